/**
 * Two bits in one word for each fingerprint, told by the upper and the lower end of its low half: says "surely not" for
 * nearly every word of a text.
 */
export interface GramSieve {
  bits: Uint32Array;
  shift: number;
}

/** Lets every gram through. */
export const everything: GramSieve = { bits: Uint32Array.of(0xffffffff), shift: 27 };

/** Eight to sixteen bits a fingerprint: of the words that are nowhere registered, one in twenty or fewer comes through. */
const BITS_EACH = 8;
const FEWEST = 10;
const MOST = 26;

export const emptySieve = (size: number): GramSieve => {
  const log = Math.max(FEWEST, Math.min(MOST, Math.ceil(Math.log2(size * BITS_EACH + 1))));
  return { bits: new Uint32Array(1 << (log - 5)), shift: 32 - log };
};

export const letThrough = ({ bits, shift }: GramSieve, low: number): void => {
  const slot = low >>> shift;
  bits[slot >>> 5]! |= (1 << (slot & 31)) | (1 << (low & 31));
};

export const mayPass = ({ bits, shift }: GramSieve, low: number): boolean => {
  const slot = low >>> shift;
  const word = bits[slot >>> 5]!;
  return ((word >>> (slot & 31)) & (word >>> (low & 31)) & 1) === 1;
};
