// Writes the log: a record is on disk, in its place in the chain, before anyone is told that it is.
import { v7 as uuidv7 } from 'uuid';
import type { Clock } from '../model/instant.ts';
import type { LogRecord, RecordDraft } from '../model/record.ts';
import type { KeyedArea } from '../storage/area.ts';
import { firstPlace, sealRecord } from './chain.ts';
import type { DeviceKey } from './device-key.ts';
import { LogUnavailable } from './log-unavailable.ts';
import { createMutex } from './mutex.ts';
import { createOverflow } from './overflow.ts';
import { quarantine } from './quarantine.ts';
import { queueLimits } from './queue-limits.ts';
import { resealSome } from './reseal.ts';
import { settleStart } from './settle-start.ts';
import { nameFork } from './name-fork.ts';
import type { LogHead, LogStore, StoredReceipt, StoredRecord } from './store.ts';
import { readWitness, writeWitness } from './witness.ts';

export interface JournalDeps {
  store: LogStore;
  device: DeviceKey;
  /** `browser.storage.local`, for the witness. */
  local: KeyedArea;
  clock: Clock;
  /** Production id for records the journal writes about itself. */
  production: () => string;
  limits?: typeof queueLimits;
  newEpoch?: () => string;
}

export interface Journal {
  /**
   * Resolves once the record is on disk. The same `key` again returns the record stored first.
   * Rejects with {@link LogUnavailable} when there is no room or no working storage.
   */
  append(draft: RecordDraft, key?: string): Promise<LogRecord>;
  /** As `append`; when much waits already, visits are folded together and null is returned. */
  appendVisit(draft: RecordDraft, key: string): Promise<LogRecord | null>;
  /** The service holds other records in this epoch, up to `theirs`: names the gap and continues in a new place. */
  goOnElsewhere(epoch: string, theirs: number): Promise<void>;
  /** Sets aside a record the service will not take. */
  quarantine(row: StoredRecord, code: string): Promise<void>;
  /** Call after a read of the store failed: mends the database if it is broken. Rejects when that cannot be. */
  repair(): Promise<void>;
  /** Keeps the witness's note of what the service has. */
  receiptStored(receipt: StoredReceipt): Promise<void>;
  /** Settles what the last stop left behind; `append` does so by itself. */
  start(): Promise<void>;
}

/** What the journal's parts share: writing inside the one queue, with or without the fresh epoch. */
export interface Writer {
  deps: JournalDeps;
  /** Appends at the head, whatever the limits. */
  write(draft: RecordDraft, key: string | null): Promise<LogRecord>;
  /** Appends as the first record of a new epoch. */
  writeInNewEpoch(draft: RecordDraft): Promise<LogRecord>;
}

/** Another context may win the head this often before we say that storage is in trouble. */
const MAX_TRIES = 8;

export function createJournal(deps: JournalDeps): Journal {
  const { store } = deps;
  const alone = createMutex();
  const writer = createWriter(deps);
  const overflow = createOverflow(writer, deps.limits ?? queueLimits);
  let started = false;

  async function settled(): Promise<void> {
    if (started) return;
    await settleStart(writer);
    started = true;
  }

  /** One task at a time on a settled log; a broken database is mended once and the task repeated. */
  const guarded = <T>(task: () => Promise<T>): Promise<T> =>
    alone(async () => {
      try {
        await settled();
        return await task();
      } catch (error) {
        if (error instanceof LogUnavailable) throw error;
        await mend(error);
        return task().catch((again: unknown) => Promise.reject(unavailable(again)));
      }
    });

  async function mend(error: unknown): Promise<void> {
    started = false;
    const repair = await store.repair().catch(() => 'unavailable' as const);
    if (repair === 'unavailable') throw unavailable(error);
    deps.device.forget();
    await settled().catch((again: unknown) => Promise.reject(unavailable(again)));
  }

  return {
    append: (draft, key) => guarded(() => overflow.append(draft, key ?? null)),
    appendVisit: (draft, key) => guarded(() => overflow.appendVisit(draft, key)),
    async goOnElsewhere(epoch, theirs) {
      await guarded(() => nameFork(writer, epoch, theirs));
      // In steps: what is captured meanwhile must not wait for all of it.
      while (await guarded(() => resealSome(writer, epoch, 'fork')));
    },
    repair: () => alone(() => mend(new Error('read failed'))),
    quarantine: (row, code) => guarded(() => quarantine(writer, row, code)),
    receiptStored: (receipt) => alone(() => witnessReceipt(deps, receipt)),
    start: () => guarded(() => Promise.resolve()),
  };
}

function createWriter(deps: JournalDeps): Writer {
  const { store, device, local } = deps;
  const newEpoch = deps.newEpoch ?? (() => uuidv7());

  async function place(draft: RecordDraft, head: LogHead | null, fresh: boolean): Promise<LogRecord> {
    if (!head && !fresh && (await readWitness(local))) throw new Error('the log was emptied while it was open');
    if (!head || fresh) return sealRecord(draft, firstPlace(await device.id(), newEpoch()));
    const { epoch, sequence, hash } = head;
    return sealRecord(draft, { device: head.device, epoch, sequence: sequence + 1, prevhash: hash });
  }

  async function put(draft: RecordDraft, key: string | null, fresh: boolean): Promise<LogRecord> {
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const { head, known } = await store.look(key);
      if (known) return known;
      const record = await place(draft, head, fresh);
      const committed = await store.commit({ record, key, expected: head });
      if (committed.outcome === 'known') return committed.record;
      if (committed.outcome === 'moved') continue;
      await witnessRecord(local, record, head);
      return record;
    }
    throw new LogUnavailable('storage', 'another part of the extension keeps writing');
  }

  return {
    deps,
    write: (draft, key) => put(draft, key, false),
    writeInNewEpoch: (draft) => put(draft, null, true),
  };
}

/** The record is safe without its witness; a witness that cannot be written shows at the next start. */
async function witnessRecord(local: KeyedArea, record: LogRecord, head: LogHead | null): Promise<void> {
  const { epoch, hash } = record;
  const device = record.source.split(':').at(-1)!;
  const last = await readWitness(local).catch(() => null);
  const acked = last?.epoch === epoch && head?.epoch === epoch ? last.acked : 0;
  await writeWitness(local, { device, epoch, sequence: Number(record.sequence), hash, acked }).catch(() => undefined);
}

async function witnessReceipt({ local }: JournalDeps, { epoch, ackedThrough }: StoredReceipt): Promise<void> {
  const witness = await readWitness(local).catch(() => null);
  if (witness?.epoch !== epoch || witness.acked >= ackedThrough) return;
  await writeWitness(local, { ...witness, acked: ackedThrough }).catch(() => undefined);
}

const unavailable = (error: unknown): LogUnavailable =>
  error instanceof LogUnavailable
    ? error
    : new LogUnavailable('storage', error instanceof Error ? error.name : 'unknown');
