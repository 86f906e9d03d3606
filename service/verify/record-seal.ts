import canonicalize from 'canonicalize';
import { concat, fromBase64url, isSame, utf8 } from './means.ts';
import type { Means } from './means.ts';
import { leafHash } from './merkle.ts';
import type { RecordPlace } from './read-line.ts';

type Sha256 = Means['sha256'];

/** What goes into the tree: nobody without the salt can test a guess against it, and without it nothing can be shown. */
export const leafOf = (sha256: Sha256, salt: Uint8Array, bytes: Uint8Array): Uint8Array =>
  leafHash(sha256, sha256(concat(salt, bytes)));

/** Whether `json` is the RFC 8785 form of a record, and `hash` its own hash. */
export function isSealed(sha256: Sha256, json: string, hash: string): boolean {
  const stated = fromBase64url(hash);
  if (!stated) return false;
  const isIt = (text: string): boolean => isSame(sha256(utf8(text)), stated);
  // Only in the RFC 8785 form does taking the member out of the text give what was hashed.
  const at = json.lastIndexOf(`,"hash":"${hash}"`);
  if (at >= 0 && isIt(json.slice(0, at) + json.slice(at + hash.length + 10))) return true;
  const { hash: _, ...rest } = JSON.parse(json) as Record<string, unknown>;
  return isIt(canonicalize(rest) ?? '') && canonicalize(JSON.parse(json)) === json;
}

/** Where a record stands. Null for what has no place in a chain. */
export function placeOf(event: unknown): RecordPlace | null {
  const { source, epoch, sequence, hash, prevhash } = (event ?? {}) as Record<string, unknown>;
  const [, device] = /^urn:slateguard:device:([\w-]{1,64})$/.exec(String(source)) ?? [];
  const isWhole =
    device !== undefined &&
    [epoch, hash, prevhash].every((part) => typeof part === 'string') &&
    typeof sequence === 'string' &&
    /^[1-9]\d{0,15}$/.test(sequence);
  return isWhole
    ? { device, epoch: epoch as string, sequence: Number(sequence), hash: hash as string, prevhash: prevhash as string }
    : null;
}
