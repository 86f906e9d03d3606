import { createDelivery } from '../../lib/deliver/delivery.ts';
import type { ServiceConfig } from '../../lib/deliver/flush.ts';
import { toBase64url } from '../../lib/log/base64url.ts';
import { verifyChain } from '../../lib/log/chain.ts';
import { openDatabase, QUEUE } from '../../lib/log/database.ts';
import { createDeviceKey } from '../../lib/log/device-key.ts';
import { createIdbStore } from '../../lib/log/idb-store.ts';
import { createJournal } from '../../lib/log/journal.ts';
import { gather, restore } from '../../lib/log/salvage.ts';
import type { StoredRecord } from '../../lib/log/store.ts';
import { guardDraft } from './log-drafts.ts';

/** Runs in an extension page of a real browser: the log and delivery as the background composes them, and levers. */
declare const chrome: {
  storage: { local: Parameters<typeof createIdbStore>[0] };
  alarms: Parameters<typeof createDelivery>[0]['alarms'];
};
declare const acked: (key: string) => Promise<void>;

const { local } = chrome.storage;
const store = createIdbStore(local);
const device = createDeviceKey(store);
const clock = () => Date.now();
const place: { config: ServiceConfig | null } = { config: null };
const journal = createJournal({ store, device, local, clock, production: () => 'NL-042' });
const delivery = createDelivery({
  store,
  journal,
  device,
  clock,
  random: Math.random,
  fetch: (...args) => fetch(...args),
  alarms: chrome.alarms,
  config: () => place.config,
});

async function allRows(): Promise<StoredRecord[]> {
  const rows: StoredRecord[] = [];
  for (let before: number | null = null; ;) {
    const page = await store.rows(before, 500);
    rows.push(...page);
    if (page.length < 500) return rows.reverse();
    before = page.at(-1)!.row;
  }
}

const openRaw = (version?: number) =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('slateguard-log', version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });

const bench = {
  /** Appends `count` records under keys `PREFIX-N`, `lanes` at a time, telling the test of each that is acknowledged. */
  async append(prefix: string, count: number, lanes = 1): Promise<number[]> {
    const times: number[] = [];
    let next = 0;
    const lane = async () => {
      while (next < count) {
        const key = `${prefix}-${next++}`;
        const began = performance.now();
        await journal.append(guardDraft(key, new Date().toISOString()), key);
        times.push(performance.now() - began);
        void acked(key);
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    return times;
  },
  start: () => journal.start(),
  rows: async () =>
    (await allRows()).map(({ row, state, key, epoch, sequence, record }) => ({
      row,
      state,
      key,
      epoch,
      sequence,
      record,
    })),
  async verdicts() {
    const epochs = Map.groupBy(await allRows(), (row) => row.epoch);
    const check = async (rows: StoredRecord[]) => (await verifyChain(rows.map((row) => row.record))).whole;
    return Promise.all([...epochs.values()].map(check));
  },
  use: (config: ServiceConfig | null) => (place.config = config),
  flush: () => delivery.flushNow(),
  state: () => delivery.state(),
  device: () => device.id(),
  /** Forgets the stored wait, as if the time had passed. */
  hurry: async () =>
    store.putNote('delivery', {
      ...((await store.note('delivery')) as object),
      backoff: { failures: 0, nextAttemptAt: 0 },
    }),
  /** Writes more than the browser keeps in its log file, so that the records move into a table. */
  async ballast(): Promise<void> {
    for (let n = 0; n < 300; n++) {
      const bytes = Array.from({ length: 30 }, () => toBase64url(crypto.getRandomValues(new Uint8Array(1000))));
      await store.putNote(`ballast-${n % 4}`, bytes.join(''));
    }
  },
  /** Leaves a database that this version cannot open, as after going back to an older extension. */
  async fromTheFuture(): Promise<void> {
    (await openRaw(99)).close();
  },
  /** Saves what can be read into a new database; says what is in it. */
  async saveElsewhere(): Promise<{ keys: string[]; sequences: number[]; queue: unknown }> {
    const { db: from } = await openDatabase('slateguard-log', 5000, () => undefined);
    const { db: to } = await openDatabase('elsewhere', 5000, () => undefined);
    await restore(to, await gather(from, 5000));
    const sequences = (await to.getAll('records')).map((row) => row.sequence);
    return { keys: await to.getAllKeys('keys'), sequences, queue: await to.get('notes', QUEUE) };
  },
  /** Takes the last `count` records out of the database behind the journal's back. */
  async cutTail(count: number): Promise<void> {
    const rows = await allRows();
    const last = rows.at(-1 - count)!;
    const db = await openRaw();
    const transaction = db.transaction(['records', 'heads'], 'readwrite');
    for (const { row } of rows.slice(-count)) transaction.objectStore('records').delete(row);
    const head = { device: await device.id(), epoch: last.epoch, sequence: last.sequence, hash: last.record.hash };
    for (const key of ['current', last.epoch]) transaction.objectStore('heads').put(head, key);
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    db.close();
  },
};
export type LogPage = typeof bench;
Object.assign(globalThis, { bench });
