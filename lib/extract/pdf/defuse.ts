import { findBytes, latin } from '../bytes.ts';
import { MOST_RATIO, RATIO_FROM } from '../zip/limits.ts';

export interface Defused {
  /** Streams that would have filled the memory; their first bytes are gone, so that nobody unpacks them. */
  bombs: number;
  /** Pictures larger than are decoded. */
  giants: number;
}

/** Pictures larger than this are not decoded: an A4 page at 600 dots an inch has 35 million. */
export const MOST_PIXELS = 40_000_000;
/** Even at the highest ratio there is, a packed stream smaller than this is harmless, bytes. */
const LEAST = 4 * 1024;
/** One stream, unpacked: drawings of a whole city stay under it. */
const MOST = 32 * 1024 * 1024;
/** All streams that are looked into, unpacked; beyond that the clock has to watch. */
const MOST_ALL = 192 * 1024 * 1024;
/** What a stream is stands this close in front of it. */
const BEFORE = 1024;

const opening = [...'stream'].map((letter) => letter.charCodeAt(0));
const closing = [...'endstream'].map((letter) => letter.charCodeAt(0));

/** Looks into every packed stream before the library does, which would not stop. Writes into `bytes`. */
export async function defuse(bytes: Uint8Array, isLate: () => boolean): Promise<Defused> {
  const found: Defused = { bombs: 0, giants: 0 };
  let left = MOST_ALL;
  for (let at = findBytes(bytes, opening, 0, bytes.length); at >= 0;) {
    const from = at + (bytes[at + 6] === 0x0d ? 8 : 7);
    const end = findBytes(bytes, closing, from, bytes.length);
    const to = end < 0 ? bytes.length : end;
    const about = latin(bytes, at - BEFORE, at);
    const what = about.slice(about.lastIndexOf(' obj') + 1);
    if (/\/Subtype\s{0,9}\/Image\b/.test(what)) {
      if (isGiant(what)) found.giants++;
    } else if (to - from >= LEAST && isPacked(bytes, from) && left > 0 && !isLate()) {
      const unpacked = await sizeOf(bytes.subarray(from, to), Math.min(MOST, left));
      left -= unpacked;
      if (unpacked > MOST || (unpacked > RATIO_FROM && unpacked > (to - from) * MOST_RATIO)) {
        found.bombs++;
        bytes.fill(0, from, from + 2);
      }
    }
    at = findBytes(bytes, opening, to + closing.length, bytes.length);
  }
  return found;
}

function isGiant(about: string): boolean {
  const side = (name: string): number => Number(new RegExp(`/${name}\\s{0,9}(\\d{1,9})`).exec(about)?.[1] ?? 0);
  return side('Width') * side('Height') > MOST_PIXELS;
}

/** By the first two bytes, whatever is said about it. */
const isPacked = (bytes: Uint8Array, at: number): boolean =>
  (bytes[at]! & 15) === 8 && (bytes[at]! * 256 + bytes[at + 1]!) % 31 === 0;

/** Unpacked bytes, as far as one more than `most`; nothing of them is kept. */
async function sizeOf(packed: Uint8Array, most: number): Promise<number> {
  let size = 0;
  const unpacking = new DecompressionStream('deflate');
  const writer = unpacking.writable.getWriter();
  const fed = writer.write(new Uint8Array(packed)).then(() => writer.close());
  fed.catch(() => undefined);
  const reader = unpacking.readable.getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done || size > most) break;
      size += value.length;
    }
  } catch {
    // Damaged, or with something behind its end: it counts as far as it went.
  }
  await reader.cancel().catch(() => undefined);
  return size;
}
