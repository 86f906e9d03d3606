// Signing in with a code, who one is, and signing out.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { sessionOf } from '../identity/admit.ts';
import { sessionCookie } from '../identity/cookies.ts';
import { groupsFileOf, readGroupGrants } from '../identity/group-grants.ts';
import { noteIdentity } from '../identity/identity-events.ts';
import { signInOrigin } from '../identity/let-in.ts';
import { assertFromHere } from '../identity/own-origin.ts';
import { actorOf } from '../identity/people.ts';
import { isNowhere, permissions, reachOf } from '../identity/permissions.ts';
import { Productions, roles, together } from '../identity/person.ts';
import { createProvider } from '../identity/provider.ts';
import type { Provider } from '../identity/provider.ts';
import { redeemOnce, SignInCode } from '../identity/redeem-once.ts';
import { endSession } from '../identity/sessions.ts';
import type { Session } from '../identity/sessions.ts';
import { notSignedIn } from '../refusal.ts';
import type { ServiceContext } from '../service-context.ts';
import type { WrongTokens } from '../wrong-tokens.ts';
import { signInRoutes } from './sign-in.ts';

const CodeBody = z.strictObject({ code: SignInCode });

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

/** Where the browser goes next: the provider's own way out, or the page to sign in. */
const Ended = z.object({ next: z.string() });

export function sessionRoutes(app: FastifyInstance, context: ServiceContext, wrongTokens: WrongTokens): void {
  const { store, identity, limits } = context;
  const settings = identity.oidc;
  // A table that is none is found now, not when the first person comes.
  if (settings) readGroupGrants(groupsFileOf(settings, context.dataDir));
  const oidc = settings && { settings, provider: createProvider(settings) };
  const rateLimit = { max: limits.reads, timeWindow: 60_000 };
  const signedIn = { access: 'session' as const, rateLimit };

  app.get('/v1/me', { config: signedIn, schema: { response: { 200: Me } } }, async (request, reply) => {
    void reply.header('cache-control', 'no-store');
    return meOf(await sessionOf(context, request));
  });

  app.post<{ Body: z.infer<typeof CodeBody> }>(
    '/v1/session',
    { config: { access: 'anyone', rateLimit }, schema: { body: CodeBody } },
    async (request, reply) => {
      if (request.headers.origin !== undefined) assertFromHere(request, identity.publicUrl);
      if (!(await redeemOnce(context, wrongTokens, request, reply, request.body.code))) throw notSignedIn();
      return reply.code(204).send();
    },
  );

  app.post('/v1/session/end', { config: signedIn, schema: { response: { 200: Ended } } }, async (request, reply) => {
    const { token, person } = await sessionOf(context, request);
    const step = { at: context.now().toISOString(), actor: actorOf(person), remote: request.ip };
    await store.transaction(async (rows) => {
      await endSession(rows, token);
      await noteIdentity(rows, { ...step, event: 'signed-out', detail: '{}' });
    });
    const origin = signInOrigin(request, identity.publicUrl);
    sessionCookie.take(reply, origin);
    return { next: (await wayOut(oidc?.provider ?? null, origin, request)) ?? '/sign-in' };
  });

  void app.register((inner, _options, done) => {
    signInRoutes(inner, context, wrongTokens, oidc);
    done();
  });
}

function meOf({ person, csrf, expires }: Session): Me {
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
}

/** Signing out here does not wait for a provider that is away. */
const wayOut = async (provider: Provider | null, origin: string, request: FastifyRequest): Promise<string | null> =>
  (await provider?.signOut(origin).catch(() => {
    request.log.warn('the provider did not say where to sign out');
    return null;
  })) ?? null;
