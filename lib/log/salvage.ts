// A broken database may still hold readable parts: keep the key and every record that can be read.
import { emptyQueue, QUEUE, within } from './database.ts';
import type { LogDatabase, LogSchema } from './database.ts';
import type { StoredReceipt } from './store.ts';

/** Held in memory meanwhile: Chromium may empty every database of the extension once one of them fails to read. */
export interface Salvaged {
  keys: [string, unknown][];
  notes: [string, unknown][];
  receipts: StoredReceipt[];
  records: LogSchema['records']['value'][];
}

/** Reads what can be read; never throws for what cannot. Heads are left: what comes next starts a new epoch. */
export async function gather(from: LogDatabase, patience: number): Promise<Salvaged> {
  const kept: Salvaged = { keys: [], notes: [], receipts: [], records: [] };
  const part = (work: Promise<void>) => within(patience, work).catch(() => undefined);
  await part(gatherNamed(from, 'keys', kept.keys));
  await part(gatherNamed(from, 'notes', kept.notes));
  await part(from.getAll('receipts').then((all) => void kept.receipts.push(...all)));
  await part(gatherRecords(from, kept.records));
  return kept;
}

async function gatherNamed(from: LogDatabase, store: 'keys' | 'notes', into: [string, unknown][]): Promise<void> {
  for (const key of await from.getAllKeys(store)) {
    const value: unknown = await from.get(store, key).catch(() => undefined);
    if (value !== undefined) into.push([key, value]);
  }
}

async function gatherRecords(from: LogDatabase, into: Salvaged['records']): Promise<void> {
  for (const row of await from.getAllKeys('records')) {
    const stored = await from.get('records', row).catch(() => undefined);
    if (stored) into.push(stored);
  }
}

/** Puts the parts into an empty database, all or nothing. */
export async function restore(to: LogDatabase, kept: Salvaged): Promise<void> {
  const transaction = to.transaction(['keys', 'notes', 'receipts', 'records'], 'readwrite', { durability: 'strict' });
  const waiting = kept.records.filter(({ state }) => state === 'waiting');
  const bytes = waiting.reduce((sum, row) => sum + row.bytes, 0);
  const queue = kept.records.length ? { count: waiting.length, bytes } : emptyQueue;
  await Promise.all([
    ...kept.keys.map(([name, value]) => transaction.objectStore('keys').put(value, name)),
    ...kept.notes.map(([name, value]) => transaction.objectStore('notes').put(value, name)),
    transaction.objectStore('notes').put(queue, QUEUE),
    ...kept.receipts.map((receipt) => transaction.objectStore('receipts').add(receipt)),
    ...kept.records.map((row) => transaction.objectStore('records').put(row)),
    transaction.done,
  ]);
}
