import type { BlockedState } from '../../../lib/messaging/replies.ts';
import { stubRequests } from './stub-requests.ts';

const { tool, production, policy, hasService } = stubRequests.arrival.snapshot;
const instead: BlockedState = {
  tool,
  arrival: { action: 'block', id: 'tools.entries.midjourney.status', setBy: 'production policy' },
  production,
  organisation: 'Northlight Pictures',
  policy,
  hasService,
  recorded: 'recorded',
};

/** What our page in a refused tool's place may be told, by name. */
export const stubBlocked: Record<'instead' | 'alone' | 'off' | 'open', BlockedState | null> = {
  instead,
  alone: {
    ...instead,
    tool: { ...tool, reason: null, instead: [] },
    organisation: null,
    production: { ...production, title: 'Donaudampfschifffahrtsgesellschaftskapitänswitwe, 縦長の絵コンテ第四話' },
    hasService: false,
    recorded: 'failed',
  },
  off: { ...instead, recorded: 'wrapped' },
  open: null,
};
