// A record's hash, computed again on arrival: the service believes no hash it did not compute.
import { hash as digest } from 'node:crypto';
import canonicalize from 'canonicalize';

/** SHA-256, base64url. */
export const sha256 = (bytes: Uint8Array | string): string => digest('sha256', bytes, 'base64url');

export interface Seal {
  /** SHA-256, base64url, over the RFC 8785 form of the event without its `hash`. */
  hash: string;
  /** RFC 8785 form of the event with that hash. */
  text: string;
}

/**
 * Seals an event of our envelope. Throws on a lone surrogate and on numbers JSON cannot hold. The device computes the
 * same hash in `lib/log/chain.ts` with WebCrypto, which is asynchronous; here it runs for each record of a batch.
 */
export function seal(event: Record<string, unknown>): Seal {
  const { hash: _, ...rest } = event;
  const open = canonicalize(rest) ?? '';
  const hash = sha256(open);
  // `hash` sorts before `id`, and after `id` there are only strings, where a quote never stands bare: this is the one
  // of the envelope. Writing the whole text a second time costs a third of a batch.
  const at = open.lastIndexOf(',"id":"');
  return { hash, text: `${open.slice(0, at)},"hash":"${hash}"${open.slice(at)}` };
}
