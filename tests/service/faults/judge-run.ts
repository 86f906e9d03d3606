// After whatever happened: is what was signed for there, once, in order, and is every gap accounted for?
import type { LogRecord } from '../../../lib/model/record.ts';
import { verified } from '../../support/judge-mutations.ts';
import { whenNotBusy } from '../../../scripts/setup/when-not-busy.ts';
import { TOKENS } from './instance.ts';
import type { Sender } from './sender.ts';

export interface Played {
  production: string;
  senders: readonly Sender[];
  /** Sequences a sender was never to send, by its id. */
  lost: ReadonlyMap<string, readonly number[]>;
  /** Whether batches were sent one after the other. */
  isInOrder: boolean;
}

const ask = async (endpoint: string, path: string): Promise<string> => {
  const headers = { authorization: `Bearer ${TOKENS.adminToken}` };
  const reply = await whenNotBusy(() => fetch(endpoint + path, { headers }));
  if (!reply.ok) throw new Error(`${path.split('?')[0]} answered ${reply.status}`);
  return reply.text();
};

/** What is wrong, one plain line each. */
export async function judgeRun(endpoint: string, run: Played): Promise<string[]> {
  const text = await ask(endpoint, `/v1/records?format=ndjson&production=${run.production}`);
  const records = text.split('\n').flatMap((line) => (line ? [JSON.parse(line) as LogRecord] : []));
  const faults = run.senders.flatMap((sender) => [...sender.odd, ...judgeSender(sender, records, run)]);
  const evidence = await ask(endpoint, `/v1/evidence?production=${run.production}`);
  const report = await verified(evidence, run.senders[0]!.key());
  const unwhole = report.faults.slice(0, 5).map(({ name, where }) => `the verifier names ${name}: ${where}`);
  const notes = report.notes.filter((note) => !note.startsWith('A gap the device explains'));
  const count = report.records === records.length ? [] : [`${report.records} in the export, ${records.length} read`];
  return [...faults, ...unwhole, ...notes, ...count];
}

function judgeSender(sender: Sender, all: readonly LogRecord[], { lost, isInOrder }: Played): string[] {
  const mine = all.filter(({ source }) => source === `urn:slateguard:device:${sender.id}`);
  const sequences = mine.map(({ sequence }) => Number(sequence));
  const wanted = sender.written.map(({ sequence }) => Number(sequence));
  const absent = new Set(lost.get(sender.id));
  const there = new Set(sequences);
  const faults: string[] = [];
  for (const sequence of wanted)
    if (there.has(sequence) === absent.has(sequence))
      faults.push(`record ${sequence} is ${there.has(sequence) ? 'there' : 'missing'}`);
  if (there.size !== mine.length) faults.push(`${mine.length - there.size} records stand twice`);
  if (isInOrder && sequences.some((sequence, index) => sequence !== index + 1)) faults.push('the order is not kept');
  for (const { sequence, hash } of mine)
    if (sender.written[Number(sequence) - 1]?.hash !== hash) faults.push(`record ${sequence} is another one`);
  return [...faults, ...sender.receipts.flatMap((receipt) => judgeReceipt(sender, receipt, there))];
}

/** Every sequence a receipt covers has to be there, and its head has to be that of the record. */
function judgeReceipt(
  { written }: Sender,
  { ackedThrough, head, rejected, gaps = [] }: Sender['receipts'][number],
  there: ReadonlySet<number>,
): string[] {
  const faults = rejected.map(({ sequence, code }) => `record ${sequence} was rejected: ${code}`);
  if (written[Number(ackedThrough) - 1]?.hash !== head) faults.push(`a receipt has another head at ${ackedThrough}`);
  for (let sequence = 1; sequence <= Number(ackedThrough); sequence++) {
    const isGap = gaps.some(({ first, last }) => Number(first) <= sequence && sequence <= Number(last));
    if (!isGap && !there.has(sequence)) faults.push(`record ${sequence} was signed for and is missing`);
  }
  return faults;
}
