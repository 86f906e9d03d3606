import { b16, b32 } from '../big-endian.ts';
import { u16, u32 } from '../zip/numbers.ts';

/** How long a word is stands in front of it: in two bytes or four, lowest or highest first. */
export type Prefix = 'two' | 'four';

const LONGEST = 4000;

/** Every stretch of letters whose length is written in front of it, in order. Looks at each byte a bounded number of times. */
export function* prefixedWords(bytes: Uint8Array, prefix: Prefix, least = 3): Generator<string> {
  let from = 0;
  for (let at = 0; at <= bytes.length; at++) {
    if (at < bytes.length && isLetter(bytes[at]!)) continue;
    const word = at - from < least ? null : wordIn(bytes, from, at, prefix, least);
    if (word !== null) yield word;
    from = at + 1;
  }
}

const isLetter = (byte: number): boolean => (byte >= 0x20 && byte < 0x7f) || byte >= 0xa0;

/** The run may begin with the last byte of its own length, where that happens to be a letter's. */
function wordIn(bytes: Uint8Array, from: number, to: number, prefix: Prefix, least: number): string | null {
  for (const start of [from, from + 1, from + 2]) {
    const size = lengthBefore(bytes, start, prefix, to - start);
    if (size >= least && size <= LONGEST) return new TextDecoder().decode(bytes.subarray(start, start + size));
  }
  return null;
}

/** 0 when no length stands there that fits. */
function lengthBefore(bytes: Uint8Array, at: number, prefix: Prefix, most: number): number {
  const width = prefix === 'two' ? 2 : 4;
  if (at < width) return 0;
  const [low, high] = width === 2 ? [u16(bytes, at - 2), b16(bytes, at - 2)] : [u32(bytes, at - 4), b32(bytes, at - 4)];
  return low > 0 && low <= most ? low : high <= most ? high : 0;
}
