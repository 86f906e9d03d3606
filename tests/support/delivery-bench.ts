import { createDelivery } from '../../lib/deliver/delivery.ts';
import type { FlushDeps, ServiceConfig } from '../../lib/deliver/flush.ts';
import type { Alarms } from '../../lib/deliver/schedule.ts';
import { guardDraft } from './log-drafts.ts';
import { logBench } from './log-bench.ts';
import { tinyService } from './tiny-service.ts';

/** Journal, delivery and a service, all in memory and on one clock. */
export async function deliveryBench() {
  const bench = logBench();
  const service = await tinyService();
  service.now = () => bench.time.now;
  const alarms = new Map<string, number>();
  const created: string[] = [];
  const place: { config: ServiceConfig | null } = {
    config: { endpoint: 'https://disclosure.example', token: 'token', production: 'NL-042' },
  };
  const port: Alarms = {
    get: (name) => Promise.resolve(alarms.has(name) ? { scheduledTime: alarms.get(name)! } : undefined),
    create: (name, { when, periodInMinutes }) => {
      created.push(name);
      alarms.set(name, when ?? bench.time.now + (periodInMinutes ?? 0) * 60_000);
    },
    clear: (name) => Promise.resolve(alarms.delete(name)),
  };
  const journal = bench.open();
  const deps: FlushDeps = {
    ...bench,
    journal,
    clock: () => bench.time.now,
    random: () => 0.5,
    fetch: (input, init) => service.fetch(input, init),
    config: () => place.config,
    patience: 50,
  };
  const open = () => createDelivery({ ...deps, alarms: port });
  const append = async (count: number) => {
    for (let n = 1; n <= count; n++) await journal.append(guardDraft(`entry ${n}`));
  };
  const states = () => bench.log.rows.map((row) => row.state);
  /** Lets the stored backoff run out. */
  const waitOut = () => {
    const { backoff } = (bench.log.notes.get('delivery') ?? {}) as { backoff?: { nextAttemptAt: number } };
    bench.time.now = Math.max(bench.time.now, backoff?.nextAttemptAt ?? 0);
  };
  return { ...bench, deps, service, alarms, created, place, journal, open, delivery: open(), append, states, waitOut };
}
export type DeliveryBench = Awaited<ReturnType<typeof deliveryBench>>;
