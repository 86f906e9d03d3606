import type { KeyedArea } from '../storage/area.ts';
import { acknowledge, keepWaiting, recount, refuse } from './settle-rows.ts';
import { commit } from './commit.ts';
import { createConnection } from './connection.ts';
import { CURRENT, emptyQueue, QUEUE } from './database.ts';
import type { LogDatabase } from './database.ts';
import { missingRows, prune, rowsBelow, waitingOf, waitingRows } from './read-rows.ts';
import type { LogStore, Queue, StoredRecord } from './store.ts';

/** The log's database on IndexedDB. Each call is one transaction; writes are strict: on disk when they resolve. */
export function createIdbStore(local: KeyedArea, name?: string): LogStore {
  const connection = createConnection(local, name);
  const on = <A extends unknown[], T>(task: (db: LogDatabase, ...args: A) => Promise<T>) => {
    return async (...args: A): Promise<T> => task(await connection.db(), ...args);
  };
  return {
    look: on(look),
    commit: on(commit),
    headOf: on(async (db, epoch: string) => (await db.get('heads', epoch)) ?? null),
    at: on(async (db, epoch: string, n: number) => {
      return ((await db.getFromIndex('records', 'place', [epoch, n])) as StoredRecord | undefined) ?? null;
    }),
    missing: on(missingRows),
    waiting: on(waitingRows),
    waitingOf: on(waitingOf),
    acknowledge: on(acknowledge),
    keepWaiting: on(keepWaiting),
    refuse: on(refuse),
    rows: on(rowsBelow),
    count: on((db, state: string) => db.countFromIndex('records', 'state', state)),
    recount: on(recount),
    lastReceipt: on(async (db) => (await db.transaction('receipts').store.openCursor(null, 'prev'))?.value ?? null),
    prune: on(prune),
    note: on((db, name: string) => db.get('notes', name)),
    putNote: on((db, name: string, value: unknown) => put(db, 'notes', name, value)),
    key: on((db, name: string) => db.get('keys', name)),
    putKey: on(putKey),
    deleteKey: on((db, name: string) => db.delete('keys', name)),
    repair: () => connection.repair(),
    loss: () => connection.loss(),
  };
}

async function look(db: LogDatabase, key: string | null) {
  const transaction = db.transaction(['records', 'heads', 'notes'], 'readonly');
  const [head, queue, known] = await Promise.all([
    transaction.objectStore('heads').get(CURRENT),
    transaction.objectStore('notes').get(QUEUE) as Promise<Queue | undefined>,
    key === null ? undefined : transaction.objectStore('records').index('key').get(key),
  ]);
  return { head: head ?? null, queue: queue ?? emptyQueue, known: known?.record ?? null };
}

async function put(db: LogDatabase, store: 'notes' | 'keys', name: string, value: unknown): Promise<void> {
  const transaction = db.transaction(store, 'readwrite', { durability: 'strict' });
  await Promise.all([transaction.store.put(value, name), transaction.done]);
}

async function putKey(db: LogDatabase, name: string, value: unknown): Promise<unknown> {
  const transaction = db.transaction('keys', 'readwrite', { durability: 'strict' });
  const kept = await transaction.store.get(name);
  await Promise.all([kept === undefined && transaction.store.put(value, name), transaction.done]);
  return kept ?? value;
}
