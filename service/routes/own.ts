// /v1/own: what is held about one person, for that person. Which device it is about stands in no request: only the link
// that device asked for says so.
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { openCases } from '../cases/open-cases.ts';
import { ownCookie } from '../identity/cookies.ts';
import { signInOrigin } from '../identity/let-in.ts';
import { assertFromHere } from '../identity/own-origin.ts';
import { SignInCode } from '../identity/redeem-once.ts';
import { heldAbout } from '../own/held.ts';
import type { Held } from '../own/held.ts';
import { ownBundle } from '../own/own-bundle.ts';
import { ownRecords } from '../own/own-records.ts';
import type { OwnRecords } from '../own/own-records.ts';
import { endOwnSession, findOwnSession, makeOwnLink, redeemOwnLink } from '../own/own-session.ts';
import { tongueOf } from '../own/tongue-of.ts';
import { RecordsQuery } from '../records/records-query.ts';
import { notSignedIn } from '../refusal.ts';
import type { ServiceContext } from '../service-context.ts';
import { authenticate, spendNonce } from '../signed-request.ts';
import type { WrongTokens } from '../wrong-tokens.ts';
import { perDevice } from './per-device.ts';

const CodeBody = z.strictObject({ code: SignInCode });
const Before = z.strictObject({ before: RecordsQuery.shape.after });
const OwnLink = z.object({ path: z.string() });

const PAGE = 50;
/** On the page; an export has them all. */
const MOST_READERS = 200;
/** An export reads everything there is of a person: a few of them a minute are enough. */
const EXPORTS_A_MINUTE = 6;

export type OwnReply = Held & { expires: string };

export function ownRoutes(app: FastifyInstance, context: ServiceContext, wrongTokens: WrongTokens): void {
  const { store, now, limits } = context;
  linkRoutes(app, context, wrongTokens);
  const own = (max: number) => ({
    config: { access: 'own' as const, rateLimit: { max, timeWindow: 60_000 } },
    onRequest: (_request: FastifyRequest, reply: FastifyReply, done: () => void): void => {
      void reply.header('cache-control', 'no-store');
      done();
    },
  });

  app.get('/v1/own', own(limits.reads), async (request): Promise<OwnReply> => {
    const { device, expires } = await ownSessionOf(context, request);
    await openCases(store, now);
    return { ...(await heldAbout(store, device, { now: now(), mostReaders: MOST_READERS })), expires };
  });

  app.get<{ Querystring: z.infer<typeof Before> }>(
    '/v1/own/records',
    { ...own(limits.reads), schema: { querystring: Before } },
    async (request): Promise<OwnRecords> => {
      const { device } = await ownSessionOf(context, request);
      return ownRecords(store, device, request.query.before ?? null, PAGE);
    },
  );

  app.get('/v1/own/export', own(EXPORTS_A_MINUTE), async (request, reply) => {
    const { device } = await ownSessionOf(context, request);
    await openCases(store, now);
    const day = now().toISOString().slice(0, 10);
    void reply.header('content-disposition', `attachment; filename="held-about-me-${day}.zip"`);
    return reply
      .type('application/zip')
      .send(Readable.from(ownBundle(context, device, tongueOf(request.headers['accept-language']))));
  });
}

function linkRoutes(app: FastifyInstance, context: ServiceContext, wrongTokens: WrongTokens): void {
  const { store, now, identity, limits } = context;
  app.post(
    '/v1/own/link',
    { config: perDevice(limits), schema: { response: { 201: OwnLink } } },
    async (request, reply) => {
      const signed = await authenticate(context, request, new Uint8Array());
      signInOrigin(request, identity.publicUrl);
      const code = await store.transaction(async (rows) => {
        await spendNonce(rows, context, signed);
        return makeOwnLink(rows, signed.device, now());
      });
      void reply.header('cache-control', 'no-store');
      // Behind the #, so that no log on the way has it.
      return reply.code(201).send({ path: `/mine#${code}` });
    },
  );

  const open = { config: { access: 'anyone' as const, rateLimit: { max: limits.reads, timeWindow: 60_000 } } };
  app.post<{ Body: z.infer<typeof CodeBody> }>(
    '/v1/own/session',
    { ...open, schema: { body: CodeBody } },
    async (request, reply) => {
      assertFromHere(request, identity.publicUrl);
      wrongTokens.assertFew(request.ip);
      const { code } = request.body;
      const token = await store.transaction((rows) => redeemOwnLink(rows, code, now(), request.ip));
      if (token === null) {
        wrongTokens.note(request.ip);
        throw notSignedIn();
      }
      ownCookie.give(reply, signInOrigin(request, identity.publicUrl), token);
      return reply.code(204).send();
    },
  );

  app.post('/v1/own/session/end', { config: { ...open.config, access: 'own' } }, async (request, reply) => {
    await ownSessionOf(context, request);
    assertFromHere(request, identity.publicUrl);
    await store.transaction((rows) => endOwnSession(rows, ownCookie.read(request, identity.publicUrl)!));
    ownCookie.take(reply, signInOrigin(request, identity.publicUrl));
    return reply.code(204).send();
  });
}

/** Throws 401 for whoever is not a person at their own device. */
async function ownSessionOf({ store, now, identity }: ServiceContext, request: FastifyRequest) {
  const token = ownCookie.read(request, identity.publicUrl);
  const session = token === null ? null : await findOwnSession(store, token, now());
  if (!session) throw notSignedIn();
  return session;
}
