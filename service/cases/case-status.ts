// Where a declared use stands. Shared is never approved: each status says what happened, and no more.

export const caseStatuses = [
  'draft',
  'shared',
  'escalated',
  'under-review',
  'approved',
  'approved-with-conditions',
  'declined',
  'in-use',
  'superseded',
  'withdrawn',
  'cut',
  'delivered',
] as const;
export type CaseStatus = (typeof caseStatuses)[number];

const ends = ['superseded', 'withdrawn', 'cut'] as const;
const answered = ['approved', 'approved-with-conditions', 'declined'] as const;

/** What may follow what. `under-review` behind an answer is a case opened anew. */
const next: Record<CaseStatus, readonly CaseStatus[]> = {
  draft: ['shared', 'escalated', 'withdrawn'],
  shared: ['escalated', 'in-use', 'delivered', ...ends],
  escalated: ['under-review', 'withdrawn'],
  'under-review': [...answered, 'withdrawn'],
  approved: ['in-use', 'under-review', 'delivered', ...ends],
  'approved-with-conditions': ['in-use', 'under-review', 'delivered', ...ends],
  declined: ['under-review', 'superseded', 'withdrawn'],
  'in-use': ['under-review', 'delivered', ...ends],
  superseded: ['under-review', 'delivered'],
  withdrawn: ['under-review'],
  cut: ['under-review', 'delivered'],
  delivered: ['under-review'],
};

/** Statuses one can be led to by hand; answers have a way of their own. */
export const movable = ['shared', 'escalated', 'under-review', 'in-use', ...ends, 'delivered'] as const;

export const mayFollow = (from: CaseStatus, to: CaseStatus): boolean => next[from].includes(to);

/** From where it stands to an answer: what was only escalated is under review first. Null: there is no way. */
export function pathToAnswer(from: CaseStatus, to: CaseStatus): CaseStatus[] | null {
  if (mayFollow(from, to)) return [to];
  if (from === 'shared') return ['escalated', 'under-review', to];
  return mayFollow(from, 'under-review') && mayFollow('under-review', to) ? ['under-review', to] : null;
}

/** An answer that still counts: as long as one of these stands, the device may act on it. */
export const isGranted = (status: CaseStatus): boolean =>
  status === 'approved' || status === 'approved-with-conditions' || status === 'in-use';
