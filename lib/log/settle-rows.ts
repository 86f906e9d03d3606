import { emptyQueue, QUEUE } from './database.ts';
import type { LogDatabase, LogSchema } from './database.ts';
import type { IDBPObjectStore } from 'idb';
import type { Queue, RecordState, StoredReceipt } from './store.ts';

type Row = LogSchema['records']['value'];
type Records = IDBPObjectStore<LogSchema, ('records' | 'notes' | 'receipts')[], 'records', 'readwrite'>;
type Notes = IDBPObjectStore<LogSchema, ('records' | 'notes' | 'receipts')[], 'notes', 'readwrite'>;

/** Stores a receipt and marks what it covers, together: no record is settled without its receipt on disk. */
export async function acknowledge(
  db: LogDatabase,
  receipt: StoredReceipt,
  sequences: readonly number[],
): Promise<number> {
  const transaction = db.transaction(['records', 'notes', 'receipts'], 'readwrite', { durability: 'strict' });
  const records = transaction.objectStore('records');
  const kept = transaction.objectStore('receipts').add(receipt);
  const place = (sequence: number) => records.index('queue').get(['waiting', receipt.epoch, sequence]);
  const rows = await Promise.all(sequences.map(place));
  const settled = rows.filter((row) => row !== undefined).map((row) => settle(row, 'delivered', receipt.at, null));
  await Promise.all([kept, write(records, transaction.objectStore('notes'), settled), transaction.done]);
  return settled.length;
}

/** Takes rows out of the queue without forgetting them. */
export async function refuse(db: LogDatabase, rows: readonly number[], code: string, resealed?: true): Promise<void> {
  const transaction = db.transaction(['records', 'notes', 'receipts'], 'readwrite', { durability: 'strict' });
  const records = transaction.objectStore('records');
  const settled: Row[] = [];
  for (const key of rows) {
    const row = await records.get(key);
    if (row?.state === 'waiting')
      settled.push({ ...settle(row, 'refused', null, code), ...(resealed && { resealed }) });
  }
  await Promise.all([write(records, transaction.objectStore('notes'), settled), transaction.done]);
}

/** Takes everything out of the queue for good: it was made before there was anywhere to send it. */
export async function keepWaiting(db: LogDatabase): Promise<void> {
  const transaction = db.transaction(['records', 'notes', 'receipts'], 'readwrite', { durability: 'strict' });
  const records = transaction.objectStore('records');
  const rows = (await records.index('state').getAll('waiting')).map((row) => settle(row, 'kept', null, null));
  await Promise.all([write(records, transaction.objectStore('notes'), rows), transaction.done]);
}

/** Sums the queue from the rows themselves. */
export async function recount(db: LogDatabase): Promise<void> {
  const transaction = db.transaction(['records', 'notes'], 'readwrite', { durability: 'strict' });
  const rows = await transaction.objectStore('records').index('state').getAll('waiting');
  const queue = { count: rows.length, bytes: rows.reduce((sum, row) => sum + row.bytes, 0) };
  await Promise.all([transaction.objectStore('notes').put(queue, QUEUE), transaction.done]);
}

const settle = (row: Row, state: RecordState, receiptAt: string | null, refusal: string | null): Row => ({
  ...row,
  state,
  receiptAt,
  refusal,
});

async function write(records: Records, notes: Notes, settled: readonly Row[]): Promise<void> {
  const queue = ((await notes.get(QUEUE)) as Queue | undefined) ?? emptyQueue;
  const bytes = settled.reduce((sum, row) => sum + row.bytes, 0);
  const left = { count: queue.count - settled.length, bytes: queue.bytes - bytes };
  await Promise.all([notes.put(left, QUEUE), ...settled.map((row) => records.put(row))]);
}
