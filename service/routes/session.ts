// Signing in with a code, who one is, and signing out.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { sessionOf } from '../identity/admit.ts';
import { noteIdentity } from '../identity/identity-events.ts';
import { assertFromHere, ownOrigin } from '../identity/own-origin.ts';
import { actorOf } from '../identity/people.ts';
import { isNowhere, permissions, reachOf } from '../identity/permissions.ts';
import { Productions, roles, together } from '../identity/person.ts';
import { giveCookie, takeCookie } from '../identity/session-cookie.ts';
import { endSession, openSession } from '../identity/sessions.ts';
import { redeemCode } from '../identity/sign-in-codes.ts';
import { signInPage, signInPageHeaders } from '../identity/sign-in-page.ts';
import { notSignedIn, Refusal } from '../refusal.ts';
import type { ServiceContext } from '../service-context.ts';
import type { WrongTokens } from '../wrong-tokens.ts';

const Code = z
  .string()
  .trim()
  .regex(/^[\w-]{32}$/);
const CodeBody = z.strictObject({ code: Code });
const PageQuery = z.looseObject({ code: Code.optional().catch(undefined) });

export const Me = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(z.enum(roles)),
  productions: Productions,
  /** What they may do, and where; what is absent they may not. */
  may: z.partialRecord(z.enum(permissions), Productions),
  /** To be sent as `slateguard-csrf` with whatever writes. */
  csrf: z.string(),
  expires: z.string(),
});
export type Me = z.infer<typeof Me>;

/** Where people go once they are in. */
const HOME = '/';
const USED = 'That code is not valid any more. Ask for a new one.';

export function sessionRoutes(app: FastifyInstance, context: ServiceContext, wrongTokens: WrongTokens): void {
  const { store, identity, limits } = context;
  const rateLimit = { max: limits.reads, timeWindow: 60_000 };

  app.get(
    '/v1/me',
    { config: { access: 'session', rateLimit }, schema: { response: { 200: Me } } },
    async (request, reply) => {
      const { person, csrf, expires } = await sessionOf(context, request);
      void reply.header('cache-control', 'no-store');
      const reach = permissions.map((permission) => [permission, reachOf(person, permission)] as const);
      return {
        id: person.id,
        name: person.name,
        roles: [...new Set(person.grants.map(({ role }) => role))],
        productions: together(person.grants.map(({ productions }) => productions)),
        may: Object.fromEntries(reach.filter(([, productions]) => !isNowhere(productions))),
        csrf,
        expires,
      };
    },
  );

  app.post<{ Body: z.infer<typeof CodeBody> }>(
    '/v1/session',
    { config: { access: 'anyone', rateLimit }, schema: { body: CodeBody } },
    async (request, reply) => {
      if (!(await letIn(request, reply, request.body.code))) throw notSignedIn();
      return reply.code(204).send();
    },
  );

  app.post('/v1/session/end', { config: { access: 'session', rateLimit } }, async (request, reply) => {
    const { token, person } = await sessionOf(context, request);
    const step = { at: context.now().toISOString(), actor: actorOf(person), remote: request.ip };
    await store.transaction(async (rows) => {
      await endSession(rows, token);
      await noteIdentity(rows, { ...step, event: 'signed-out', detail: '{}' });
    });
    takeCookie(reply, ownOrigin(request, identity.publicUrl)!);
    return reply.code(204).send();
  });

  void app.register((inner, _options, done) => {
    pageRoutes(inner);
    done();
  });

  function pageRoutes(inner: FastifyInstance): void {
    inner.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
      done(null, Object.fromEntries(new URLSearchParams(body.toString()))),
    );
    inner.get<{ Querystring: z.infer<typeof PageQuery> }>(
      '/sign-in',
      { config: { access: 'anyone', rateLimit }, helmet: signInPageHeaders, schema: { querystring: PageQuery } },
      (request, reply) => sendPage(reply, request.query.code ?? null, null),
    );
    inner.post(
      '/sign-in',
      { config: { access: 'anyone', rateLimit }, helmet: signInPageHeaders, bodyLimit: 1024 },
      async (request, reply) => {
        assertFromHere(request, identity.publicUrl);
        const { data } = CodeBody.safeParse(request.body);
        if (data && (await letIn(request, reply, data.code))) return reply.redirect(HOME, 303);
        return sendPage(reply.code(401), null, USED);
      },
    );
  }

  function sendPage(reply: FastifyReply, code: string | null, notice: string | null): FastifyReply {
    void reply.header('cache-control', 'no-store').type('text/html; charset=utf-8');
    return reply.send(signInPage({ code, provider: null, notice }));
  }

  /** Whether the code was good; then the reply carries the session. */
  async function letIn(request: FastifyRequest, reply: FastifyReply, code: string): Promise<boolean> {
    const origin = ownOrigin(request, identity.publicUrl);
    if (origin === null) throw new Refusal(403, 'elsewhere', 'People sign in on this machine, or at PUBLIC_URL.');
    if (request.headers.origin !== undefined) assertFromHere(request, identity.publicUrl);
    wrongTokens.assertFew(request.ip);
    const given = { now: context.now(), remote: request.ip, takesLocal: identity.localSignIn };
    const token = await store.transaction(async (rows) => {
      const person = await redeemCode(rows, code, given);
      return person && openSession(rows, person.id, given.now);
    });
    if (token === null) wrongTokens.note(request.ip);
    else giveCookie(reply, origin, token);
    return token !== null;
  }
}
