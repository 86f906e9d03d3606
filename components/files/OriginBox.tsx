import type { OutputsState } from '../../lib/messaging/replies.ts';
import type { Traced } from '../../lib/model/output.ts';
import type { Origin } from '../../lib/outputs/where-from.ts';
import { t } from '../../lib/words/t.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { longDate } from '../ui/long-date.ts';
import { FactList } from './FactList.tsx';

interface OriginBoxProps {
  name: string;
  traced: Traced;
  origin: Origin;
  state: OutputsState;
  confirm: (output: string, traced: Traced) => void;
}

const tones = { same: 'fine', likely: 'call', near: 'call', unknown: 'neutral' } as const;

/** The answer in one sentence, what it rests on, and what the file says of itself. */
export function OriginBox({ name, traced, origin, state, confirm }: OriginBoxProps) {
  const known = origin.is === 'unknown' ? null : origin.output;
  const tool = known ? (state.tools[known.data.tool] ?? known.data.tool) : '';
  const words = known ? t(`files.is.${origin.is}`, { tool, when: longDate(known.at) }) : t('files.is.unknown');
  return (
    <div className="sgf-answer">
      <p className="sg-small sg-soft">
        <bdi>{name}</bdi>
      </p>
      <h2 className="sgf-verdict">
        <span className="sgf-mark" data-tone={tones[origin.is]}>
          <Icon tone={tones[origin.is]} />
        </span>
        <span>{words}</span>
      </h2>
      <p>{t(`files.more.${origin.is}`)}</p>
      {origin.is === 'likely' && (
        <p>
          <Button onPress={() => confirm(origin.output.id, traced)}>{t('files.itIs')}</Button>
        </p>
      )}
      <FactList
        use={known ? (state.uses[known.data.declaration ?? ''] ?? null) : undefined}
        sha256={traced.sha256}
        credentials={traced.credentials}
        sourceType={traced.sourceType ? { code: traced.sourceType, by: 'found' } : (known?.data.sourceType ?? null)}
      />
    </div>
  );
}
