import type { FastifyReply, FastifyRequest } from 'fastify';
import { ownOrigin } from './own-origin.ts';

/** Browsers take `__Host-` over TLS only, and from this host only. On this machine plain HTTP has to do. */
const nameOn = (origin: string): string =>
  origin.startsWith('https:') ? '__Host-slateguard-session' : 'slateguard-session';

const cookie = (origin: string, value: string, more: string): string => {
  const secure = origin.startsWith('https:') ? '; Secure' : '';
  return `${nameOn(origin)}=${value}; Path=/; HttpOnly; SameSite=Lax${secure}${more}`;
};

/** The token a browser brought; null for none, and wherever sessions do not exist. */
export function readCookie(request: FastifyRequest, publicUrl: string | null): string | null {
  const origin = ownOrigin(request, publicUrl);
  if (origin === null) return null;
  const start = `${nameOn(origin)}=`;
  const parts = (request.headers.cookie ?? '').split(';').map((part) => part.trim());
  const value = parts.find((part) => part.startsWith(start))?.slice(start.length);
  return value !== undefined && /^[\w-]{43}$/.test(value) ? value : null;
}

/** Ends with the browser; the database ends it before, if it is not used. */
export const giveCookie = (reply: FastifyReply, origin: string, token: string): void =>
  void reply.header('set-cookie', cookie(origin, token, ''));

export const takeCookie = (reply: FastifyReply, origin: string): void =>
  void reply.header('set-cookie', cookie(origin, '', '; Max-Age=0'));
