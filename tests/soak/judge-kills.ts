import { verifyChain } from '../../lib/log/chain.ts';
import type { LogRecord } from '../../lib/model/record.ts';
import { carriers } from '../support/carries.ts';
import { ledgerFaults } from '../support/ledger-faults.ts';
import type { Recorded } from '../support/recorded.ts';
import type { AttemptRecord } from '../support/service.ts';
import { planLine } from './kill-plan.ts';
import { reasonOf } from './kill-round.ts';
import type { KillOutcome } from './kill-round.ts';

export interface Evidence {
  outcomes: readonly KillOutcome[];
  records: readonly LogRecord[];
  /** What the tool's server got. */
  sent: readonly Recorded[];
  released: ReadonlySet<number>;
}

const isAttempt = (record: LogRecord): record is AttemptRecord => record.type === 'slateguard.attempt';

/** Nothing in a log of kills alone may have been lost, so no record may say that something was. */
async function chainFaults(records: readonly LogRecord[]): Promise<string[]> {
  const chains = Map.groupBy(records, ({ source, epoch }) => `${source} ${epoch}`);
  const faults: string[] = chains.size > 1 ? [`the log began anew: ${chains.size} epochs`] : [];
  for (const [name, chain] of chains) {
    const verdict = await verifyChain(chain.toSorted((a, b) => Number(a.sequence) - Number(b.sequence)));
    if (!verdict.whole) faults.push(`${name}: ${verdict.fault} at sequence ${verdict.sequence}`);
  }
  for (const { type, data } of records)
    if (type === 'slateguard.guard' && ['gap', 'quarantine', 'error', 'overflow'].includes(data.event))
      faults.push(`the log says ${data.event}: ${data.detail}`);
  return faults;
}

function roundFaults({ plan, telling, text, stuck }: KillOutcome, evidence: Evidence): string[] {
  const attempts = evidence.records.filter(isAttempt);
  const continued = attempts.filter(({ data }) => data.reason === reasonOf(plan.round));
  const all = attempts.filter(({ data }) => data.content.length === text.length && data.gesture === 'paste');
  const reached = carriers(evidence.sent, telling).length > 0;
  const given = evidence.released.has(plan.round);
  const survived = plan.victim !== 'browser';
  const faults: [boolean, string][] = [
    [all.length > 1, `recorded ${all.length} times`],
    [given && continued.length !== 1, `released, with ${continued.length} records`],
    [reached && continued.length !== 1, `reached the tool, with ${continued.length} records`],
    [plan.answer === 'Cancel' && (given || reached), 'cancelled and yet released'],
    [plan.answer === 'Cancel' && survived && !stuck && all.length !== 1, 'cancelled, without its record'],
    // Where the browser lives, so does the page: the person must be able to finish.
    [survived && stuck !== null, `the person was left standing: ${stuck}`],
  ];
  return faults.flatMap(([wrong, what]) => (wrong ? [what] : []));
}

/** One plain line for everything that is not as it must be. */
export async function judgeKills(evidence: Evidence): Promise<string[]> {
  const ledger = [...ledgerFaults(evidence.records), ...(await chainFaults(evidence.records))];
  const rounds = evidence.outcomes.flatMap((outcome) =>
    roundFaults(outcome, evidence).map((fault) => `${planLine(outcome.plan)}: ${fault}`),
  );
  return [...ledger, ...rounds];
}
