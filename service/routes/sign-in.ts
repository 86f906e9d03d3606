// The pages before anybody is in: the code of a link, or the way to the provider and back.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { attemptCookie, placeCookie } from '../identity/cookies.ts';
import { groupsFileOf, readGroupGrants } from '../identity/group-grants.ts';
import { letIn, signInOrigin } from '../identity/let-in.ts';
import { assertFromHere } from '../identity/own-origin.ts';
import { admitClaimed } from '../identity/admit-claimed.ts';
import { SignInCode, redeemOnce } from '../identity/redeem-once.ts';
import { signInPage, signInPageHeaders } from '../identity/sign-in-page.ts';
import type { OidcSettings } from '../identity/oidc-settings.ts';
import type { Provider } from '../identity/provider.ts';
import { notFound } from '../refusal.ts';
import type { ServiceContext } from '../service-context.ts';
import type { WrongTokens } from '../wrong-tokens.ts';

const PageQuery = z.looseObject({
  code: SignInCode.optional().catch(undefined),
  /** A page of ours, whose session is over. */
  again: z
    .string()
    .regex(/^\/review[\w/%.?=&~*+-]{0,500}$/)
    .optional()
    .catch(undefined),
});
const Form = z.object({ code: SignInCode });

/** Where people go once they are in. */
const HOME = '/';

const notices = {
  used: 'That code is not valid any more. Ask for a new one.',
  away: 'The provider does not answer. Try again in a minute.',
  refused: 'The provider did not let you in. Try again, or ask your administrator.',
  nothing: 'Your account has no role here yet. Ask your administrator.',
};

export function signInRoutes(
  app: FastifyInstance,
  context: ServiceContext,
  wrongTokens: WrongTokens,
  oidc: { provider: Provider; settings: OidcSettings } | null,
): void {
  const { identity, limits } = context;
  const provider = oidc?.provider ?? null;
  const open = {
    config: { access: 'anyone' as const, rateLimit: { max: limits.reads, timeWindow: 60_000 } },
    helmet: signInPageHeaders,
  };
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(body.toString()))),
  );

  app.get<{ Querystring: z.infer<typeof PageQuery> }>(
    '/sign-in',
    { ...open, schema: { querystring: PageQuery } },
    (request, reply) => {
      const { code, again } = request.query;
      if (!provider || again === undefined) return send(reply, code ?? null, null);
      // Whoever is signed in there still is back at once, with the groups of now.
      placeCookie.give(reply, signInOrigin(request, identity.publicUrl), again);
      return reply.header('cache-control', 'no-store').redirect('/sign-in/provider', 303);
    },
  );

  app.post('/sign-in', { ...open, bodyLimit: 1024 }, async (request, reply) => {
    assertFromHere(request, identity.publicUrl);
    const { data } = Form.safeParse(request.body);
    if (data && (await redeemOnce(context, wrongTokens, request, reply, data.code))) return reply.redirect(HOME, 303);
    return send(reply.code(401), null, notices.used);
  });

  app.get('/sign-in/provider', open, async (request, reply) => {
    if (!provider) throw notFound();
    const origin = signInOrigin(request, identity.publicUrl);
    const started = await provider.start(origin).catch((error: unknown) => failed(request, error));
    if (!started) return send(reply.code(503), null, notices.away);
    attemptCookie.give(reply, origin, started.attempt);
    return reply.header('cache-control', 'no-store').redirect(started.address, 303);
  });

  app.get('/sign-in/callback', open, async (request, reply) => {
    if (!oidc) throw notFound();
    const { provider, settings } = oidc;
    const origin = signInOrigin(request, identity.publicUrl);
    const attempt = attemptCookie.read(request, identity.publicUrl);
    attemptCookie.take(reply, origin);
    const query = request.raw.url!.split('?')[1] ?? '';
    const claimed =
      attempt && (await provider.finish(origin, query, attempt).catch((error: unknown) => failed(request, error)));
    if (!claimed) return send(reply.code(401), null, notices.refused);
    const grants = readGroupGrants(groupsFileOf(settings, context.dataDir))(claimed.groups);
    const known = { issuer: provider.issuer, subject: claimed.subject, name: claimed.name, grants };
    const step = { at: context.now().toISOString(), remote: request.ip };
    const isIn = await letIn(context, request, reply, (rows) => admitClaimed(rows, known, step), settings.recheckMs);
    const place = placeCookie.read(request, identity.publicUrl);
    if (place !== null) placeCookie.take(reply, origin);
    return isIn ? reply.redirect(place ?? HOME, 303) : send(reply.code(403), null, notices.nothing);
  });

  function send(reply: FastifyReply, code: string | null, notice: string | null): FastifyReply {
    void reply.header('cache-control', 'no-store').type('text/html; charset=utf-8');
    return reply.send(signInPage({ code, provider: provider?.name ?? null, notice }));
  }
}

/** Its kind only: a provider's words may carry what it was sent. */
function failed(request: FastifyRequest, error: unknown): null {
  const { name, code } = error as { name?: string; code?: string };
  request.log.warn({ reason: name, code }, 'sign-in with the provider failed');
  return null;
}
