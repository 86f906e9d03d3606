import type { RecordDraft } from '../model/record.ts';

export interface FoldedVisit {
  draft: RecordDraft;
  /** How many visits it stands for. */
  visits: number;
}

type VisitDraft = Extract<RecordDraft, { type: 'slateguard.visit' }>;

/** Adds a visit to the one for the same production, tool, account and day. Pure. */
export function foldVisit(folded: Record<string, FoldedVisit>, draft: RecordDraft): Record<string, FoldedVisit> {
  if (draft.type !== 'slateguard.visit') return folded;
  const { tool, status, account, startedAt, declaration } = draft.data;
  const key = JSON.stringify([draft.subject, tool, status, account, startedAt.slice(0, 10), declaration]);
  const known = folded[key];
  const visits = (known?.visits ?? 0) + 1;
  return { ...folded, [key]: { visits, draft: known ? together(known.draft as VisitDraft, draft) : draft } };
}

function together(a: VisitDraft, b: VisitDraft): VisitDraft {
  const startedAt = a.data.startedAt < b.data.startedAt ? a.data.startedAt : b.data.startedAt;
  const endedAt = a.data.endedAt > b.data.endedAt ? a.data.endedAt : b.data.endedAt;
  const sum = (name: keyof VisitDraft['data']['counts']) => a.data.counts[name] + b.data.counts[name];
  const counts = { paste: sum('paste'), drop: sum('drop'), file: sum('file'), send: sum('send') };
  return { ...a, time: endedAt, data: { ...a.data, startedAt, endedAt, counts } };
}
