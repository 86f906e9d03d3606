// POST /v1/events: a signed batch in, a signed receipt out, and between them the commit.
import type { FastifyInstance } from 'fastify';
import { Receipt, receiptText } from '../../lib/model/protocol.ts';
import { ingestBatch } from '../ingest/ingest-batch.ts';
import { readBatch } from '../ingest/read-batch.ts';
import { Refusal } from '../refusal.ts';
import type { ServiceContext } from '../service-context.ts';
import { authenticate, readProof } from '../signed-request.ts';
import { perDevice } from './per-device.ts';

const BATCH_TYPE = 'application/cloudevents-batch+json';

export function eventsRoute(app: FastifyInstance, context: ServiceContext): void {
  // As sent: the signature covers these bytes.
  app.addContentTypeParser(BATCH_TYPE, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.post<{ Body: Buffer | undefined }>(
    '/v1/events',
    {
      config: perDevice(context.limits),
      schema: { response: { 200: Receipt } },
      // Who cannot be a device is not listened to.
      onRequest: (request, _reply, done) => {
        readProof(request);
        done();
      },
    },
    async (request) => {
      if (!Buffer.isBuffer(request.body)) throw new Refusal(415, 'unsupported-media-type', `Send ${BATCH_TYPE}.`);
      const signed = await authenticate(context, request, request.body);
      const batch = await readBatch(request.body, request.headers['content-encoding']);
      const outcome = await ingestBatch(context, signed, batch);
      if ('forkAt' in outcome)
        throw new Refusal(409, 'fork', `The service holds another history of this device at ${outcome.forkAt}.`);
      const at = context.now().toISOString();
      const receipt = { device: signed.device, epoch: batch.epoch, ...outcome, at, nonce: signed.nonce };
      return { ...receipt, signature: context.key.sign(receiptText(receipt)) };
    },
  );
}
