import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import type { PublicKey } from '../lib/model/protocol.ts';
import { sha256 } from './chain.ts';

/** Device id: base64url SHA-256 of the RFC 7638 thumbprint input. */
export const thumbprint = (x: string): string => sha256(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`);

/** Two spellings of one key would be two devices: only the canonical base64url of 32 bytes is a key. */
export const isCanonicalKey = (x: string): boolean => {
  const bytes = Buffer.from(x, 'base64url');
  return bytes.length === 32 && bytes.toString('base64url') === x;
};

const keyOf = (x: string): KeyObject =>
  createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x } satisfies PublicKey, format: 'jwk' });

/** Ed25519 over UTF-8 text, signature in base64url. Never throws: whatever cannot be verified is not signed. */
export function isSignedBy(x: string, text: string, signature: string): boolean {
  try {
    const bytes = Buffer.from(signature, 'base64url');
    return bytes.length === 64 && verify(null, Buffer.from(text), keyOf(x), bytes);
  } catch {
    return false;
  }
}
