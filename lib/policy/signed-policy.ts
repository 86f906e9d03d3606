// A published policy: the document and its signature, as one text.
import { MAX_POLICY_BYTES } from './read-json.ts';
import { signedDocument, type SignedDocument } from './signed-document.ts';

const published = signedDocument('slateguard-policy', 'policy');

/** The document's own cap, and the envelope around it. */
export const MAX_SIGNED_BYTES = MAX_POLICY_BYTES + 512;

export interface SignedParts extends Omit<SignedDocument, 'document'> {
  /** The policy document as JSON text. */
  policy: string;
}

/** The published text. `sign` is Ed25519 over UTF-8, base64url. Throws on what JSON cannot hold. */
export const signPolicy = published.sign;

/** Takes a published text apart without reading what is in it; null when it is not of that form. */
export function signedParts(text: string): SignedParts | null {
  const parts = published.parts(text);
  if (!parts) return null;
  const { document: policy, ...rest } = parts;
  return { policy, ...rest };
}

/** Cheap way to tell a published policy from a bare document. */
export const isSigned = published.isSigned;
