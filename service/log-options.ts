import type { FastifyRequest } from 'fastify';

/** What the service writes about itself: no bodies, no queries, no tokens, no signatures. */
export const logOptions = {
  level: 'info',
  redact: ['req.headers', 'req.headers.authorization', 'headers.authorization', '*.token', 'token'],
  serializers: {
    req: (request: FastifyRequest) => ({
      method: request.method,
      route: request.routeOptions?.url ?? 'none',
      remoteAddress: request.ip,
    }),
  },
};
