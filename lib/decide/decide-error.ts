// A check that failed or ran out of time is a decision too, and never a silent one.
import type { Decision } from '../model/decision.ts';
import type { Snapshot } from '../model/snapshot.ts';

/** The decision when the scanner failed or timed out: the policy's `onError`. */
export const decideError = (onError: Snapshot['onError']): Decision => ({
  kind: onError,
  rule: 'onError',
  setBy: 'error rule',
  findings: [],
});
