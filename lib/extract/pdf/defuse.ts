import { Unzlib } from 'fflate';
import { findBytes, latin } from '../bytes.ts';
import { MOST_RATIO, RATIO_FROM } from '../zip/limits.ts';

export interface Defused {
  /** Streams that would have filled the memory; blanked, so that nobody unpacks them. */
  bombs: number;
  /** Pictures larger than are decoded. */
  giants: number;
}

/** Pictures larger than this are not decoded: an A4 page at 600 dots an inch has 35 million. */
export const MOST_PIXELS = 40_000_000;
/** Even at the highest ratio there is, a packed stream smaller than this is harmless, bytes. */
const LEAST = 256;
/** Packed bytes looked into at a time. */
const STEP = 4 * 1024;
const SMALL = 128 * 1024;
/** One stream, unpacked: drawings of a whole city stay under it. */
const MOST = 32 * 1024 * 1024;
/** All streams that are looked into, unpacked; beyond that the clock has to watch. */
const MOST_ALL = 96 * 1024 * 1024;
/** What a stream is stands this close in front of it. */
const BEFORE = 1024;

const opening = [...'stream'].map((letter) => letter.charCodeAt(0));
const closing = [...'endstream'].map((letter) => letter.charCodeAt(0));

/** Looks into every packed stream before the library does, which would not stop. Writes into `bytes`. */
export function defuse(bytes: Uint8Array, isLate: () => boolean): Defused {
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
    } else if (left > 0 && !isLate()) {
      const unpacked = packedTwice.test(what) ? Infinity : sizeOf(bytes.subarray(from, to), Math.min(MOST, left));
      if (isBomb(unpacked, to - from)) {
        found.bombs++;
        bytes.fill(0x20, from, to);
      } else left -= unpacked;
    }
    at = findBytes(bytes, opening, to + closing.length, bytes.length);
  }
  return found;
}

function isGiant(about: string): boolean {
  const side = (name: string): number => Number(new RegExp(`/${name}\\s{0,9}(\\d{1,9})`).exec(about)?.[1] ?? 0);
  return side('Width') * side('Height') > MOST_PIXELS;
}

/** Nobody does that with good in mind, and a few bytes of it become thousands of millions. */
const packedTwice =
  /\/(?:Fl|LZW|RL|RunLength|Brotli)(?:ateDecode|Decode)?[\s/].{0,80}\/(?:Fl|LZW|RL|RunLength|Brotli)(?:ateDecode|Decode)?[\s\]]/s;

/** By the first two bytes, whatever is said about it. */
const isPacked = (bytes: Uint8Array, at: number): boolean =>
  (bytes[at]! & 15) === 8 && (bytes[at]! * 256 + bytes[at + 1]!) % 31 === 0;

/** Unpacked bytes, as far as somewhat more than `most`; nothing of them is kept. None for what is small or not packed. */
function sizeOf(packed: Uint8Array, most: number): number {
  if (packed.length < LEAST || !isPacked(packed, 0)) return 0;
  let size = 0;
  const stream = new Unzlib((piece) => void (size += piece.length));
  try {
    for (let at = 0; at < packed.length && size <= most; at += STEP) {
      const before = size;
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
      // What yields nothing lies behind the end of the stream.
      if (size === before) break;
    }
  } catch {
    // Damaged: it counts as far as it went.
  }
  return size;
}

/** Drawings of a thousand equal lines reach two hundred to one; a bomb reaches a thousand, and small ones are used often. */
const isBomb = (unpacked: number, packed: number): boolean =>
  unpacked > MOST ||
  (unpacked > RATIO_FROM && unpacked > packed * MOST_RATIO) ||
  (unpacked > SMALL && unpacked > packed * 2.5 * MOST_RATIO);
