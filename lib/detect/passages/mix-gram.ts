import type { GramKey } from './gram-key.ts';

/**
 * Two lanes of 32 bits to a fingerprint, under the key: four rounds of HalfSipHash's permutation, key words before, between
 * and after. The lanes themselves are a keyed universal hash, so equal fingerprints mean equal words but for one chance in
 * 2^48. It is a message authenticator's core with 256 bits of key, not a cipher for the ages: what it has to withstand is
 * somebody with a list and no key who tries phrases, and without the key no phrase can be tried at all.
 *
 * Returns the lower 32 bits; the upper 16 are in {@link upper} until the next call. Two results without an object: this
 * runs for every word of a paste.
 */
export const mixGram = (first: number, second: number, key: GramKey): number => {
  const k = key.rounds;
  let a = k[0]! ^ first;
  let b = k[1]!;
  let c = k[2]! ^ second;
  let d = k[3]!;
  for (let round = 0; round < 4; round++) {
    if (round === 2) {
      a ^= k[4]!;
      b ^= k[5]!;
      c ^= k[6]!;
      d ^= k[7]!;
    }
    a = (a + b) | 0;
    b = ((b << 5) | (b >>> 27)) ^ a;
    a = (a << 16) | (a >>> 16);
    c = (c + d) | 0;
    d = ((d << 8) | (d >>> 24)) ^ c;
    a = (a + d) | 0;
    d = ((d << 7) | (d >>> 25)) ^ a;
    c = (c + b) | 0;
    b = ((b << 13) | (b >>> 19)) ^ c;
    c = (c << 16) | (c >>> 16);
  }
  upperHalf = (a ^ b ^ k[1]!) & 0xffff;
  return (c ^ d ^ k[2]!) >>> 0;
};

let upperHalf = 0;

/** The upper 16 bits of the last fingerprint. */
export const upper = (): number => upperHalf;
