import { adviceOf } from '../../lib/decide/advice-of.ts';
import type { Advice } from '../../lib/decide/advice-of.ts';
import { declaredUse } from '../../lib/declare/declared-use.ts';
import type { UseDraft } from '../../lib/model/declaration.ts';
import type { DeclareState, ToolToDeclare } from '../../lib/messaging/replies.ts';
import { t } from '../../lib/words/t.ts';
import { StatusWord } from '../ui/StatusWord.tsx';
import type { Tone } from '../ui/tone.ts';

/** Shared is told, not approved: it never has the colour of what was approved. */
export const toneOfAdvice: Record<Advice, Tone> = {
  shared: 'neutral',
  'ask-first': 'call',
  'written-approval': 'call',
  consent: 'call',
};

/** The service's own function on what is declared; the day does not change it. */
export const adviceFor = (draft: UseDraft, tool: ToolToDeclare): Advice =>
  adviceOf(declaredUse(draft, tool, '2026-01-01'));

export function nextSentence(advice: Advice, { organisation, contact, hasService }: DeclareState): string {
  const who = contact?.name ?? organisation ?? t('declare.theProduction');
  if (hasService) return t(`declare.next.${advice}`, { who });
  return advice === 'shared' ? t('declare.alone.shared') : t('declare.alone.ask', { who: contact?.email ?? who });
}

/** The route, as soon as it can be known, and what happens then. */
export const RouteBox = ({ advice, state }: { advice: Advice | null; state: DeclareState }) => (
  <section className="sgd-route" aria-live="polite">
    <h2>{t('declare.route')}</h2>
    {advice ? (
      <>
        <p>
          <StatusWord tone={toneOfAdvice[advice]} word={t(`route.${advice}`)} />
        </p>
        <p>{nextSentence(advice, state)}</p>
      </>
    ) : (
      <p className="sg-soft">{t('declare.routeOpen')}</p>
    )}
  </section>
);
