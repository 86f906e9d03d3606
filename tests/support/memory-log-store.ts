/* eslint-disable @typescript-eslint/require-await -- the contract is asynchronous, memory is not */
import { sameHead } from '../../lib/log/commit.ts';
import { missingOf, withinLimits } from '../../lib/log/read-rows.ts';
import { bytesOf } from '../../lib/log/store.ts';
import type { Commit, Committed, LogHead, LogStore, Repair, StoredReceipt, StoredRecord } from '../../lib/log/store.ts';
import type { KeyedArea } from '../../lib/storage/area.ts';

/** What a test may look into, and break. */
export interface MemoryLog {
  rows: StoredRecord[];
  heads: Map<string, LogHead>;
  receipts: StoredReceipt[];
  notes: Map<string, unknown>;
  keys: Map<string, unknown>;
  /** Next calls of these names reject once with the error. */
  failures: Map<keyof LogStore, Error>;
  repairs: Repair[];
  lost: string | null;
  /** Runs before the next commit looks at the head: another context writing in between. */
  beforeCommit: (() => Promise<void>) | null;
}

export const emptyLog = (): MemoryLog => ({
  rows: [],
  heads: new Map(),
  receipts: [],
  notes: new Map(),
  keys: new Map(),
  failures: new Map(),
  repairs: [],
  lost: null,
  beforeCommit: null,
});

/** The store's contract without a database. Durability is what the browser tests are for. */
export function memoryLogStore(log: MemoryLog): LogStore {
  const current = () => log.heads.get('current') ?? null;
  const waiting = () => log.rows.filter((row) => row.state === 'waiting');
  const queue = () => ({ count: waiting().length, bytes: waiting().reduce((sum, row) => sum + row.bytes, 0) });
  const byKey = (key: string | null) => log.rows.find((row) => key !== null && row.key === key)?.record ?? null;
  const calls: LogStore = {
    look: async (key) => ({ head: current(), queue: queue(), known: byKey(key) }),
    commit: (commit) => write(log, commit, byKey, current),
    headOf: async (epoch) => log.heads.get(epoch) ?? null,
    at: async (epoch, sequence) => log.rows.find((r) => r.epoch === epoch && r.sequence === sequence) ?? null,
    missing: async (epoch, first, last) =>
      missingOf(
        log.rows.filter((row) => row.epoch === epoch).map((row) => row.sequence),
        first,
        last,
      ),
    waiting: async (limits, epoch) =>
      withinLimits(
        waiting().filter((row) => epoch === undefined || row.epoch === epoch),
        limits,
      ),
    waitingOf: async (production) => waiting().filter(({ record }) => record.subject === production).length,
    acknowledge: async (receipt, sequences) => {
      log.receipts.push(receipt);
      const covered = waiting().filter((row) => row.epoch === receipt.epoch && sequences.includes(row.sequence));
      for (const row of covered) Object.assign(row, { state: 'delivered', receiptAt: receipt.at });
      return covered.length;
    },
    keepWaiting: async () => waiting().forEach((row) => Object.assign(row, { state: 'kept' })),
    refuse: async (rows, code, resealed) => {
      for (const row of waiting().filter((r) => rows.includes(r.row)))
        Object.assign(row, { state: 'refused', refusal: code }, resealed && { resealed });
    },
    rows: async (before, limit) =>
      log.rows
        .filter((row) => before === null || row.row < before)
        .reverse()
        .slice(0, limit),
    count: async (state) => log.rows.filter((row) => row.state === state).length,
    recount: async () => undefined,
    lastReceipt: async () => log.receipts.at(-1) ?? null,
    prune: async (before) => {
      const kept = log.rows.filter((row) => row.state !== 'delivered' || row.receiptAt! >= before);
      const gone = log.rows.length - kept.length;
      log.rows = kept;
      return gone;
    },
    note: async (name) => log.notes.get(name),
    putNote: async (name, value) => void log.notes.set(name, structuredClone(value)),
    key: async (name) => log.keys.get(name),
    putKey: async (name, value) => {
      if (!log.keys.has(name)) log.keys.set(name, value);
      return log.keys.get(name);
    },
    deleteKey: async (name) => void log.keys.delete(name),
    repair: async () => log.repairs.shift() ?? 'unavailable',
    loss: async () => {
      const why = log.lost;
      log.lost = null;
      return why;
    },
  };
  return failing(calls, log.failures);
}

async function write(
  log: MemoryLog,
  { record, key, expected }: Commit,
  byKey: (key: string | null) => StoredRecord['record'] | null,
  current: () => LogHead | null,
): Promise<Committed> {
  const between = log.beforeCommit;
  log.beforeCommit = null;
  await between?.();
  const known = byKey(key);
  if (known) return { outcome: 'known', record: known };
  if (!sameHead(current(), expected)) return { outcome: 'moved' };
  const sequence = Number(record.sequence);
  const place = { row: (log.rows.at(-1)?.row ?? 0) + 1, epoch: record.epoch, sequence };
  log.rows.push({
    ...place,
    state: 'waiting',
    bytes: bytesOf(record),
    record,
    receiptAt: null,
    refusal: null,
    ...(key !== null && { key }),
  });
  const head = { device: record.source.split(':').at(-1)!, epoch: record.epoch, sequence, hash: record.hash };
  log.heads.set(record.epoch, head).set('current', head);
  return { outcome: 'stored' };
}

function failing(calls: LogStore, failures: MemoryLog['failures']): LogStore {
  return new Proxy(calls, {
    get(target, name: keyof LogStore) {
      const failure = failures.get(name);
      if (!failure) return Reflect.get(target, name) as unknown;
      failures.delete(name);
      return () => Promise.reject(failure);
    },
  });
}

/** `storage.local` or `.session` on a Map. */
export function memoryArea(items = new Map<string, unknown>()): KeyedArea & { items: Map<string, unknown> } {
  return {
    items,
    get: async (key) => (items.has(key) ? { [key]: structuredClone(items.get(key)) } : {}),
    set: async (values) => {
      for (const [key, value] of Object.entries(values)) items.set(key, structuredClone(value));
    },
    remove: async (key) => void items.delete(key),
  };
}
