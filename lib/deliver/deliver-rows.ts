// One batch to the service, and what its answer means for each record in it.
import type { StoredRecord } from '../log/store.ts';
import { settleReceipt } from './settle-receipt.ts';
import { changeNote, isTrusted, readNote } from './delivery-note.ts';
import { ensureEnrolled } from './enrol.ts';
import { fetchHead } from './fetch-head.ts';
import type { FlushDeps, ServiceConfig, Step } from './flush.ts';
import { judge } from './outcome.ts';
import type { Exchange, Outcome, RefusedFor } from './outcome.ts';
import { sendSigned } from './transport.ts';

const progress: Step = { kind: 'progress' };
const stop = (trouble: Extract<Step, { kind: 'stop' }>['trouble'], after: number | null = null): Step => ({
  kind: 'stop',
  trouble,
  after,
});

/** `rows`: consecutive, of one epoch, at least one. `retried`: this batch was already signed or enrolled anew once. */
export async function deliverRows(
  deps: FlushDeps,
  config: ServiceConfig,
  rows: readonly StoredRecord[],
  retried = false,
  enrolAgain = false,
): Promise<Step> {
  const { clockOffset } = await readNote(deps.store);
  const productions = [...new Set(rows.map((row) => row.record.subject))];
  const enrolled = await ensureEnrolled(deps, { config, productions, again: enrolAgain, clockOffset });
  if (enrolled.kind === 'not-enrolled') {
    const { outcome, exchange } = enrolled;
    const clock = outcome.kind === 'refused' && outcome.why === 'clock' && !retried;
    return clock ? tryAgain(deps, config, rows, 'clock', exchange) : notEnrolled(outcome);
  }
  const { exchange, nonce } = await sendSigned(deps, {
    endpoint: config.endpoint,
    method: 'POST',
    path: '/v1/events',
    body: JSON.stringify(rows.map((row) => row.record)),
    contentType: 'application/cloudevents-batch+json',
    clockOffset,
  });
  const outcome = judge(exchange, deps.clock());
  switch (outcome.kind) {
    case 'answered':
      return settleReceipt(deps, rows, outcome.body, nonce, enrolled.serviceKey);
    case 'retry':
      return stop('offline', outcome.after);
    case 'interfered':
      return stop('interfered', outcome.after);
    case 'refused':
      if (retried || outcome.why === 'revoked') return stop(troubleOf(outcome.why));
      return tryAgain(deps, config, rows, outcome.why, exchange);
    case 'conflict':
      return reconcile(deps, config, rows);
    default:
      return halve(deps, config, rows, outcome.kind === 'poison' ? 'invalid' : 'too-large');
  }
}

const troubleOf = (why: RefusedFor) => (why === 'revoked' ? 'revoked' : 'service-refused');

function notEnrolled(outcome: Outcome): Step {
  if (outcome.kind === 'retry') return stop('offline', outcome.after);
  if (outcome.kind === 'refused') return stop(troubleOf(outcome.why));
  return stop(outcome.kind === 'interfered' ? 'interfered' : 'service-refused');
}

async function tryAgain(
  deps: FlushDeps,
  config: ServiceConfig,
  rows: readonly StoredRecord[],
  why: Exclude<RefusedFor, 'revoked'>,
  exchange: Exchange,
): Promise<Step> {
  const date = exchange.kind === 'answer' ? Date.parse(exchange.date ?? '') : Number.NaN;
  if (why === 'clock' && !Number.isNaN(date)) await changeNote(deps.store, { clockOffset: date - deps.clock() });
  return deliverRows(deps, config, rows, true, why === 'unknown');
}

/** Finds the record that is not taken by halves, delivering the others on the way. */
async function halve(
  deps: FlushDeps,
  config: ServiceConfig,
  rows: readonly StoredRecord[],
  code: 'invalid' | 'too-large',
): Promise<Step> {
  if (rows.length === 1) return setAside(deps, rows[0]!, code);
  return deliverRows(deps, config, rows.slice(0, Math.ceil(rows.length / 2)));
}

/** A service that takes nothing at all is believed once, not record after record. */
async function setAside(deps: FlushDeps, row: StoredRecord, code: string): Promise<Step> {
  if (!(await isTrusted(deps.store))) return stop('service-refused');
  await deps.journal.quarantine(row, code);
  await changeNote(deps.store, { trusted: false });
  return progress;
}

/** 409: the service has another history of this device. Ours goes on beside it. */
async function reconcile(deps: FlushDeps, config: ServiceConfig, rows: readonly StoredRecord[]): Promise<Step> {
  const head = await fetchHead(deps, config);
  if (!head || !(await isTrusted(deps.store))) return stop('service-refused');
  const { epoch, sequence } = rows[0]!;
  const theirs = head.epochs.find((e) => e.epoch === epoch)?.ackedThrough ?? '0';
  await deps.journal.goOnElsewhere(epoch, Math.max(sequence, Number(theirs)));
  await changeNote(deps.store, { trusted: false });
  return progress;
}
