/** A bit for each of the possible upper ends of a fingerprint's low half: says "surely not" for most words of a text. */
export interface GramSieve {
  bits: Uint32Array;
  shift: number;
}

/** Lets every gram through. */
export const everything: GramSieve = { bits: Uint32Array.of(0xffffffff), shift: 27 };

/** Four to eight bits a fingerprint: four in five of the words that are nowhere registered stop here, in the nearest cache. */
const BITS_EACH = 4;
const FEWEST = 10;
const MOST = 26;

export const emptySieve = (size: number): GramSieve => {
  const log = Math.max(FEWEST, Math.min(MOST, Math.ceil(Math.log2(size * BITS_EACH + 1))));
  return { bits: new Uint32Array(1 << (log - 5)), shift: 32 - log };
};

export const letThrough = ({ bits, shift }: GramSieve, low: number): void => {
  const slot = low >>> shift;
  bits[slot >>> 5]! |= 1 << (slot & 31);
};

export const mayPass = ({ bits, shift }: GramSieve, low: number): boolean => {
  const slot = low >>> shift;
  return ((bits[slot >>> 5]! >>> (slot & 31)) & 1) === 1;
};
