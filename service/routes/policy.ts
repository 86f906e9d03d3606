// GET /v1/policy: the signed policy of a device's production, and beside it the lists it names. Until one is published, or
// an administrator puts one into the data folder, there is none.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isEnrolledNow } from '../devices/revocations.ts';
import { listInFolder } from '../policy/policy-lists.ts';
import { policyList } from '../policy/policy-store.ts';
import { createPublishedFor, publishedForDevice } from '../policy/published-for.ts';
import { notFound } from '../refusal.ts';
import type { ServiceContext } from '../service-context.ts';
import { authenticate, spendNonce } from '../signed-request.ts';
import { StoredName } from '../stored-name.ts';
import { perDevice } from './per-device.ts';

const PolicyQuery = z.strictObject({ production: StoredName.optional() });
type PolicyQuery = z.infer<typeof PolicyQuery>;

export function policyRoute(app: FastifyInstance, context: ServiceContext): void {
  const publishedFor = createPublishedFor(context);
  const deviceOf = async (request: FastifyRequest): Promise<string> => {
    const signed = await authenticate(context, request, new Uint8Array());
    await context.store.transaction((rows) => spendNonce(rows, context, signed));
    return signed.device;
  };
  const query = { querystring: PolicyQuery };
  app.get<{ Querystring: PolicyQuery }>(
    '/v1/policy',
    { config: perDevice(context.limits), schema: query },
    async (request, reply) => {
      const device = await deviceOf(request);
      const { text, etag } = await publishedForDevice(context, publishedFor, device, request.query.production);
      void reply.header('etag', etag).header('cache-control', 'no-cache');
      if (request.headers['if-none-match'] === etag) return reply.code(304).send();
      return reply.type('application/json; charset=utf-8').send(text);
    },
  );
  app.get<{ Params: { name: string } }>(
    '/v1/:name(^.+\\.bundle$)',
    { config: perDevice(context.limits) },
    async (request, reply) => {
      const device = await deviceOf(request);
      const { name } = request.params;
      void reply.type('application/json; charset=utf-8');
      const kept = await policyList(context.store, name);
      if (kept && (await isEnrolledNow(context.store, device, kept.production))) return reply.send(kept.text);
      const found = kept ? null : await listInFolder(context.dataDir, name);
      if (!found) throw notFound();
      return reply.header('content-length', found.size).send(found.stream());
    },
  );
}
