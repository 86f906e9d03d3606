// Takes the log to the production's service whenever there is something to take, however often the worker is put to sleep.
import type { DeliveryState } from '../messaging/replies.ts';
import { changeNote, readNote } from './delivery-note.ts';
import { forgetDelivered } from './forget-delivered.ts';
import { flush } from './flush.ts';
import type { FlushDeps } from './flush.ts';
import { alarmNames, ensureDelivery, ensureSweep } from './schedule.ts';
import type { Alarms } from './schedule.ts';

export interface DeliveryDeps extends FlushDeps {
  alarms: Alarms;
  /** `setTimeout`; used for waits far below the worker's 30 s only. */
  later?: (task: () => void, ms: number) => void;
}

export interface Delivery {
  /** Call after every append: several within half a second go together. */
  flushSoon(): void;
  /** Call once at every start of the background, and for alarms of any name. */
  start(): Promise<void>;
  onAlarm(name: string): Promise<void>;
  /** Sends now what is due; resolves when that is over. */
  flushNow(): Promise<void>;
  state(): Promise<DeliveryState>;
}

const DEBOUNCE_MS = 500;

export function createDelivery(deps: DeliveryDeps): Delivery {
  const { store, alarms, clock } = deps;
  const later = deps.later ?? ((task, ms) => void setTimeout(task, ms));
  let running: Promise<void> | null = null;
  let again = false;
  let planned = false;

  async function run(): Promise<void> {
    do {
      again = false;
      await flush(deps);
    } while (again);
  }

  /** One run at a time; asked during a run, there is one more. */
  function flushNow(): Promise<void> {
    if (running) again = true;
    running ??= run()
      .catch(storageFailed)
      .then(wakeAgain)
      .catch(() => undefined)
      .finally(() => (running = null));
    return running;
  }

  /** Only the database fails by throwing. */
  async function storageFailed(): Promise<void> {
    await deps.journal.repair().catch(() => undefined);
    await changeNote(store, { trouble: 'storage' });
  }

  /** Something still waits for a service that is named: have the browser wake us for it. */
  async function wakeAgain(): Promise<void> {
    const { queue } = await store.look(null);
    if (!queue.count || !(await deps.config())) return;
    await ensureDelivery(alarms, clock(), (await readNote(store)).backoff.nextAttemptAt);
  }

  function flushSoon(): void {
    if (planned) return;
    planned = true;
    void ensureDelivery(alarms, clock(), 0).catch(() => undefined);
    later(() => {
      planned = false;
      void flushNow().catch(() => undefined);
    }, DEBOUNCE_MS);
  }

  return {
    flushSoon,
    flushNow,
    async start() {
      await ensureSweep(alarms);
      await flushNow();
    },
    async onAlarm(name) {
      if (name !== alarmNames.deliver && name !== alarmNames.sweep) return;
      if (name === alarmNames.sweep) await forgetDelivered(store, clock()).catch(() => undefined);
      await flushNow();
    },
    state: () => readState(deps),
  };
}

async function readState(deps: DeliveryDeps): Promise<DeliveryState> {
  try {
    const { store } = deps;
    const [{ queue }, note, receipt, quarantined, oldest, config] = await Promise.all([
      store.look(null),
      readNote(store),
      store.lastReceipt(),
      store.count('refused'),
      store.waiting({ events: 1, bytes: 0 }),
      deps.config(),
    ]);
    const { nextAttemptAt } = note.backoff;
    return {
      waiting: queue.count,
      oldest: oldest[0]?.record.time ?? null,
      lastReceiptAt: receipt?.at ?? null,
      nextAttemptAt: queue.count && nextAttemptAt ? new Date(nextAttemptAt).toISOString() : null,
      trouble: config ? (note.trouble === 'not-configured' ? 'none' : note.trouble) : 'not-configured',
      quarantined,
    };
  } catch {
    const nothing = { waiting: 0, oldest: null, lastReceiptAt: null, nextAttemptAt: null, quarantined: 0 };
    return { ...nothing, trouble: 'storage' };
  }
}
