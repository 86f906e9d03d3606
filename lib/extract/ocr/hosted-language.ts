// What recognition has learned of a language other than English lies with the production's own IT, and nowhere else.
import type { LanguageData } from '../../model/protection.ts';
import { joined } from '../bytes.ts';
import { gunzip } from '../gzip.ts';
import { newJob } from '../job.ts';
import { sourceOf } from '../source.ts';

/** The largest there is (simplified Chinese, every font) has 44 MB. */
const MOST_SERVED = 48 * 1024 * 1024;
const PATIENCE_MS = 30_000;

/** Where a file that was fetched is kept for the next time, by its address. */
export interface Keeping {
  get(address: string): Promise<Uint8Array | null>;
  put(address: string, bytes: Uint8Array): Promise<void>;
}

/** What the place has for getting at it. */
export interface Reach {
  /** As the browser's. */
  request(address: string, options: RequestInit): Promise<Response>;
  keeping: Keeping;
  /** SHA-256, hexadecimal. */
  hash(bytes: Uint8Array): Promise<string>;
}

/**
 * Brings a language, by its letters ("deu"). One whose hash the policy names is fetched once and kept; any other is
 * asked for whenever recognition starts, and what is kept stands in while nobody answers. Null when it cannot be had:
 * not served, too large, or not what the policy names.
 */
export function hostedLanguage({ url, sha256 }: LanguageData, { request, keeping, hash }: Reach) {
  const folder = url.endsWith('/') ? url : `${url}/`;
  return async (name: string): Promise<Uint8Array | null> => {
    const address = `${folder}${name}.traineddata.gz`;
    const isFit = async (bytes: Uint8Array | null): Promise<boolean> =>
      bytes !== null && (sha256[name] === undefined || (await hash(bytes)) === sha256[name]);
    const kept = await keeping.get(address).catch(() => null);
    if (sha256[name] !== undefined && (await isFit(kept))) return unpacked(kept);
    const served = await ask(request, address).catch(() => null);
    if (served && (await isFit(served))) {
      const bytes = await unpacked(served);
      if (bytes) await keeping.put(address, served).catch(() => undefined);
      return bytes;
    }
    return (await isFit(kept)) ? unpacked(kept) : null;
  };
}

/** Nothing of the person goes with the question, and no answer sends it elsewhere. */
async function ask(request: Reach['request'], address: string): Promise<Uint8Array | null> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const answer = await request(address, {
    signal,
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
  });
  if (!answer.ok || !answer.body) return null;
  const pieces: Uint8Array[] = [];
  let size = 0;
  const reader = answer.body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length;
    if (size > MOST_SERVED) {
      await reader.cancel();
      return null;
    }
    pieces.push(read.value);
  }
  return joined(pieces);
}

/** Some servers unpack what they serve. */
async function unpacked(bytes: Uint8Array | null): Promise<Uint8Array | null> {
  if (bytes === null || bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const { bytes: whole, fault } = await gunzip(sourceOf(bytes), newJob());
  return fault === null ? whole : null;
}
