import type { FastifyInstance } from 'fastify';

/** Requests under way get this long to end. */
const DRAIN_MS = 10_000;

/** On SIGTERM or SIGINT: takes no more requests, answers those it has, closes the ledger, ends. */
export function closeOnSignal(app: FastifyInstance): void {
  let closing = false;
  const close = () => {
    if (closing) return;
    closing = true;
    setTimeout(() => process.exit(1), DRAIN_MS).unref();
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', close);
  process.on('SIGINT', close);
}
