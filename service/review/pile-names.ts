import type { CaseStatus } from '../cases/case-status.ts';

/** `shared` is a pile of its own: nobody has approved anything there, and nobody has to. */
export const piles = {
  waiting: ['escalated', 'under-review'],
  shared: ['shared', 'draft'],
  answered: ['approved', 'approved-with-conditions', 'declined', 'in-use'],
  over: ['superseded', 'withdrawn', 'cut', 'delivered'],
} as const satisfies Record<string, readonly CaseStatus[]>;
export type Pile = keyof typeof piles;
export const pileNames = Object.keys(piles) as Pile[];
