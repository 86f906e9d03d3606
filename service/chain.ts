// A record's hash, computed again on arrival: the service believes no hash it did not compute.
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** SHA-256, base64url. */
export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('base64url');

/** RFC 8785 text of a JSON value. Throws on a lone surrogate and on numbers JSON cannot hold. */
export const canonicalText = (value: unknown): string => canonicalize(value) ?? '';

/**
 * SHA-256, base64url, over the RFC 8785 form of the event without its `hash`. The device computes the same in
 * `lib/log/chain.ts` with WebCrypto, which is asynchronous; here it runs inside a transaction.
 */
export function recordHash(event: Record<string, unknown>): string {
  const { hash: _, ...rest } = event;
  return sha256(canonicalText(rest));
}
