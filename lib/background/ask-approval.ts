import { approvalRecord } from '../log/build-record.ts';
import type { Journal } from '../log/journal.ts';
import type { AttemptReport } from '../model/attempt.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { askByMail } from './ask-by-mail.ts';
import type { Office } from './office.ts';

/** Puts a request for approval on record, once for each attempt; without a service a mail to the production opens. */
export async function askApproval(
  { journal, answers }: Pick<Office, 'journal' | 'answers'>,
  here: Snapshot,
  report: AttemptReport,
): Promise<void> {
  const approval = askedBackAbout(here, report) ?? report.id;
  await noteApproval(journal, here, report, { event: 'asked', approval });
  if (here.hasService) await answers.asked(approval, report.at).catch(() => undefined);
  else await askByMail(here, report);
}

/** The request this one answers a question about: the same content, which the production has asked back about. */
function askedBackAbout({ answer }: Snapshot, { content }: AttemptReport): string | null {
  const isSame = answer?.verdict === 'question' && content.hash !== null && answer.mark === content.hash;
  return isSame ? answer.case : null;
}

/** What happened to an approval, once for each attempt. */
export async function noteApproval(
  journal: Journal,
  here: Snapshot,
  report: AttemptReport,
  what: { event: 'asked' | 'used'; approval: string },
): Promise<void> {
  const said = {
    ...what,
    tool: here.tool.id,
    detectors: report.decision.findings.map((f) => f.detector),
    contentHash: report.content.hash,
    reason: report.reason,
  };
  await journal
    .append(approvalRecord(here.production.id, report.at, said), `${what.event} ${report.id}`)
    .catch(() => undefined);
}
