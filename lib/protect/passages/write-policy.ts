import { MAX_BUNDLED, MAX_INLINE } from './limits.ts';
import { toBase64url } from './to-base64url.ts';
import type { ProtectedTerm } from '../../model/protection.ts';
import type { SealedPassages } from './register-passages.ts';

/** A policy document as it was written, whatever fields it has. */
export type Document = Record<string, unknown> & { protect?: Record<string, unknown> | null };

export interface Protected {
  /** Null: no passages are registered. */
  passages: SealedPassages | null;
  terms: readonly ProtectedTerm[];
}

export interface Written {
  policy: string;
  /** Text of the file beside the policy; null when the policy holds everything. */
  bundle: string | null;
}

/**
 * The policy's new text. What is too large for one goes into a bundle: first the list, then the terms. Nothing else of the
 * document changes.
 */
export function writePolicy(
  document: Document,
  given: Protected,
  name: string,
  sha256: (text: string) => string,
): Written {
  const { passages, terms } = given;
  const sealed = passages && {
    version: 1,
    key: toBase64url(passages.key),
    count: passages.count,
    catches: passages.catches,
  };
  const data = passages && toBase64url(passages.data);
  const withParts = (parts: object, own: readonly ProtectedTerm[]) =>
    `${JSON.stringify({ ...document, protect: { ...document.protect, terms: own, ...parts } }, null, 2)}\n`;
  const inline = withParts(sealed ? { passages: { ...sealed, data } } : {}, terms);
  if (sizeOf(inline) <= MAX_INLINE || sealed === null) return { policy: inline, bundle: null };
  const bundleOf = (bundled: readonly ProtectedTerm[]): Written => {
    const bundle = `${JSON.stringify({ format: 'slateguard-bundle', version: 1, passages: data, terms: bundled })}\n`;
    const reference = { ...sealed, bundle: name, sha256: sha256(bundle) };
    return { policy: withParts({ passages: reference }, bundled === terms ? [] : terms), bundle };
  };
  const light = bundleOf([]);
  return sizeOf(light.policy) <= MAX_BUNDLED ? light : bundleOf(terms);
}

const sizeOf = (text: string): number => new TextEncoder().encode(text).length;
