import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { inRoot, root } from '../setup/root.ts';

export type KeyFound = { ok: true; key: KeyObject; from: string } | { ok: false; reason: string };

export const NO_KEY = [
  'No signing key. It fixes the extension’s id and must never lie in the repository. Give one of',
  '  SLATEGUARD_SIGNING_KEY_FILE=/path/to/key.pem   an RSA key of 2048 bits or more, PEM',
  '  SLATEGUARD_SIGNING_KEY="$(cat key.pem)"        the same as text, for a build server’s secret store',
  '  --dev                                          a throwaway key of this checkout, for trying things out',
  '  --stores                                       only what the stores take; they sign themselves',
  'A new key: openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out key.pem',
  'Keep it for good: with another key the extension has another id, and no installed copy is ever updated.',
].join('\n');

const LEAST_BITS = 2048;

function read(pem: string, from: string): KeyFound {
  try {
    const key = createPrivateKey(pem);
    const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
    if (key.asymmetricKeyType !== 'rsa' || bits < LEAST_BITS)
      return { ok: false, reason: `${from} is not an RSA key of at least ${LEAST_BITS} bits.` };
    return { ok: true, key, from };
  } catch {
    return { ok: false, reason: `${from} is not a private key in PEM form (or it has a pass phrase).` };
  }
}

function readFile(file: string, from: string): KeyFound {
  if (!relative(root, file).startsWith('..'))
    return { ok: false, reason: `${file} lies inside the repository. Keep the signing key outside of it.` };
  return existsSync(file) ? read(readFileSync(file, 'utf8'), from) : { ok: false, reason: `${file} is not there.` };
}

/** Made once in the folder of builds, which nothing is committed from. */
function throwaway(): KeyFound {
  const file = inRoot('.output', 'dev-signing-key.pem');
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: LEAST_BITS });
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  }
  return read(readFileSync(file, 'utf8'), 'a throwaway key');
}

/** The key packages are signed with, or what to do about it. */
export function signingKey(env: NodeJS.ProcessEnv, dev: boolean): KeyFound {
  if (dev) return throwaway();
  const { SLATEGUARD_SIGNING_KEY: pem, SLATEGUARD_SIGNING_KEY_FILE: file } = env;
  if (pem) return read(pem, 'SLATEGUARD_SIGNING_KEY');
  return file ? readFile(file, 'SLATEGUARD_SIGNING_KEY_FILE') : { ok: false, reason: NO_KEY };
}
