// GET /v1/answers: what the production has answered, made out to the device that asks and to no other.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { AnswersReply } from '../../lib/model/answer.ts';
import { signedFor } from '../cases/case-answer.ts';
import { answersFor } from '../cases/case-store.ts';
import { openCases } from '../cases/open-cases.ts';
import { readCursor, writeCursor } from '../records/cursor.ts';
import { Refusal } from '../refusal.ts';
import type { ServiceContext } from '../service-context.ts';
import { authenticate, spendNonce } from '../signed-request.ts';
import { perDevice } from './per-device.ts';

const AT_ONCE = 100;
const Query = z.strictObject({ after: z.string().max(100).optional() });

export function answersRoute(app: FastifyInstance, context: ServiceContext): void {
  const { store } = context;
  app.get<{ Querystring: z.infer<typeof Query> }>(
    '/v1/answers',
    { config: perDevice(context.limits), schema: { querystring: Query, response: { 200: AnswersReply } } },
    async (request, reply) => {
      const signed = await authenticate(context, request, new Uint8Array());
      await store.transaction((rows) => spendNonce(rows, context, signed));
      const { after } = request.query;
      const from = after === undefined ? 0 : readCursor(after);
      if (from === null) throw new Refusal(400, 'invalid-request', 'after is not in the expected form.');
      await openCases(store, context.now);
      const found = await answersFor(store, signed.device, from, AT_ONCE);
      void reply.header('cache-control', 'no-store');
      return {
        answers: found.map(({ answer }) => signedFor(signed.device, answer, context.key)),
        next: writeCursor(found.at(-1)?.number ?? from),
      };
    },
  );
}
