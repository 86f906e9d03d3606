import type { ContentMark } from '../model/attempt.ts';
import type { Decision } from '../model/decision.ts';
import type { Approval, Snapshot } from '../model/snapshot.ts';

/** The approval that covers this: its tool, unexpired, its content where it names one, and every detector that fired. */
export function approvalFor(here: Snapshot, decision: Decision, content: ContentMark, now: string): Approval | null {
  const covers = (a: Approval): boolean =>
    a.tool === here.tool.id &&
    (a.until === null || a.until > now) &&
    (a.contentHash === null || a.contentHash === content.hash) &&
    (a.detectors === null || decision.findings.every((f) => a.detectors!.includes(f.detector)));
  return here.approvals.find(covers) ?? null;
}
