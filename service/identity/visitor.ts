import type { FastifyRequest } from 'fastify';
import { notFound, notSignedIn, Refusal } from '../refusal.ts';
import type { Permission } from './permissions.ts';
import { isAmongProductions } from './person.ts';
import type { Person, Productions } from './person.ts';

/** Who is behind a request that was let in. */
export interface Visitor {
  /** As access records and cases name them. */
  actor: string;
  /** Null: the administrator's token, which is nobody by name. */
  person: Person | null;
  /** Where they may do what this route does. Never empty. */
  within: Productions;
  reach(permission: Permission): Productions;
}

/**
 * Anyone; who has the enrolment token; a device that proves itself; the person at a device, for what is about them
 * alone; this machine or the administrator's token; whoever
 * has a session, that or the token; else people whose role covers it, and the administrator's token.
 */
export type Access =
  'anyone' | 'enrolment-token' | 'device' | 'own' | 'monitoring' | 'session' | 'signed-in' | Permission;

declare module 'fastify' {
  interface FastifyRequest {
    visitor: Visitor | null;
  }
  interface FastifyContextConfig {
    /** Who may come. A route that does not say is not served. */
    access?: Access;
  }
}

/** Throws 401 on a route that let nobody in. */
export function visitorOf({ visitor }: FastifyRequest): Visitor {
  if (!visitor) throw notSignedIn();
  return visitor;
}

export const forbidden = (): Refusal => new Refusal(403, 'forbidden', 'Your role does not cover this.');

/** Throws 403 for a production that is asked for by name and is not the visitor's. */
export function assertWithin(production: string, within: Productions): void {
  if (!isAmongProductions(production, within)) throw forbidden();
}

/** Throws 404: whether there is such a thing in another production is nobody's business. */
export function assertVisible(production: string, within: Productions): void {
  if (!isAmongProductions(production, within)) throw notFound();
}

/** A person signs with their own name; the token stands for nobody, so it has to say for whom. Throws 400. */
export function signedBy(request: FastifyRequest, by: string | undefined): string {
  const name = visitorOf(request).person?.name ?? by;
  if (name === undefined) throw new Refusal(400, 'invalid-request', 'by is missing.');
  return name;
}
