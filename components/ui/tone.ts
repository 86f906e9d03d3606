import type { DecisionKind } from '../../lib/model/decision.ts';
import type { ToolStatus } from '../../lib/model/status.ts';

/** What a colour means, one each: for your information, fine, your call, stopped. */
export type Tone = 'neutral' | 'fine' | 'call' | 'stopped';

export const toneOfStatus: Record<ToolStatus, Tone> = {
  approved: 'fine',
  conditional: 'call',
  unlisted: 'call',
  blocked: 'stopped',
};

export const toneOfDecision: Record<DecisionKind, Tone> = {
  allow: 'neutral',
  warn: 'call',
  justify: 'call',
  block: 'stopped',
};
