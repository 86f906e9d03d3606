import { browser } from '../browser.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { AttemptReport } from '../model/attempt.ts';

/** Without a service a request for approval is a mail to the production's contact; it names what, never quotes it. */
export async function askByMail(here: Snapshot, report: AttemptReport): Promise<void> {
  const { contact, title } = here.production;
  const found = report.decision.findings.map((f) => `${f.count} × ${f.detector}`).join(', ') || 'no material found';
  const lines = [
    `Production: ${title}`,
    `Tool: ${here.tool.name} (${here.tool.status})`,
    `What was held: ${found}`,
    `Reason: ${report.reason ?? ''}`,
    `Reference: ${report.id}`,
  ];
  const query = `subject=${encodeURIComponent(`Approval to use ${here.tool.name}`)}&body=${encodeURIComponent(lines.join('\n'))}`;
  await browser.tabs.create({ url: `mailto:${contact?.email ?? ''}?${query}` });
}
