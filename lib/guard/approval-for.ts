import type { ContentMark, Gesture } from '../model/attempt.ts';
import type { Decision } from '../model/decision.ts';
import type { Approval, Snapshot } from '../model/snapshot.ts';

interface Attempted {
  gesture: Gesture;
  decision: Decision;
  content: ContentMark;
  /** ISO instant. */
  now: string;
}

/** The approval that covers this: its tool, unexpired, its content where it names one, and every detector that fired. */
export function approvalFor(here: Snapshot, { gesture, decision, content, now }: Attempted): Approval | null {
  // What was not looked at (a blocked tool, a check that broke) is no content anybody can have approved.
  if (decision.findings.length === 0 && gesture !== 'arrival') return null;
  // There is no way to stay on a tool that is off the show: that is for the policy to change.
  if (here.tool.status === 'blocked') return null;
  const covers = (a: Approval): boolean =>
    a.tool === here.tool.id &&
    (a.until === null || Date.parse(a.until) > Date.parse(now)) &&
    (a.contentHash === null || a.contentHash === content.hash) &&
    (a.detectors === null || decision.findings.every((f) => a.detectors!.includes(f.detector)));
  return here.approvals.find(covers) ?? null;
}
