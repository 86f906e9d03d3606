import type { DeclareState } from '../../lib/messaging/replies.ts';
import type { UseDraft } from '../../lib/model/declaration.ts';
import { t } from '../../lib/words/t.ts';
import { Button } from '../ui/Button.tsx';
import { DeclaredItem, type Declared } from './DeclaredItem.tsx';

/** More is a list to search, not a press. */
const MOST = 4;

interface UsedBeforeProps {
  state: DeclareState;
  now: number;
  again: (draft: UseDraft, of: string) => void;
  change: (draft: UseDraft) => void;
}

/** Same as yesterday: one press for what was declared before, or a start for something like it. */
export function UsedBefore({ state, now, again, change }: UsedBeforeProps) {
  const isOffered = ({ until, draft }: Declared) =>
    Date.parse(until) <= now && state.tools.some(({ id }) => id === draft.tool);
  const before = state.declared.filter(isOffered).slice(0, MOST);
  const [latest] = before;
  if (!latest) return null;
  return (
    <section className="sgd-block" aria-labelledby="before">
      <h2 id="before">{t('declare.before')}</h2>
      <ul role="list" className="sgd-list">
        {before.map((one) => (
          <DeclaredItem key={one.case} one={one} state={state} whole={false}>
            <Button look={one === latest ? 'primary' : 'plain'} onPress={() => again(one.draft, one.case)}>
              {one === latest && isYesterday(one.at, now) ? t('declare.yesterday') : t('declare.again')}
            </Button>
            <Button onPress={() => change(one.draft)}>{t('declare.change')}</Button>
          </DeclaredItem>
        ))}
      </ul>
    </section>
  );
}

function isYesterday(at: string, now: number): boolean {
  const day = new Date(now);
  day.setDate(day.getDate() - 1);
  return new Date(at).toDateString() === day.toDateString();
}
