// GET /metrics: counts for monitoring, in the Prometheus text format. On this machine, or with the token.
import type { FastifyInstance } from 'fastify';
import { assertAdmin } from '../admin-only.ts';
import type { ServiceContext } from '../service-context.ts';
import { straightFromLoopback } from '../straight-from-loopback.ts';
import type { WrongTokens } from '../wrong-tokens.ts';

export function metricsRoute(app: FastifyInstance, context: ServiceContext, wrongTokens: WrongTokens): void {
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    context.counters.add('slateguard_responses_total', { route, status: String(reply.statusCode) });
    done();
  });
  app.get('/metrics', { config: { access: 'monitoring' } }, async (request, reply) => {
    if (!straightFromLoopback(request)) assertAdmin(request, context.adminToken, wrongTokens);
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(await metricsText(context));
  });
}

async function metricsText({ store, counters }: ServiceContext): Promise<string> {
  const count = async (sql: string): Promise<number> => (await store.one<{ n: number | null }>(sql))?.n ?? 0;
  const gauges = [
    `slateguard_ledger_records ${await count('SELECT MAX(row) AS n FROM record')}`,
    `slateguard_ledger_devices ${await count('SELECT COUNT(*) AS n FROM device')}`,
    `slateguard_ledger_forks ${await count('SELECT COUNT(*) AS n FROM fork')}`,
    `slateguard_ledger_open_gaps ${await count('SELECT (SELECT COUNT(*) FROM gap) - (SELECT COUNT(*) FROM gap_closed) AS n')}`,
    `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
    `process_uptime_seconds ${Math.round(process.uptime())}`,
  ];
  return `${[...counters.lines(), ...gauges].join('\n')}\n`;
}
