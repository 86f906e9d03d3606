// A document and one Ed25519 signature, as one canonical text (RFC 8785) whose every byte counts.
import canonicalize from 'canonicalize';

const KEY_LENGTH = 43;
const SIGNATURE_LENGTH = 86;
const SIGNATURE = ',"signature":"';
const TAIL = '","version":1}';

export interface SignedDocument {
  /** The document as JSON text. */
  document: string;
  /** `x` of the key it says it was signed with. */
  key: string;
  /** Ed25519, base64url. */
  signature: string;
  /** The exact text that was signed. */
  signed: string;
}

/**
 * One kind of published text. `format` is signed with the document, so that one kind never passes for another; `field`
 * stands between `key` and `signature` in the alphabet.
 */
export function signedDocument(format: string, field: string) {
  const head = `{"format":"${format}","key":"`;
  const opening = `","${field}":`;
  return {
    /** The published text. `sign` is Ed25519 over UTF-8, base64url. Throws on what JSON cannot hold. */
    sign(document: object, key: string, sign: (text: string) => string): string {
      const signed = canonicalize({ format, key, [field]: document, version: 1 }) ?? '';
      const open = signed.slice(0, -',"version":1}'.length);
      return `${open}${SIGNATURE}${sign(signed)}${TAIL}`;
    },
    /** Takes a published text apart without reading what is in it; null when it is not of that form. */
    parts(text: string): SignedDocument | null {
      const documentAt = head.length + KEY_LENGTH + opening.length;
      const signatureAt = text.length - TAIL.length - SIGNATURE_LENGTH;
      const documentEnd = signatureAt - SIGNATURE.length;
      const isWhole =
        text.startsWith(head) &&
        text.startsWith(opening, head.length + KEY_LENGTH) &&
        documentEnd > documentAt &&
        text.startsWith(SIGNATURE, documentEnd) &&
        text.endsWith(TAIL);
      if (!isWhole) return null;
      const key = text.slice(head.length, head.length + KEY_LENGTH);
      const signature = text.slice(signatureAt, -TAIL.length);
      if (!/^[\w-]{1,100}$/.test(key) || !/^[\w-]{1,100}$/.test(signature)) return null;
      const signed = `${text.slice(0, documentEnd)},"version":1}`;
      return { document: text.slice(documentAt, documentEnd), key, signature, signed };
    },
    /** Cheap way to tell a published text from a bare document. */
    isSigned: (text: string): boolean => text.startsWith(head),
  };
}
