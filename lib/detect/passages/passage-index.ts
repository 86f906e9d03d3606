import type { GramKey } from './gram-key.ts';
import type { GramSieve } from './gram-sieve.ts';

/** A fingerprint is a whole number below 2^48. */
export const FINGERPRINT_BITS = 48;
export const LOW = 2 ** 32;

/** Registered fingerprints as a guard looks them up: about 5 bytes each. */
export interface PassageIndex {
  readonly key: GramKey;
  readonly size: number;
  /** Of so many fingerprints in a row of the registered text, at least one is here. */
  readonly window: number;
  /** Asked first. */
  readonly sieve: GramSieve;
  /** Leading bits that choose the bucket, 1 to 16. */
  readonly bits: number;
  /** Where each bucket begins, and one more for the end. */
  readonly buckets: Uint32Array;
  /** The next 31 bits, sorted within a bucket, and one that says the gram is made of everyday words. */
  readonly rests: Uint32Array;
}

export const MISSING = -1;
export const TELLING = 0;
export const EVERYDAY = 1;

const PER_BUCKET_BITS = 4;
const MOST_BITS = 16;

/** About sixteen to a bucket: found in one line of the processor's cache. */
export const bucketBits = (size: number): number =>
  Math.max(1, Math.min(MOST_BITS, Math.ceil(Math.log2(size + 1)) - PER_BUCKET_BITS));

/** The 31 bits below the bucket's. */
export const restOf = (high: number, low: number, bits: number): number =>
  (((high & ((1 << (MOST_BITS - bits)) - 1)) << (15 + bits)) | (low >>> (17 - bits))) >>> 0;

/**
 * {@link MISSING}, {@link TELLING} or {@link EVERYDAY}. Compares the bucket and 31 bits: with a million fingerprints one look-up
 * in 2^27 finds what is not there, so what is found needs no second opinion.
 */
export const lookUp = (index: PassageIndex, high: number, low: number): number => {
  const { bits, buckets, rests } = index;
  const bucket = high >>> (MOST_BITS - bits);
  const from = buckets[bucket]!;
  const to = buckets[bucket + 1]!;
  if (from === to) return MISSING;
  const rest = restOf(high, low, bits);
  let at = from + Math.floor(((to - from) * rest) / 2 ** 31);
  while (at > from && rests[at]! >>> 1 >= rest) at--;
  while (at < to && rests[at]! >>> 1 < rest) at++;
  return at < to && rests[at]! >>> 1 === rest ? rests[at]! & 1 : MISSING;
};
