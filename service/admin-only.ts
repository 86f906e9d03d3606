import type { FastifyRequest } from 'fastify';
import { notSignedIn } from './refusal.ts';
import { sameToken } from './same-token.ts';
import type { WrongTokens } from './wrong-tokens.ts';

/** Throws 401 unless the request carries the administrator's token; the same when that way in is off. */
export function assertAdmin(request: FastifyRequest, adminToken: string | null, wrongTokens: WrongTokens): void {
  const offered = /^Bearer ([\x21-\x7e]{1,512})$/i.exec(request.headers.authorization ?? '')?.[1];
  if (offered === undefined) throw notSignedIn();
  wrongTokens.assertFew(request.ip);
  if (adminToken !== null && sameToken(offered, adminToken)) return;
  wrongTokens.note(request.ip);
  throw notSignedIn();
}
