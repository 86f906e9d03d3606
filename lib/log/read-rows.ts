import type { LogDatabase } from './database.ts';
import type { StoredRecord } from './store.ts';

interface Limits {
  events: number;
  /** Of the batch's JSON, UTF-8. */
  bytes: number;
}

/** Oldest first, of one epoch, within the limits; one record larger than the limit still comes alone. */
export async function waitingRows(db: LogDatabase, limits: Limits, epoch?: string): Promise<StoredRecord[]> {
  const { events } = limits;
  const inEpoch = (id: string) => IDBKeyRange.bound(['waiting', id], ['waiting', id, []]);
  const rows = await (epoch === undefined
    ? db.getAllFromIndex('records', 'state', 'waiting', events)
    : db.getAllFromIndex('records', 'queue', inEpoch(epoch), events));
  return withinLimits(rows as StoredRecord[], limits);
}

/** The longest start of `rows` that is one epoch and fits; brackets and commas of the batch counted. */
export function withinLimits(rows: readonly StoredRecord[], limits: Limits): StoredRecord[] {
  let bytes = 2;
  const end = rows.findIndex((row, index) => {
    bytes += row.bytes + 1;
    return index >= limits.events || row.epoch !== rows[0]!.epoch || (index > 0 && bytes > limits.bytes);
  });
  return end < 0 ? [...rows] : rows.slice(0, end);
}

export async function waitingOf(db: LogDatabase, production: string): Promise<number> {
  let count = 0;
  let cursor = await db.transaction('records').store.index('state').openCursor('waiting');
  while (cursor) {
    if (cursor.value.record.subject === production) count++;
    cursor = await cursor.continue();
  }
  return count;
}

/** Newest first. */
export async function rowsBelow(db: LogDatabase, before: number | null, limit: number): Promise<StoredRecord[]> {
  const range = before === null ? null : IDBKeyRange.upperBound(before, true);
  const rows: StoredRecord[] = [];
  let cursor = await db.transaction('records').store.openCursor(range, 'prev');
  while (cursor && rows.length < limit) {
    rows.push(cursor.value as StoredRecord);
    cursor = await cursor.continue();
  }
  return rows;
}

/** Forgets delivered records whose receipt is older, and receipts as old. Waiting and refused ones stay. */
export async function prune(db: LogDatabase, receiptBefore: string): Promise<number> {
  const transaction = db.transaction(['records', 'receipts'], 'readwrite');
  let count = 0;
  let cursor = await transaction.objectStore('records').index('state').openCursor('delivered');
  while (cursor) {
    if ((cursor.value.receiptAt ?? '') >= receiptBefore) break;
    await cursor.delete();
    count++;
    cursor = await cursor.continue();
  }
  let receipt = await transaction.objectStore('receipts').openCursor();
  while (receipt && receipt.value.at < receiptBefore) {
    await receipt.delete();
    receipt = await receipt.continue();
  }
  await transaction.done;
  return count;
}

/** Counts first: nothing is missing nearly always, and the rows may be many. */
export async function missingRows(db: LogDatabase, epoch: string, first: number, last: number) {
  if (last < first) return null;
  const range = IDBKeyRange.bound([epoch, first], [epoch, last]);
  if ((await db.countFromIndex('records', 'place', range)) === last - first + 1) return null;
  const rows = await db.getAllFromIndex('records', 'place', range);
  return missingOf(
    rows.map((row) => row.sequence),
    first,
    last,
  );
}

/** Ends of what `have` (ascending) lacks between `first` and `last`. */
export function missingOf(
  have: readonly number[],
  first: number,
  last: number,
): { first: number; last: number } | null {
  const held = new Set(have);
  let [from, to] = [first, last];
  while (from <= last && held.has(from)) from++;
  while (to >= from && held.has(to)) to--;
  return from > to ? null : { first: from, last: to };
}
