import type { FastifyInstance } from 'fastify';
import type { ServiceContext } from '../service-context.ts';
import { forward } from './forward.ts';
import type { Receiver } from './receivers.ts';

const LOOK_MS = 2000;

/** Looks for what is to go on every two seconds; each receiver by itself, so that none waits for another. */
export function keepForwarding(app: FastifyInstance, context: ServiceContext, receivers: readonly Receiver[]): void {
  for (const receiver of receivers) {
    let running: Promise<void> | null = null;
    const look = (): void => {
      running ??= forward({ ...context, random: Math.random }, receiver)
        .catch((error: unknown) => app.log.error({ reason: String(error), receiver: receiver.name }, 'not forwarded'))
        .finally(() => (running = null));
    };
    const timer = setInterval(look, LOOK_MS);
    timer.unref();
    app.addHook('preClose', async () => {
      clearInterval(timer);
      await running;
    });
  }
}
