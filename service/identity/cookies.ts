import type { FastifyReply, FastifyRequest } from 'fastify';
import { ownOrigin } from './own-origin.ts';

/** A cookie no script can read and no other host can set; null and nowhere where people do not sign in. */
export interface Cookie {
  read(request: FastifyRequest, publicUrl: string | null): string | null;
  give(reply: FastifyReply, origin: string, value: string): void;
  take(reply: FastifyReply, origin: string): void;
}

/** `seconds`: how long the browser keeps it; null: until it is closed. `shape` is of its value. */
function createCookie(name: string, shape: RegExp, seconds: number | null): Cookie {
  // Browsers take `__Host-` over TLS only, and from this host only. On this machine plain HTTP has to do.
  const nameOn = (origin: string): string => (origin.startsWith('https:') ? `__Host-${name}` : name);
  const set = (reply: FastifyReply, origin: string, value: string, age: number | null): void => {
    const secure = origin.startsWith('https:') ? '; Secure' : '';
    const until = age === null ? '' : `; Max-Age=${age}`;
    void reply.header('set-cookie', `${nameOn(origin)}=${value}; Path=/; HttpOnly; SameSite=Lax${secure}${until}`);
  };
  return {
    read(request, publicUrl) {
      const origin = ownOrigin(request, publicUrl);
      if (origin === null) return null;
      const start = `${nameOn(origin)}=`;
      const parts = (request.headers.cookie ?? '').split(';').map((part) => part.trim());
      const value = parts.find((part) => part.startsWith(start))?.slice(start.length);
      return value !== undefined && shape.test(value) ? value : null;
    },
    give: (reply, origin, value) => set(reply, origin, value, seconds),
    take: (reply, origin) => set(reply, origin, '', 0),
  };
}

/** The database ends a session before the browser does, if it is not used. */
export const sessionCookie = createCookie('slateguard-session', /^[\w-]{43}$/, null);

/** What a person's own browser has for what is held about them; no session of people who review. */
export const ownCookie = createCookie('slateguard-own', /^[\w-]{43}$/, null);

/** Where somebody was whose session is over while the provider is asked again. */
export const placeCookie = createCookie('slateguard-place', /^\/review[\w/%.?=&~*+-]{0,500}$/, 600);

/** What this browser took along to the provider: somebody else's way back is not taken for it. */
export const attemptCookie = createCookie('slateguard-sign-in', /^[\w-]{1,1000}$/, 600);
