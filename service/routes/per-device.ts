import type { FastifyContextConfig, FastifyRequest } from 'fastify';
import { batchHeaders } from '../../lib/model/protocol.ts';
import type { Limits } from '../service-context.ts';

/**
 * Signed requests are counted by device, for a whole production may share one address; and by address, for this is
 * before the signature is checked, and nobody may use up another's share.
 */
export const perDevice = ({ deviceRequests }: Limits): FastifyContextConfig => ({
  access: 'device',
  rateLimit: {
    max: deviceRequests,
    timeWindow: 1000,
    keyGenerator: (request: FastifyRequest) =>
      `${request.ip} ${String(request.headers[batchHeaders.device]).slice(0, 64)}`,
  },
});
