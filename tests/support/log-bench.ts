import { createDeviceKey } from '../../lib/log/device-key.ts';
import { createJournal } from '../../lib/log/journal.ts';
import type { Journal } from '../../lib/log/journal.ts';
import { queueLimits } from '../../lib/log/queue-limits.ts';
import type { QueueLimits } from '../../lib/log/queue-limits.ts';
import type { LogStore } from '../../lib/log/store.ts';
import { emptyLog, memoryArea, memoryLogStore } from './memory-log-store.ts';

export const NOON = Date.parse('2026-11-02T12:00:00.000Z');

/** A journal over memory, with a clock to turn and everything reachable. */
export function logBench(limits: Partial<QueueLimits> = {}) {
  const log = emptyLog();
  const local = memoryArea();
  const store: LogStore = memoryLogStore(log);
  const device = createDeviceKey(store);
  const time = { now: NOON };
  let epochs = 0;
  const open = (): Journal =>
    createJournal({
      store,
      device,
      local,
      clock: () => time.now,
      production: () => 'NL-042',
      limits: { ...queueLimits, ...limits },
      newEpoch: () => `epoch-${++epochs}`,
    });
  return { log, local, store, device, time, open };
}
export type LogBench = ReturnType<typeof logBench>;
