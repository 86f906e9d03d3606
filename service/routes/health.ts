// GET /healthz: the process answers. GET /readyz: it can do its work, each condition tried.
import { statfsSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import type { ServiceContext } from '../service-context.ts';
import type { RowStore } from '../store/rows.ts';

const MIN_FREE_BYTES = 64 * 1024 * 1024;
/** A write probe costs an fsync, and anyone may ask: one answer serves this long. */
const PROBE_EVERY_MS = 1000;
/** How far back the clock may stand behind the newest record. */
const MAX_CLOCK_STEP_MS = 5 * 60 * 1000;

/** How far it may be from the database's, when that is another machine's. Devices are allowed more. */
const MAX_CLOCK_DIFFERENCE_MS = 30 * 1000;

type Checks = Record<'write' | 'disk' | 'clock' | 'migrations', boolean>;

export function healthRoutes(app: FastifyInstance, context: ServiceContext): void {
  let last: { at: number; checks: Checks } | null = null;
  app.get('/healthz', { config: { access: 'anyone' } }, () => ({ status: 'ok' }));
  app.get('/readyz', { config: { access: 'anyone' } }, async (_request, reply) => {
    const at = performance.now();
    if (!last || at - last.at > PROBE_EVERY_MS) last = { at, checks: await check(context) };
    const ready = Object.values(last.checks).every(Boolean);
    if (!ready) void reply.code(503).header('retry-after', 5);
    return { status: ready ? 'ready' : 'not ready', checks: words(last.checks) };
  });
}

const words = (checks: Checks) =>
  Object.fromEntries(Object.entries(checks).map(([name, good]) => [name, good ? 'ok' : 'failed']));

const works = async (probe: () => boolean | Promise<boolean>): Promise<boolean> => {
  try {
    return await probe();
  } catch {
    return false;
  }
};

const PROBE = 'INSERT INTO probe (id, at) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET at = excluded.at';
/** PostgreSQL's own clock, milliseconds; SQLite has ours. */
const clockOf = async (store: RowStore, now: () => Date): Promise<number> =>
  store.kind === 'sqlite'
    ? now().getTime()
    : (await store.one<{ ms: number }>('SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT) AS ms'))!
        .ms;

const NEWEST = 'SELECT received_at FROM record ORDER BY row DESC LIMIT 1';

const check = async ({ store, dataDir, now }: ServiceContext): Promise<Checks> => ({
  write: await works(async () => (await store.run(PROBE, now().toISOString())) === 1),
  disk: await works(() => {
    const { bavail, bsize } = statfsSync(dataDir);
    return bavail * bsize >= MIN_FREE_BYTES;
  }),
  clock: await works(async () => {
    if (Math.abs(now().getTime() - (await clockOf(store, now))) > MAX_CLOCK_DIFFERENCE_MS) return false;
    const newest = await store.one<{ received_at: string }>(NEWEST);
    return !newest || now().getTime() > Date.parse(newest.received_at) - MAX_CLOCK_STEP_MS;
  }),
  migrations: await works(() => store.isMigrated()),
});
