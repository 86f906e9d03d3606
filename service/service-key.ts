import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { join } from 'node:path';
import type { PublicKey } from '../lib/model/protocol.ts';
import { keptSecret } from './kept-secret.ts';
import { StartRefused } from './start-refused.ts';
import type { RowStore } from './store/rows.ts';

/** Signs receipts. Devices pin the public half when they enrol, so it never changes under a ledger. */
export interface ServiceKey {
  publicKey: PublicKey;
  /** Ed25519 over UTF-8 text, base64url. */
  sign(text: string): string;
}

const newKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();

/** Reads the key from the data folder, or makes it there the first time. */
export async function openServiceKey(dataDir: string, store: RowStore, now: () => Date): Promise<ServiceKey> {
  const path = join(dataDir, 'service-key.pem');
  const known = await store.one<{ x: string }>('SELECT x FROM service_key ORDER BY since DESC LIMIT 1');
  const { secret } = keptSecret(path, newKey, { mayMake: known === undefined });
  const key = createPrivateKey(secret);
  const x = createPublicKey(key).export({ format: 'jwk' }).x!;
  if (known && known.x !== x) throw new StartRefused(`${path} is not the key this ledger was signed with. Restore it.`);
  if (!known) await store.insert('service_key', [{ x, since: now().toISOString() }]);
  return {
    publicKey: { kty: 'OKP', crv: 'Ed25519', x },
    sign: (text) => sign(null, Buffer.from(text), key).toString('base64url'),
  };
}
