import { MAX_BUNDLED, MAX_INLINE } from './limits.ts';
import { toBase64url } from './to-base64url.ts';
import type { ProtectedTerm } from '../../model/protection.ts';
import type { SealedPictures } from '../pictures/register-pictures.ts';
import type { SealedPassages } from './register-passages.ts';

/** A policy document as it was written, whatever fields it has. */
export type Document = Record<string, unknown> & { protect?: Record<string, unknown> | null };

export interface Protected {
  /** Null: none are registered. */
  passages: SealedPassages | null;
  pictures: SealedPictures | null;
  terms: readonly ProtectedTerm[];
}

export interface Written {
  policy: string;
  /** Text of the file beside the policy; null when the policy holds everything. */
  bundle: string | null;
}

/** A list as the policy describes it, and its bytes as text. */
interface Sealed {
  about: object;
  data: string;
}

/**
 * The policy's new text. What is too large for one goes into a bundle: first the lists, then the terms. Nothing else of the
 * document changes.
 */
export function writePolicy(
  document: Document,
  { passages, pictures, terms }: Protected,
  name: string,
  sha256: (text: string) => string,
): Written {
  const lists: Record<string, Sealed> = {
    ...(passages && { passages: sealedAs(passages, { catches: passages.catches }) }),
    ...(pictures && { images: sealedAs(pictures, {}) }),
  };
  const withParts = (partOf: (list: Sealed) => object, own: readonly ProtectedTerm[]) => {
    const parts = Object.fromEntries(Object.entries(lists).map(([list, each]) => [list, partOf(each)]));
    return `${JSON.stringify({ ...document, protect: { ...document.protect, terms: own, ...parts } }, null, 2)}\n`;
  };
  const inline = withParts(({ about, data }) => ({ ...about, data }), terms);
  if (sizeOf(inline) <= MAX_INLINE || Object.keys(lists).length === 0) return { policy: inline, bundle: null };
  const bundleOf = (bundled: readonly ProtectedTerm[]): Written => {
    const data = Object.fromEntries(Object.entries(lists).map(([list, each]) => [list, each.data]));
    const bundle = `${JSON.stringify({ format: 'slateguard-bundle', version: 1, ...data, terms: bundled })}\n`;
    const place = { bundle: name, sha256: sha256(bundle) };
    return { policy: withParts(({ about }) => ({ ...about, ...place }), bundled === terms ? [] : terms), bundle };
  };
  const light = bundleOf([]);
  return sizeOf(light.policy) <= MAX_BUNDLED ? light : bundleOf(terms);
}

const sealedAs = ({ key, data, count }: SealedPictures, more: object): Sealed => ({
  about: { version: 1, key: toBase64url(key), count, ...more },
  data: toBase64url(data),
});

const sizeOf = (text: string): number => new TextEncoder().encode(text).length;
