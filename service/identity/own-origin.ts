import type { FastifyRequest } from 'fastify';
import { Refusal } from '../refusal.ts';

const loopbackHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

/**
 * Where people's browsers reach this service: the address an administrator gave, or this machine by its own name.
 * Null anywhere else: a password's worth of cookie does not travel over plain HTTP, nor to a name that points here.
 */
export function ownOrigin(request: FastifyRequest, publicUrl: string | null): string | null {
  if (publicUrl !== null) return new URL(publicUrl).origin;
  const { host = '' } = request.headers;
  return loopbackHost.test(host) ? `http://${host.toLowerCase()}` : null;
}

/** Throws 403 unless a page of this service sent it. */
export function assertFromHere(request: FastifyRequest, publicUrl: string | null): void {
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const own = ownOrigin(request, publicUrl);
  if (own !== null && origin === own && (site === undefined || site === 'same-origin')) return;
  throw new Refusal(403, 'elsewhere', 'This has to be sent by a page of this service.');
}
