// A broken database may still hold readable parts: carry over the key and every record that can be read.
import { emptyQueue, QUEUE, within } from './database.ts';
import type { LogDatabase } from './database.ts';

/** Copies what can be read; never throws for what cannot. Heads are not copied: the new database starts a new epoch. */
export async function salvage(from: LogDatabase, to: LogDatabase, patience: number): Promise<void> {
  const part = (work: Promise<void>) => within(patience, work).catch(() => undefined);
  await part(copyPlain(from, to, 'keys'));
  await part(copyPlain(from, to, 'notes'));
  await part(copyReceipts(from, to));
  await part(copyRecords(from, to));
  await recount(to);
}

async function copyPlain(from: LogDatabase, to: LogDatabase, store: 'keys' | 'notes'): Promise<void> {
  for (const key of await from.getAllKeys(store)) await to.put(store, await from.get(store, key), key);
}

async function copyReceipts(from: LogDatabase, to: LogDatabase): Promise<void> {
  for (const receipt of await from.getAll('receipts')) await to.add('receipts', receipt);
}

async function copyRecords(from: LogDatabase, to: LogDatabase): Promise<void> {
  for (const row of await from.getAllKeys('records')) {
    const stored = await from.get('records', row).catch(() => undefined);
    if (stored) await to.put('records', stored);
  }
}

async function recount(to: LogDatabase): Promise<void> {
  const queue = { ...emptyQueue };
  for (const { bytes } of await to.getAllFromIndex('records', 'state', 'waiting')) {
    queue.count++;
    queue.bytes += bytes;
  }
  await to.put('notes', queue, QUEUE);
}
