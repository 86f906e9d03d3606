import { approvalRecord } from '../log/build-record.ts';
import type { Journal } from '../log/journal.ts';
import type { AttemptReport } from '../model/attempt.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { askByMail } from './ask-by-mail.ts';

/** Puts a request for approval on record, once for each attempt; without a service a mail to the production opens. */
export async function askApproval(journal: Journal, here: Snapshot, report: AttemptReport): Promise<void> {
  const asked = {
    event: 'asked',
    approval: report.id,
    tool: here.tool.id,
    detectors: report.decision.findings.map((f) => f.detector),
    contentHash: report.content.hash,
    reason: report.reason,
  } as const;
  await journal
    .append(approvalRecord(here.production.id, report.at, asked), `asked ${report.id}`)
    .catch(() => undefined);
  if (!here.hasService) await askByMail(here, report);
}
