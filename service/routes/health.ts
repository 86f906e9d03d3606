// GET /healthz: the process answers. GET /readyz: it can do its work, each condition tried.
import { statfsSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import type { ServiceContext } from '../service-context.ts';
import { ledgerVersion, versionOf } from '../store/migrate.ts';

const MIN_FREE_BYTES = 64 * 1024 * 1024;
/** A write probe costs an fsync, and anyone may ask: one answer serves this long. */
const PROBE_EVERY_MS = 1000;
/** How far back the clock may stand behind the newest record. */
const MAX_CLOCK_STEP_MS = 5 * 60 * 1000;

type Checks = Record<'write' | 'disk' | 'clock' | 'migrations', boolean>;

export function healthRoutes(app: FastifyInstance, context: ServiceContext): void {
  let last: { at: number; checks: Checks } | null = null;
  app.get('/healthz', () => ({ status: 'ok' }));
  app.get('/readyz', (_request, reply) => {
    const at = performance.now();
    if (!last || at - last.at > PROBE_EVERY_MS) last = { at, checks: check(context) };
    const ready = Object.values(last.checks).every(Boolean);
    if (!ready) void reply.code(503).header('retry-after', 5);
    return { status: ready ? 'ready' : 'not ready', checks: words(last.checks) };
  });
}

const words = (checks: Checks) =>
  Object.fromEntries(Object.entries(checks).map(([name, good]) => [name, good ? 'ok' : 'failed']));

const works = (probe: () => boolean): boolean => {
  try {
    return probe();
  } catch {
    return false;
  }
};

const check = ({ db, dataDir, now }: ServiceContext): Checks => ({
  write: works(() => {
    db.prepare('INSERT INTO probe (id, at) VALUES (1, ?) ON CONFLICT DO UPDATE SET at = excluded.at').run(
      now().toISOString(),
    );
    return true;
  }),
  disk: works(() => {
    const { bavail, bsize } = statfsSync(dataDir);
    return bavail * bsize >= MIN_FREE_BYTES;
  }),
  clock: works(() => {
    const newest = db.prepare('SELECT received_at FROM record ORDER BY row DESC LIMIT 1').get() as
      { received_at: string } | undefined;
    return !newest || now().getTime() > Date.parse(newest.received_at) - MAX_CLOCK_STEP_MS;
  }),
  migrations: works(() => versionOf(db) === ledgerVersion),
});
