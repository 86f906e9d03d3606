// GET /v1/openapi.json: everything the service answers to, for whoever may come in at all.
import type { FastifyInstance } from 'fastify';
import { admitAny } from '../identity/admit.ts';
import type { OpenApi } from '../openapi.ts';
import type { ServiceContext } from '../service-context.ts';
import type { WrongTokens } from '../wrong-tokens.ts';

export function openApiRoute(
  app: FastifyInstance,
  context: ServiceContext,
  wrongTokens: WrongTokens,
  description: () => OpenApi,
): void {
  app.get(
    '/v1/openapi.json',
    { config: { access: 'signed-in', rateLimit: { max: context.limits.reads, timeWindow: 60_000 } } },
    async (request, reply) => {
      await admitAny(context, wrongTokens, request);
      return reply.header('cache-control', 'no-store').send(description());
    },
  );
}
