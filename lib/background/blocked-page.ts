import { attemptRecord } from '../log/build-record.ts';
import type { Handlers } from '../messaging/listen.ts';
import type { BlockedState } from '../messaging/replies.ts';
import type { AttemptReport } from '../model/attempt.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { askApproval } from './ask-approval.ts';
import type { Office } from './office.ts';
import { usedTool } from './used-tool.ts';

/** Answers our page in a refused tool's place: which tool, by whose rule, recorded once however often it is looked at. */
export function createBlockedPage(office: Office): Pick<Handlers, 'blocked.met' | 'blocked.asked'> {
  async function refusedAt(address: string): Promise<Snapshot | null> {
    await office.source.whenReady();
    const tool = office.tools.at(`https://${address}`);
    const here = tool && (await office.snapshotFor(tool));
    return here?.arrival.action === 'block' ? here : null;
  }

  async function keep(here: Snapshot, report: AttemptReport): Promise<BlockedState['recorded']> {
    const { off } = office.show.now();
    if (off) return off;
    return office.journal.append(attemptRecord(report, { ...usedTool(here), policy: here.policy }), report.id).then(
      () => 'recorded' as const,
      () => 'failed' as const,
    );
  }

  return {
    async 'blocked.met'({ visit, address }) {
      const here = await refusedAt(address);
      if (!here) return null;
      const recorded = await keep(here, arrivalReport(here, visit, null));
      office.delivery.flushSoon();
      const { tool, arrival, production, organisation, policy, hasService } = here;
      return { tool, arrival, production, organisation, policy, hasService, recorded };
    },
    async 'blocked.asked'({ visit, address, reason }) {
      const here = await refusedAt(address);
      if (!here) return null;
      await askApproval(office, here, arrivalReport(here, visit, reason));
      office.delivery.flushSoon();
      return null;
    },
  };
}

const arrivalReport = (here: Snapshot, id: string, reason: string | null): AttemptReport => ({
  id,
  at: new Date().toISOString(),
  gesture: 'arrival',
  decision: { kind: 'block', rule: here.arrival.id, setBy: here.arrival.setBy, findings: [] },
  answer: reason === null ? 'none' : 'asked',
  reason,
  content: { hash: null, length: 0, kind: 'page' },
  approval: null,
});
