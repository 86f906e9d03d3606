// What an administrator put into the data folder, as devices are to get it: signed elsewhere, or by this service.
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readPolicy } from '../../lib/policy/read-policy.ts';
import { signPolicy } from '../../lib/policy/signed-policy.ts';
import { sha256 } from '../chain.ts';
import { Refusal } from '../refusal.ts';
import type { ServiceKey } from '../service-key.ts';

export interface Published {
  text: string;
  etag: string;
}

/** Signed with a key that never lies on this machine: goes out as it is. Comes before the other. */
export const SIGNED_FILE = 'policy.signed.json';
/** A bare document: read, and signed with the key that signs receipts. */
export const BARE_FILE = 'policy.json';

export function createPublishedPolicy(dataDir: string, key: ServiceKey): () => Promise<Published> {
  let kept: { mark: string; published: Published } | null = null;
  return async () => {
    const found = (await markOf(dataDir, SIGNED_FILE)) ?? (await markOf(dataDir, BARE_FILE));
    if (!found) throw new Refusal(404, 'no-policy', 'No policy is set on this service.');
    if (kept?.mark === found.mark) return kept.published;
    const text = await textOf(found.path, (document) => signPolicy(document, key.publicKey.x, key.sign));
    kept = { mark: found.mark, published: { text, etag: `"${sha256(text)}"` } };
    return kept.published;
  };
}

/** A file that was replaced is another one, whatever its size. */
async function markOf(dataDir: string, name: string): Promise<{ path: string; mark: string } | null> {
  const path = join(dataDir, name);
  try {
    const { ino, size, mtimeMs, ctimeMs } = await stat(path);
    return { path, mark: [name, ino, size, mtimeMs, ctimeMs].join(' ') };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw unusable('cannot be read');
  }
}

async function textOf(path: string, sign: (document: object) => string): Promise<string> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    throw unusable('cannot be read');
  }
  if (path.endsWith(SIGNED_FILE)) return text;
  if (!readPolicy(text, { mayBeExpired: true }).ok) throw unusable('would be refused: npm run policy:check says why');
  return sign(JSON.parse(text.replace(/^\uFEFF/, '')) as object);
}

const unusable = (what: string): Refusal => new Refusal(503, 'policy', `The policy on this service ${what}.`, 60);
