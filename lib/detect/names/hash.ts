/** FNV-1a step over UTF-16 units: cheap, and every hit is compared letter by letter afterwards. */
export const SEED = 0x811c9dc5 | 0;
export const mix = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** The hash before the last step: a plural ends in an `s` that the list does not have. */
export const unmix = (hash: number, unit: number): number => Math.imul(hash, 0x359c449b) ^ unit;

/** The place in the tree after one more word; small enough to be a cheap map key. */
export const step = (place: number, hash: number): number =>
  (Math.imul(place ^ hash, 0x85ebca6b) ^ (hash >>> 15)) & 0x3fffffff;

export const hashOf = (word: string, from = 0, to = word.length): number => {
  let hash = SEED;
  for (let i = from; i < to; i++) hash = mix(hash, word.charCodeAt(i));
  return hash;
};

/** A bit set over hashes: says "surely not" for almost every word of a text in one array read. */
export interface Sieve {
  bits: Uint32Array;
  shift: number;
}

export const makeSieve = (hashes: Iterable<number>, count: number): Sieve => {
  let log = 10;
  while (log < 22 && 1 << log < count * 32) log++;
  const sieve = { bits: new Uint32Array(1 << (log - 5)), shift: 32 - log };
  for (const hash of hashes) {
    const slot = Math.imul(hash, 0x9e3779b1) >>> sieve.shift;
    sieve.bits[slot >>> 5]! |= 1 << (slot & 31);
  }
  return sieve;
};

export const mayHold = (sieve: Sieve, hash: number): boolean => {
  const slot = Math.imul(hash, 0x9e3779b1) >>> sieve.shift;
  return ((sieve.bits[slot >>> 5]! >>> (slot & 31)) & 1) === 1;
};

/** What tells most words apart without reading all of them: first letters, last letter and length. */
export const shapeOf = (text: string, start: number, end: number): number => {
  const length = end - start;
  const first = text.charCodeAt(start);
  const second = length > 1 ? text.charCodeAt(start + 1) : 0;
  const third = length > 2 ? text.charCodeAt(start + 2) : 0;
  return (first ^ (second << 8) ^ (third << 16) ^ (text.charCodeAt(end - 1) << 24)) + Math.imul(length, 0x27d4eb2d);
};

/** Of two words, from their shapes. */
export const pairOf = (first: number, second: number): number => Math.imul(first, 0x2c1b3c6d) ^ second;
