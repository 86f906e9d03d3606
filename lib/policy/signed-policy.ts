// A published policy: the document and one Ed25519 signature, as one canonical text (RFC 8785) whose every byte counts.
import canonicalize from 'canonicalize';
import { MAX_POLICY_BYTES } from './read-json.ts';

const HEAD = '{"format":"slateguard-policy","key":"';
const POLICY = '","policy":';
const SIGNATURE = ',"signature":"';
const TAIL = '","version":1}';
const KEY_LENGTH = 43;
const SIGNATURE_LENGTH = 86;

/** The document's own cap, and the envelope around it. */
export const MAX_SIGNED_BYTES = MAX_POLICY_BYTES + 512;

export interface SignedParts {
  /** The policy document as JSON text. */
  policy: string;
  /** `x` of the key it says it was signed with. */
  key: string;
  /** Ed25519, base64url. */
  signature: string;
  /** The exact text that was signed. */
  signed: string;
}

/** The published text. `sign` is Ed25519 over UTF-8, base64url. Throws on what JSON cannot hold. */
export function signPolicy(document: object, key: string, sign: (text: string) => string): string {
  const signed = canonicalize({ format: 'slateguard-policy', key, policy: document, version: 1 }) ?? '';
  const open = signed.slice(0, -',"version":1}'.length);
  return `${open}${SIGNATURE}${sign(signed)}${TAIL}`;
}

/** Takes a published text apart without reading what is in it; null when it is not of that form. */
export function signedParts(text: string): SignedParts | null {
  const policyAt = HEAD.length + KEY_LENGTH + POLICY.length;
  const signatureAt = text.length - TAIL.length - SIGNATURE_LENGTH;
  const policyEnd = signatureAt - SIGNATURE.length;
  const isWhole =
    text.startsWith(HEAD) &&
    text.startsWith(POLICY, HEAD.length + KEY_LENGTH) &&
    policyEnd > policyAt &&
    text.startsWith(SIGNATURE, policyEnd) &&
    text.endsWith(TAIL);
  if (!isWhole) return null;
  const [key, signature] = [text.slice(HEAD.length, HEAD.length + KEY_LENGTH), text.slice(signatureAt, -TAIL.length)];
  if (!/^[\w-]{1,100}$/.test(key) || !/^[\w-]{1,100}$/.test(signature)) return null;
  return {
    policy: text.slice(policyAt, policyEnd),
    key,
    signature,
    signed: `${text.slice(0, policyEnd)},"version":1}`,
  };
}

/** Cheap way to tell a published policy from a bare document. */
export const isSigned = (text: string): boolean => text.startsWith(HEAD);
