// Writes the log: a record is on disk, in its place in the chain, before anyone is told that it is.
import type { Clock } from '../model/instant.ts';
import type { LogRecord, RecordDraft } from '../model/record.ts';
import type { KeyedArea } from '../storage/area.ts';
import type { DeviceKey } from './device-key.ts';
import { LogUnavailable } from './log-unavailable.ts';
import { createMutex } from './mutex.ts';
import { createOverflow } from './overflow.ts';
import { quarantine } from './quarantine.ts';
import { queueLimits } from './queue-limits.ts';
import { resealSome } from './reseal.ts';
import { settleStart } from './settle-start.ts';
import { nameFork } from './name-fork.ts';
import type { LogStore, StoredReceipt, StoredRecord } from './store.ts';
import { createWitnessKeeper } from './witness.ts';
import { createWriter } from './writer.ts';

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
  /** Begins a new part of the log with this record: what was before is for others. */
  beginAnew(draft: RecordDraft): Promise<LogRecord>;
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

export function createJournal(deps: JournalDeps): Journal {
  const { store } = deps;
  const alone = createMutex();
  const witness = createWitnessKeeper(deps.local);
  const writer = createWriter(deps, witness);
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
    beginAnew: (draft) => guarded(() => writer.writeInNewEpoch(draft)),
    async goOnElsewhere(epoch, theirs) {
      await guarded(() => nameFork(writer, epoch, theirs));
      // In steps: what is captured meanwhile must not wait for all of it.
      while (await guarded(() => resealSome(writer, epoch, 'fork')));
    },
    repair: () => alone(() => mend(new Error('read failed'))),
    quarantine: (row, code) => guarded(() => quarantine(writer, row, code)),
    receiptStored: (receipt) => alone(() => witness.acknowledged(receipt.epoch, receipt.ackedThrough)),
    start: () => guarded(() => Promise.resolve()),
  };
}

const unavailable = (error: unknown): LogUnavailable =>
  error instanceof LogUnavailable
    ? error
    : new LogUnavailable('storage', error instanceof Error ? error.name : 'unknown');
