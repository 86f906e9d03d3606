// GET /v1/policy: the policy in force, to enrolled devices. Until an administrator puts one there, there is none.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { sha256 } from '../chain.ts';
import { Refusal } from '../refusal.ts';
import type { ServiceContext } from '../service-context.ts';
import { authenticate, spendNonce } from '../signed-request.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { perDevice } from './per-device.ts';

export function policyRoute(app: FastifyInstance, context: ServiceContext): void {
  app.get('/v1/policy', { config: perDevice(context.limits) }, async (request, reply) => {
    const signed = authenticate(context, request, new Uint8Array());
    inTransaction(context.db, () => spendNonce(context, signed));
    const policy = await readPolicy(join(context.dataDir, 'policy.json'));
    const etag = `"${sha256(policy)}"`;
    void reply.header('etag', etag).header('cache-control', 'no-cache');
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return reply.type('application/json').send(policy);
  });
}

async function readPolicy(path: string): Promise<Buffer> {
  try {
    const policy = await readFile(path);
    JSON.parse(policy.toString('utf8'));
    return policy;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Refusal(404, 'no-policy', 'No policy is set on this service.');
    throw new Refusal(503, 'policy', 'The policy on this service cannot be read.', 60);
  }
}
