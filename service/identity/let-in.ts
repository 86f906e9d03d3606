import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../refusal.ts';
import type { ServiceContext } from '../service-context.ts';
import type { Rows } from '../store/rows.ts';
import { sessionCookie } from './cookies.ts';
import { ownOrigin } from './own-origin.ts';
import type { Person } from './person.ts';
import { endSession, LAST_MS, openSession } from './sessions.ts';

/** Throws 403 where people do not sign in. */
export function signInOrigin(request: FastifyRequest, publicUrl: string | null): string {
  const origin = ownOrigin(request, publicUrl);
  if (origin === null) throw new Refusal(403, 'elsewhere', 'People sign in on this machine, or at PUBLIC_URL.');
  return origin;
}

/** Opens a session for whoever `prove` finds; the one this browser had is over. False when it finds nobody. */
export async function letIn(
  { store, now, identity }: ServiceContext,
  request: FastifyRequest,
  reply: FastifyReply,
  prove: (rows: Rows) => Promise<Person | null>,
  lastMs = LAST_MS,
): Promise<boolean> {
  const origin = signInOrigin(request, identity.publicUrl);
  const before = sessionCookie.read(request, identity.publicUrl);
  const token = await store.transaction(async (rows) => {
    const person = await prove(rows);
    if (person && before !== null) await endSession(rows, before);
    return person && openSession(rows, person.id, now(), lastMs);
  });
  if (token !== null) sessionCookie.give(reply, origin, token);
  return token !== null;
}
