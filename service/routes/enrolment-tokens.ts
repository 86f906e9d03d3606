// /v1/enrolment-tokens: who may let devices in, for which production, until when and how many.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { findToken, findTokens, makeToken, revokeToken } from '../enrolment/token-store.ts';
import type { Hand } from '../enrolment/token-store.ts';
import { assertVisible, assertWithin, visitorOf } from '../identity/visitor.ts';
import { readCursor, writeCursor } from '../records/cursor.ts';
import { notFound, Refusal } from '../refusal.ts';
import type { ServiceContext } from '../service-context.ts';
import { plainWords, StoredName } from '../stored-name.ts';
import type { WrongTokens } from '../wrong-tokens.ts';
import { forPeople } from './for-people.ts';

const Wish = z.strictObject({
  production: StoredName,
  note: plainWords(200).default(''),
  /** From now on; at most a year. */
  hours: z
    .number()
    .min(0.1)
    .max(24 * 366),
  /** Null: any number of devices. */
  maxUses: z.number().int().min(1).max(100_000).nullable().default(null),
});
const Query = z.strictObject({
  after: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
});
const Params = z.strictObject({ id: z.uuid() });

const HOUR_MS = 3_600_000;

export function enrolmentTokenRoutes(app: FastifyInstance, context: ServiceContext, wrongTokens: WrongTokens): void {
  const { store } = context;
  const people = forPeople(context, wrongTokens, 'enrolment.manage');
  const hand = (request: FastifyRequest): Hand => ({
    actor: visitorOf(request).actor,
    remote: request.ip,
    now: context.now(),
  });

  app.post<{ Body: z.infer<typeof Wish> }>(
    '/v1/enrolment-tokens',
    { ...people, schema: { body: Wish } },
    async (request, reply) => {
      const { hours, ...wish } = request.body;
      assertWithin(wish.production, visitorOf(request).within);
      const by = hand(request);
      const expires = new Date(by.now.getTime() + hours * HOUR_MS);
      const made = await store.transaction((rows) => makeToken(rows, { ...wish, expires }, by));
      return reply.code(201).send(made);
    },
  );

  app.get<{ Querystring: z.infer<typeof Query> }>(
    '/v1/enrolment-tokens',
    { ...people, schema: { querystring: Query } },
    async (request) => {
      const { after, limit } = request.query;
      const from = after === undefined ? 0 : readCursor(after);
      if (from === null) throw new Refusal(400, 'invalid-request', 'after is not in the expected form.');
      const found = await findTokens(store, visitorOf(request).within, from, limit + 1);
      const page = found.slice(0, limit);
      const tokens = page.map(({ number: _, ...token }) => token);
      return { tokens, next: found.length > limit ? writeCursor(page.at(-1)!.number) : null };
    },
  );

  app.post<{ Params: z.infer<typeof Params> }>(
    '/v1/enrolment-tokens/:id/revoke',
    { ...people, schema: { params: Params } },
    (request) =>
      store.transaction(async (rows) => {
        const found = await findToken(rows, request.params.id);
        if (!found) throw notFound();
        assertVisible(found.production, visitorOf(request).within);
        await revokeToken(rows, found.id, hand(request));
        return findToken(rows, found.id);
      }),
  );
}
