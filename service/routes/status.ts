// POST /v1/status: how a device is, signed by it. The next report takes its place; the log has no part in it.
import type { FastifyInstance } from 'fastify';
import { DeviceStatus, STATUS_TYPE, StatusReply } from '../../lib/model/health.ts';
import { keepStatus } from '../devices/device-store.ts';
import { Refusal } from '../refusal.ts';
import type { ServiceContext } from '../service-context.ts';
import { authenticate, readProof, spendNonce } from '../signed-request.ts';
import { perDevice } from './per-device.ts';

const MAX_BODY_BYTES = 32 * 1024;

export function statusRoute(app: FastifyInstance, context: ServiceContext): void {
  // As sent: the signature covers these bytes.
  app.addContentTypeParser(STATUS_TYPE, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.post<{ Body: Buffer | undefined }>(
    '/v1/status',
    {
      bodyLimit: MAX_BODY_BYTES,
      config: perDevice(context.limits),
      schema: { response: { 200: StatusReply } },
      onRequest: (request, _reply, done) => {
        readProof(request);
        done();
      },
    },
    async (request) => {
      if (!Buffer.isBuffer(request.body)) throw new Refusal(415, 'unsupported-media-type', `Send ${STATUS_TYPE}.`);
      const signed = await authenticate(context, request, request.body);
      const status = read(request.body);
      const at = context.now().toISOString();
      const isKept = await context.store.transaction(async (rows) => {
        await spendNonce(rows, context, signed);
        return keepStatus(rows, signed.device, status, at);
      });
      if (!isKept) throw new Refusal(403, 'production', 'This device is not enrolled for that production.');
      return { at };
    },
  );
}

function read(body: Buffer): DeviceStatus {
  const status = DeviceStatus.safeParse(parsed(body));
  if (!status.success) throw new Refusal(400, 'invalid-request', 'The report is not in the expected form.');
  return status.data;
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return null;
  }
}
