// GET /v1/catalogue.signed.json: the catalogue update an administrator put into the data folder, beside the policy and as it was signed.
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { CATALOGUE_NAME, MAX_CATALOGUE_BYTES } from '../../lib/policy/catalogue/signed-catalogue.ts';
import { sha256 } from '../chain.ts';
import { notFound } from '../refusal.ts';
import type { ServiceContext } from '../service-context.ts';
import { authenticate, spendNonce } from '../signed-request.ts';
import { perDevice } from './per-device.ts';

export function catalogueRoute(app: FastifyInstance, context: ServiceContext): void {
  app.get(`/v1/${CATALOGUE_NAME}`, { config: perDevice(context.limits) }, async (request, reply) => {
    const signed = await authenticate(context, request, new Uint8Array());
    await context.store.transaction((rows) => spendNonce(rows, context, signed));
    const text = await publishedText(context.dataDir);
    if (text === null) throw notFound();
    const etag = `"${sha256(text)}"`;
    void reply.header('etag', etag).header('cache-control', 'no-cache');
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return reply.type('application/json; charset=utf-8').send(text);
  });
}

/** Null when there is none, or it is larger than a device takes. */
async function publishedText(dataDir: string): Promise<string | null> {
  const path = join(dataDir, CATALOGUE_NAME);
  const size = await stat(path).then(
    (found) => found.size,
    () => null,
  );
  return size === null || size > MAX_CATALOGUE_BYTES ? null : readFile(path, 'utf8');
}
