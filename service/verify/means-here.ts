import { sha256 } from './sha256.ts';
import type { Means } from './means.ts';

type NodeHash = (algorithm: string, bytes: Uint8Array, encoding: 'buffer') => Uint8Array;

/** Node's own hash where this runs on a Node that has it at once; ours, and the platform's signatures, everywhere. */
export function meansHere(): Means {
  const node = globalThis.process as
    { getBuiltinModule?: (name: string) => { hash?: NodeHash } | undefined } | undefined;
  const hash = node?.getBuiltinModule?.('node:crypto')?.hash;
  return { sha256: hash ? (bytes) => hash('sha256', bytes, 'buffer') : sha256, isSigned };
}

const keys = new Map<string, Promise<CryptoKey>>();

async function isSigned(key: Uint8Array, message: Uint8Array, signature: Uint8Array): Promise<boolean> {
  try {
    const name = String(key);
    const imported =
      keys.get(name) ?? crypto.subtle.importKey('raw', Uint8Array.from(key), 'Ed25519', false, ['verify']);
    keys.set(name, imported);
    return await crypto.subtle.verify('Ed25519', await imported, Uint8Array.from(signature), Uint8Array.from(message));
  } catch {
    return false;
  }
}
