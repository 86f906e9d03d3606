import type { FastifyRequest } from 'fastify';
import { assertAdmin } from '../admin-only.ts';
import { notSignedIn, Refusal } from '../refusal.ts';
import { sameToken } from '../same-token.ts';
import type { ServiceContext } from '../service-context.ts';
import type { WrongTokens } from '../wrong-tokens.ts';
import { sessionCookie } from './cookies.ts';
import { assertFromHere } from './own-origin.ts';
import { actorOf } from './people.ts';
import { isNowhere, reachOf } from './permissions.ts';
import type { Permission } from './permissions.ts';
import { findSession } from './sessions.ts';
import type { Session } from './sessions.ts';
import { forbidden } from './visitor.ts';
import type { Visitor } from './visitor.ts';

export const CSRF_HEADER = 'slateguard-csrf';

/**
 * Lets in the administrator's token, or a person whose role covers it somewhere. A request with a token is never taken
 * for its cookie. Throws 401 or 403.
 */
export async function admit(
  context: ServiceContext,
  wrongTokens: WrongTokens,
  request: FastifyRequest,
  permission: Permission,
): Promise<Visitor> {
  if (request.headers.authorization !== undefined) {
    assertAdmin(request, context.adminToken, wrongTokens);
    return { actor: 'admin-token', person: null, within: 'all', reach: () => 'all' };
  }
  const { person } = await sessionOf(context, request);
  const within = reachOf(person, permission);
  if (isNowhere(within)) throw forbidden();
  return { actor: actorOf(person), person, within, reach: (asked) => reachOf(person, asked) };
}

/** Lets in the administrator's token, or any person: for what is about nobody. Throws 401. */
export async function admitAny(
  context: ServiceContext,
  wrongTokens: WrongTokens,
  request: FastifyRequest,
): Promise<void> {
  if (request.headers.authorization !== undefined) assertAdmin(request, context.adminToken, wrongTokens);
  else await sessionOf(context, request);
}

/** Throws 401 without a session, and 403 for writing that no page of ours asked for. */
export async function sessionOf({ store, now, identity }: ServiceContext, request: FastifyRequest): Promise<Session> {
  const token = sessionCookie.read(request, identity.publicUrl);
  const session = token === null ? null : await findSession(store, token, now());
  if (!session) throw notSignedIn();
  if (request.method === 'GET' || request.method === 'HEAD') return session;
  assertFromHere(request, identity.publicUrl);
  const sent = request.headers[CSRF_HEADER];
  if (typeof sent !== 'string' || !sameToken(sent, session.csrf))
    throw new Refusal(403, 'csrf', 'The page is out of date. Load it again.');
  return session;
}
