import { generateKeyPairSync, sign } from 'node:crypto';
import type { PublicKey } from '../../lib/model/protocol.ts';
import { signCatalogue } from '../../lib/policy/catalogue/signed-catalogue.ts';
import { signPolicy } from '../../lib/policy/signed-policy.ts';

/** A key that publishes policies and catalogue updates, as `npm run policy:sign` uses one. */
export function policyKey() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const key = publicKey.export({ format: 'jwk' }) as PublicKey;
  const signText = (text: string): string => sign(null, Buffer.from(text), privateKey).toString('base64url');
  return {
    key,
    publish: (document: object): string => signPolicy(document, key.x, signText),
    publishCatalogue: (document: object): string => signCatalogue(document, key.x, signText),
  };
}
