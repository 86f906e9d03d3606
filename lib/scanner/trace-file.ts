// What tells one file from every other, and what it says about how it was made: hashed and read here, sent nowhere.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { b32, b64 } from '../extract/big-endian.ts';
import { latin } from '../extract/bytes.ts';
import { readCredentials } from '../extract/credentials/read-credentials.ts';
import { pictureParts } from '../extract/pictures/picture-parts.ts';
import type { Progress } from '../extract/job.ts';
import type { Source } from '../extract/source.ts';
import type { Traced } from '../model/output.ts';

const PIECE = 4 * 1024 * 1024;
/** Larger ones are no pictures, and what a film says of itself stands near its beginning. */
const MOST_OF_A_PICTURE = 64 * 1024 * 1024;
const HEAD = 1024 * 1024;

/** Rejects when the file cannot be read. */
export async function traceFile(source: Source, tell: (progress: Progress) => void): Promise<Traced> {
  const hash = sha256.create();
  for (let at = 0; at < source.size; at += PIECE) {
    hash.update(await source.read(at, Math.min(at + PIECE, source.size)));
    tell({
      done: Math.ceil(Math.min(at + PIECE, source.size) / PIECE),
      of: Math.ceil(source.size / PIECE),
      unit: 'parts',
    });
  }
  return { sha256: bytesToHex(hash.digest()), size: source.size, ...(await saysOfItself(source)) };
}

async function saysOfItself(source: Source): Promise<Pick<Traced, 'credentials' | 'sourceType'>> {
  const head = await source.read(0, Math.min(HEAD, source.size));
  if (latin(head, 4, 8) === 'ftyp') return { credentials: await inFilm(source), sourceType: typeIn(head) };
  const bytes = source.size <= MOST_OF_A_PICTURE ? await source.read(0, source.size) : head;
  const parts = pictureParts(bytes);
  if (!parts || bytes.length < source.size) return { credentials: null, sourceType: typeIn(head) };
  const { verdict, sourceTypes } = await readCredentials(bytes, parts);
  return { credentials: verdict, sourceType: sourceTypes[0] ?? typeIn(head) };
}

const typeIn = (bytes: Uint8Array): string | null =>
  /digitalsourcetype\/([a-z]{3,60})/i.exec(latin(bytes, 0, bytes.length))?.[1] ?? null;

/** The box Content Credentials lie in, in films (ISO base media, C2PA 2.1 §A.5). */
const C2PA_BOX = 'd8fec3d61b0e483c92975828877ec481';
const BOX_HEAD = 32;
const MOST_BOXES = 1000;

/** Whether a film carries any: they are found, not checked. */
async function inFilm(source: Source): Promise<Traced['credentials']> {
  for (let at = 0, n = 0; at + 8 <= source.size && n < MOST_BOXES; n++) {
    const head = await source.read(at, Math.min(at + BOX_HEAD, source.size));
    const kind = latin(head, 4, 8);
    if (kind === 'uuid' && bytesToHex(head.subarray(8, 24)) === C2PA_BOX) return 'present, signature not checked';
    const short = b32(head, 0);
    const size = short === 1 && head.length >= 16 ? b64(head, 8) : short;
    if (size < 8) break;
    at += size;
  }
  return 'absent';
}
