import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Nothing could be done; the message is for a person. */
export class Unusable extends Error {}

/** Paths are meant from where the person typed the command. */
export const here = (path: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), path);

export const publicOf = (pem: string): string => createPublicKey(createPrivateKey(pem)).export({ format: 'jwk' }).x!;

/** An Ed25519 key from a PEM file. Throws {@link Unusable}. */
export function readSigningKey(path: string): { x: string; sign: (text: string) => string } {
  try {
    const pem = readFileSync(here(path), 'utf8');
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType !== 'ed25519') throw new Unusable(`${path} is not an Ed25519 key.`);
    return { x: publicOf(pem), sign: (text) => sign(null, Buffer.from(text), key).toString('base64url') };
  } catch (error) {
    throw error instanceof Unusable ? error : new Unusable(`${path} could not be read as a private key (PEM).`);
  }
}
