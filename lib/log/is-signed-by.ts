import type { PublicKey } from '../model/protocol.ts';
import { fromBase64url, toBase64url, utf8 } from './base64url.ts';

/** Ed25519 over the UTF-8 of a text, in its one base64url spelling. Never throws: what cannot be verified is not signed. */
export async function isSignedBy(key: PublicKey, text: string, signature: string): Promise<boolean> {
  try {
    const bytes = fromBase64url(signature);
    if (toBase64url(bytes) !== signature) return false;
    const imported = await crypto.subtle.importKey('jwk', key, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', imported, bytes, utf8(text));
  } catch {
    return false;
  }
}
