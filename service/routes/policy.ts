// GET /v1/policy: the signed policy, to enrolled devices; and beside it the lists it names. Until an administrator puts
// one into the data folder, there is none.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { MAX_BUNDLE_BYTES } from '../../lib/model/bundle.ts';
import { createPublishedPolicy } from '../policy/published-policy.ts';
import { notFound } from '../refusal.ts';
import type { ServiceContext } from '../service-context.ts';
import { authenticate, spendNonce } from '../signed-request.ts';
import { perDevice } from './per-device.ts';

const BUNDLE = /^(?!.{0,200}\.\.)[\w][\w .-]{0,200}\.bundle$/;

export function policyRoute(app: FastifyInstance, context: ServiceContext): void {
  const published = createPublishedPolicy(context.dataDir, context.key);
  const assertDevice = async (request: FastifyRequest): Promise<void> => {
    const signed = await authenticate(context, request, new Uint8Array());
    await context.store.transaction((rows) => spendNonce(rows, context, signed));
  };
  app.get('/v1/policy', { config: perDevice(context.limits) }, async (request, reply) => {
    await assertDevice(request);
    const { text, etag } = await published();
    void reply.header('etag', etag).header('cache-control', 'no-cache');
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return reply.type('application/json; charset=utf-8').send(text);
  });
  app.get<{ Params: { name: string } }>(
    '/v1/:name(^.+\\.bundle$)',
    { config: perDevice(context.limits) },
    async (request, reply) => {
      await assertDevice(request);
      const { name } = request.params;
      const path = join(context.dataDir, name);
      const size = BUNDLE.test(name)
        ? await stat(path).then(
            (found) => found.size,
            () => null,
          )
        : null;
      if (size === null || size > MAX_BUNDLE_BYTES) throw notFound();
      return reply.type('application/json; charset=utf-8').header('content-length', size).send(createReadStream(path));
    },
  );
}
