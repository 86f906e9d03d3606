import type { DecisionKind } from '../../lib/model/decision.ts';

/** What was done with an attempt, in a word or two. */
export const decisionWords: Record<DecisionKind, string> = {
  allow: 'Noted',
  warn: 'Warned',
  justify: 'Reason asked for',
  block: 'Stopped',
};
