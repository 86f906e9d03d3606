// The browser signs what it sends with a key that cannot leave it, so that nobody else can write its log.
import type { PublicKey } from '../model/protocol.ts';
import { sha256, toBase64url, utf8 } from './base64url.ts';
import type { LogStore } from './store.ts';

interface StoredKey {
  privateKey: CryptoKey;
  publicKey: PublicKey;
  device: string;
}

export interface DeviceKey {
  /** Base64url SHA-256 of the public key's RFC 7638 thumbprint input. */
  id(): Promise<string>;
  publicKey(): Promise<PublicKey>;
  /** Ed25519 over the UTF-8 of the text, base64url. */
  sign(text: string): Promise<string>;
  /** Key of a production's content hashes, 32 bytes, base64url; made on first use. */
  contentKey(production: string): Promise<string>;
  /** Nothing can be tested against a production’s hashes from then on. */
  forgetContentKey(production: string): Promise<void>;
  /** Reads the key again next time: the database is another one now. */
  forget(): void;
}

export function createDeviceKey(store: Pick<LogStore, 'key' | 'putKey' | 'deleteKey'>): DeviceKey {
  let kept: Promise<StoredKey> | null = null;
  const current = () => {
    kept ??= loadOrMake(store).catch((error: unknown) => {
      kept = null;
      throw error;
    });
    return kept;
  };
  return {
    id: async () => (await current()).device,
    publicKey: async () => (await current()).publicKey,
    async sign(text) {
      const signature = await crypto.subtle.sign('Ed25519', (await current()).privateKey, utf8(text));
      return toBase64url(new Uint8Array(signature));
    },
    async contentKey(production) {
      const name = `content:${production}`;
      const known = await store.key(name);
      if (typeof known === 'string') return known;
      return (await store.putKey(name, toBase64url(crypto.getRandomValues(new Uint8Array(32))))) as string;
    },
    forgetContentKey: (production) => store.deleteKey(`content:${production}`),
    forget: () => (kept = null),
  };
}

/** Device id of a public key. */
export const deviceIdOf = (key: PublicKey): Promise<string> =>
  sha256(utf8(`{"crv":"Ed25519","kty":"OKP","x":"${key.x}"}`));

async function loadOrMake(store: Pick<LogStore, 'key' | 'putKey'>): Promise<StoredKey> {
  const known = (await store.key('device')) as StoredKey | undefined;
  return known ?? (store.putKey('device', await makeKey()) as Promise<StoredKey>);
}

async function makeKey(): Promise<StoredKey> {
  const pair = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
  const { x } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const publicKey: PublicKey = { kty: 'OKP', crv: 'Ed25519', x: x! };
  return { privateKey: pair.privateKey, publicKey, device: await deviceIdOf(publicKey) };
}
