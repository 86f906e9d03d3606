import type { ReactNode } from 'react';
import { answerSentence } from '../../lib/decide/answer-sentence.ts';
import type { DeclareState } from '../../lib/messaging/replies.ts';
import type { Verdict } from '../../lib/model/answer.ts';
import { t } from '../../lib/words/t.ts';
import { StatusWord } from '../ui/StatusWord.tsx';
import type { Tone } from '../ui/tone.ts';
import { toolName } from '../ui/tool-name.ts';
import { adviceFor, nextSentence, toneOfAdvice } from './RouteBox.tsx';

export type Declared = DeclareState['declared'][number];

interface DeclaredItemProps {
  one: Declared;
  state: DeclareState;
  /** With where it stands and what happens next; a shorter line without. */
  whole: boolean;
  children: ReactNode;
}

/** One declared use in words: what, on which tool, for what, and where it stands. */
export function DeclaredItem({ one, state, whole, children }: DeclaredItemProps) {
  const { draft } = one;
  return (
    <li className="sgd-item">
      <p>
        <strong>{t('declare.on', { use: t(`use.${draft.use}`), tool: nameOf(one, state) })}</strong>{' '}
        {draft.story && (
          <span className="sg-soft" dir="auto">
            {t('declare.about', { story: draft.story })}
          </span>
        )}
      </p>
      {whole && <Stand one={one} state={state} />}
      <div className="sgd-row">{children}</div>
    </li>
  );
}

export const nameOf = ({ draft }: Declared, { tools }: DeclareState): string =>
  tools.find(({ id }) => id === draft.tool)?.name ?? toolName(draft.tool);

const toneOf: Record<Verdict, Tone> = { approved: 'fine', question: 'call', declined: 'stopped', withdrawn: 'stopped' };

/** The production's answer where there is one; until then the route it was sent on. */
function Stand({ one, state }: { one: Declared; state: DeclareState }) {
  const { answer, draft } = one;
  if (answer)
    return (
      <p>
        <StatusWord tone={toneOf[answer.verdict]} word={t(`declare.verdicts.${answer.verdict}`)} />{' '}
        {answerSentence(answer, nameOf(one, state), t)}
      </p>
    );
  const tool = state.tools.find(({ id }) => id === draft.tool);
  if (!tool) return null;
  const advice = adviceFor(draft, tool);
  const isWaiting = advice !== 'shared' && state.hasService;
  return (
    <p>
      <StatusWord tone={toneOfAdvice[advice]} word={isWaiting ? t('declare.waiting') : t(`route.${advice}`)} />{' '}
      {nextSentence(advice, state)}
    </p>
  );
}
