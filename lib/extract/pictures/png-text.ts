// Image generators write the whole prompt into the file they make, and screenshot tools the name of the window.
import { latin } from '../bytes.ts';
import type { Job } from '../job.ts';
import { sourceOf } from '../source.ts';
import { inflate } from '../zip/inflate.ts';

export interface PngText {
  keyword: string;
  text: string;
}

const MOST_TEXT = 1024 * 1024;
/** A compressed text begins with two bytes about the compression. */
const ZLIB_HEAD = 2;
const western = new TextDecoder('windows-1252');
const unicode = new TextDecoder();

/** One text chunk: tEXt, zTXt or iTXt. Null when it is none, or cannot be unpacked within the limits. */
export async function pngText(name: string, bytes: Uint8Array, job: Job): Promise<PngText | null> {
  const end = bytes.indexOf(0);
  if (end < 0 || end > 80) return null;
  const keyword = latin(bytes, 0, end);
  if (name === 'tEXt') return { keyword, text: either(bytes.subarray(end + 1)) };
  if (name === 'zTXt') {
    const packed = await unpacked(bytes.subarray(end + 2), job);
    return packed && { keyword, text: either(packed) };
  }
  if (name !== 'iTXt') return null;
  const isPacked = bytes[end + 1] === 1;
  const language = bytes.indexOf(0, end + 3);
  const translated = language < 0 ? -1 : bytes.indexOf(0, language + 1);
  if (translated < 0) return null;
  const body = bytes.subarray(translated + 1);
  const text = isPacked ? await unpacked(body, job) : body;
  return text && { keyword, text: unicode.decode(text.subarray(0, MOST_TEXT)) };
}

/** The standard says Latin; most programs write Unicode. */
function either(bytes: Uint8Array): string {
  const text = unicode.decode(bytes.subarray(0, MOST_TEXT));
  return text.includes('\ufffd') ? western.decode(bytes.subarray(0, MOST_TEXT)) : text;
}

async function unpacked(packed: Uint8Array, job: Job): Promise<Uint8Array | null> {
  const { bytes, fault } = await inflate(sourceOf(packed), ZLIB_HEAD, packed.length, MOST_TEXT, job);
  return fault === null ? bytes : null;
}
