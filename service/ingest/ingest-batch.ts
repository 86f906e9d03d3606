// One batch, one transaction: when this returns, what it says is on disk.
import { FIRST_PREVHASH } from '../../lib/model/record.ts';
import type { Receipt, Rejection } from '../../lib/model/protocol.ts';
import { revokedRefusal } from '../devices/revocations.ts';
import { Refusal } from '../refusal.ts';
import type { ServiceContext } from '../service-context.ts';
import { spendNonce } from '../signed-request.ts';
import type { Signed } from '../signed-request.ts';
import { openEpoch } from '../store/ledger.ts';
import type { EpochLedger, Surroundings } from '../store/ledger.ts';
import type { Rows } from '../store/rows.ts';
import { sha256 } from '../chain.ts';
import { checkEvent } from './check-event.ts';
import type { CheckedEvent } from './check-event.ts';
import { judgeBatch } from './judge-batch.ts';
import type { Verdict } from './judge-batch.ts';
import { keepGaps } from './keep-gaps.ts';
import { noteFork } from './note-fork.ts';
import type { Batch } from './read-batch.ts';

/** Gaps named in one receipt, lowest first; the head of the device tells of no more either. */
const MAX_NAMED_GAPS = 100;

export type Outcome = { forkAt: number } | Pick<Receipt, 'ackedThrough' | 'head' | 'rejected' | 'gaps'>;

export async function ingestBatch(
  context: ServiceContext,
  signed: Signed,
  { epoch, offered }: Batch,
): Promise<Outcome> {
  const events: CheckedEvent[] = [];
  const rejected: Rejection[] = [];
  for (const item of offered) {
    const check = checkEvent(item, signed.device);
    if ('event' in check) events.push(check.event);
    else rejected.push(check.rejected);
  }
  const at = context.now().toISOString();
  const outcome = await context.store.transaction(async (rows) => {
    await spendNonce(rows, context, signed);
    await assertEnrolled(rows, signed.device, events);
    const ledger = openEpoch(rows, signed.device, epoch, at);
    const around = await ledger.around(events);
    const verdict = judgeBatch(events, around);
    if (verdict.fork) await noteFork(rows, context.key, ledger, verdict.fork);
    const opened = verdict.fork ? 0 : await keep(ledger, verdict, around);
    const all = [...rejected, ...verdict.rejected].sort((a, b) => +a.sequence - +b.sequence);
    for (const { sequence, code } of all) await ledger.noteRejection(sequence, code, bodyHash(offered, sequence));
    return {
      verdict,
      opened,
      ...(await acknowledge(ledger, verdict, offered[0]!.sequence, around.hasGaps || opened > 0)),
      rejected: all,
    };
  });
  const { verdict, opened, ...receipt } = outcome;
  count(context, verdict, receipt.rejected);
  context.counters.add('slateguard_gaps_total', {}, opened);
  return verdict.fork ? { forkAt: verdict.fork.sequence } : receipt;
}

/** A record of a production this device has not enrolled for waits on the device until it has. */
async function assertEnrolled(rows: Rows, device: string, events: readonly CheckedEvent[]): Promise<void> {
  const enrolments = await rows.all<{ production: string; revoked: number }>(
    `SELECT production, (SELECT COUNT(*) FROM revoked AS r WHERE r.device = e.device AND r.production = e.production)
       AS revoked FROM enrolment AS e WHERE device = ?`,
    device,
  );
  for (const production of new Set(events.map((event) => event.production))) {
    const enrolled = enrolments.find((one) => one.production === production);
    if (!enrolled)
      throw new Refusal(403, 'production', 'This device is not enrolled for the production of its records.');
    if (enrolled.revoked > 0) throw revokedRefusal();
  }
}

/** Gives the number of gaps it opened. */
async function keep(ledger: EpochLedger, { fresh }: Verdict, { top, last }: Surroundings): Promise<number> {
  await ledger.insert(fresh, last);
  const sequences = fresh.map((event) => event.sequence);
  return keepGaps(ledger, sequences, top);
}

/** Never beyond what this batch showed: a cloned device must not take another's records for its own. */
async function acknowledge(ledger: EpochLedger, { fresh, known }: Verdict, first: number, hasGaps: boolean) {
  const shown = [...fresh, ...known].sort((a, b) => a.sequence - b.sequence).at(-1);
  const through = shown ?? (await ledger.before(first)) ?? { sequence: 0, hash: FIRST_PREVHASH };
  const gaps = hasGaps ? await ledger.gaps({ first: 1, last: through.sequence }, MAX_NAMED_GAPS) : [];
  return {
    ackedThrough: String(through.sequence),
    head: through.hash,
    gaps: gaps.length ? gaps.map((gap) => ({ first: String(gap.first), last: String(gap.last) })) : undefined,
  };
}

const bodyHash = (offered: Batch['offered'], sequence: string): string => {
  const item = offered.find((candidate) => String(candidate.sequence) === sequence);
  try {
    return sha256(JSON.stringify(item?.event));
  } catch {
    return 'not serialisable';
  }
};

function count({ counters }: ServiceContext, { fresh, known, fork }: Verdict, rejected: readonly Rejection[]): void {
  if (fork) return counters.add('slateguard_forks_total');
  counters.add('slateguard_records_total', { outcome: 'stored' }, fresh.length);
  counters.add('slateguard_records_total', { outcome: 'known' }, known.length);
  for (const { code } of rejected) counters.add('slateguard_rejected_total', { code });
}
