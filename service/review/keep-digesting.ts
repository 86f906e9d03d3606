import type { FastifyInstance } from 'fastify';
import { openCases } from '../cases/open-cases.ts';
import type { ServiceContext } from '../service-context.ts';
import { digest } from './digest.ts';

const SOON_MS = 500;

/** Takes in what was there before at the start, and what arrives shortly after it arrived. */
export function keepDigesting(app: FastifyInstance, { store, now }: Pick<ServiceContext, 'store' | 'now'>): void {
  let work: Promise<unknown> = Promise.resolve();
  let soon: NodeJS.Timeout | null = null;
  let isClosing = false;
  const begin = (): void => {
    soon = null;
    // A declared use names the department that what follows is counted under.
    const all = async (): Promise<void> => {
      await openCases(store, now);
      await digest(store, Infinity, () => isClosing);
    };
    work = work.then(all).catch((error: unknown) => app.log.error({ reason: String(error) }, 'not digested'));
  };
  app.addHook('onResponse', (request, reply, done) => {
    if (request.routeOptions.url === '/v1/events' && reply.statusCode === 200) soon ??= setTimeout(begin, SOON_MS);
    done();
  });
  app.addHook('onReady', (done) => {
    begin();
    done();
  });
  app.addHook('preClose', async () => {
    isClosing = true;
    if (soon) clearTimeout(soon);
    await work;
  });
}
