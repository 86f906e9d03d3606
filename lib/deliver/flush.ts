// Sends what waits, oldest first, until nothing waits or the service does not take it now.
import type { DeviceKey } from '../log/device-key.ts';
import type { Journal } from '../log/journal.ts';
import type { LogStore } from '../log/store.ts';
import type { DeliveryState } from '../messaging/replies.ts';
import type { Clock } from '../model/instant.ts';
import { MAX_BATCH_BYTES, MAX_BATCH_EVENTS } from '../model/protocol.ts';
import { afterFailure, isDue, noBackoff } from './backoff.ts';
import { changeNote, readNote } from './delivery-note.ts';
import { deliverRows } from './deliver-rows.ts';
import { LONGEST_ASKED_MS } from './retry-after.ts';

/** Where records go, from the policy's `disclosure`. */
export interface ServiceConfig {
  endpoint: string;
  token: string;
  production: string;
}

export interface FlushDeps {
  store: LogStore;
  journal: Pick<Journal, 'goOnElsewhere' | 'quarantine' | 'receiptStored' | 'repair'>;
  device: DeviceKey;
  fetch: typeof fetch;
  clock: Clock;
  /** In [0, 1). */
  random: () => number;
  /** Null: the policy names no service. */
  config: () => ServiceConfig | null | Promise<ServiceConfig | null>;
  patience?: number;
}

/** What one batch came to. `progress`: go on at once. */
export type Step = { kind: 'progress' } | { kind: 'stop'; trouble: DeliveryState['trouble']; after: number | null };

/** One run ends before the browser ends the worker, at five minutes; the alarm continues. */
const MAX_STEPS = 200;
const MAX_RUN_MS = 4 * 60 * 1000;
const limits = { events: MAX_BATCH_EVENTS, bytes: MAX_BATCH_BYTES };

export async function flush(deps: FlushDeps): Promise<void> {
  const config = await deps.config();
  const note = await readNote(deps.store);
  if (!config)
    return void (note.trouble !== 'not-configured' && (await changeNote(deps.store, { trouble: 'not-configured' })));
  if (!isDue(note.backoff, deps.clock(), LONGEST_ASKED_MS)) return;
  const began = deps.clock();
  for (let step = 0; step < MAX_STEPS && Math.abs(deps.clock() - began) < MAX_RUN_MS; step++) {
    const rows = await deps.store.waiting(limits);
    if (!rows.length) return void (await settle(deps));
    const result = await deliverRows(deps, config, rows);
    if (result.kind === 'stop') return void (await failed(deps, result));
  }
}

/** Writes only when something changed: a note costs a disk write. */
async function settle(deps: FlushDeps): Promise<void> {
  const { queue } = await deps.store.look(null);
  if (queue.count) await deps.store.recount();
  const { backoff, trouble } = await readNote(deps.store);
  if (backoff.failures || trouble !== 'none') await changeNote(deps.store, { backoff: noBackoff, trouble: 'none' });
}

async function failed(deps: FlushDeps, { trouble, after }: Extract<Step, { kind: 'stop' }>): Promise<void> {
  const { backoff } = await readNote(deps.store);
  await changeNote(deps.store, { trouble, backoff: afterFailure(backoff, deps.clock(), deps.random(), after) });
}
