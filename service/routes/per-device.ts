import type { FastifyContextConfig, FastifyRequest } from 'fastify';
import { batchHeaders } from '../../lib/model/protocol.ts';
import type { Limits } from '../service-context.ts';

/** Signed requests are counted by device: a whole production may share one address. */
export const perDevice = ({ deviceRequests }: Limits): FastifyContextConfig => ({
  rateLimit: {
    max: deviceRequests,
    timeWindow: 1000,
    keyGenerator: (request: FastifyRequest) => String(request.headers[batchHeaders.device] ?? request.ip).slice(0, 64),
  },
});
