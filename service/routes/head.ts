// GET /v1/devices/{id}/head: the second witness. A device that lost its own log learns here how far it had come.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { Head } from '../../lib/model/protocol.ts';
import { notFound } from '../refusal.ts';
import type { ServiceContext } from '../service-context.ts';
import { authenticate, spendNonce } from '../signed-request.ts';
import { epochsOf } from '../store/epochs-of.ts';
import { perDevice } from './per-device.ts';

const Params = z.strictObject({ id: z.string().max(64) });

export function headRoute(app: FastifyInstance, context: ServiceContext): void {
  app.get<{ Params: z.infer<typeof Params> }>(
    '/v1/devices/:id/head',
    { config: perDevice(context.limits), schema: { params: Params, response: { 200: Head } } },
    async (request) => {
      const signed = await authenticate(context, request, new Uint8Array());
      await context.store.transaction((rows) => spendNonce(rows, context, signed));
      if (request.params.id !== signed.device) throw notFound();
      return { device: signed.device, epochs: await epochsOf(context.store, signed.device) };
    },
  );
}
