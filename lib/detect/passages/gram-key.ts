import { cipher } from './cipher.ts';

/** Bytes of a key: of the hash that makes fingerprints, and of the cipher that seals their list. */
export const KEY_BYTES = 32;

/**
 * The secret of a production's fingerprints: a keyed universal hash of 48 bits. It is quick, not a cipher, and need not be one:
 * the fingerprints themselves are only ever stored under ChaCha20 with a key of 256 bits (`cipher.ts`), so that without the key
 * the list can neither be read back nor tested; and with it, anybody could run whatever hash stood here.
 */
export interface GramKey {
  /** Odd factors: of a letter, of a finished word in either lane, of the finished lanes. */
  letter: number;
  word: number;
  second: number;
  finishFirst: number;
  finishSecond: number;
  /** From word to word. */
  rollFirst: number;
  rollSecond: number;
}

/** @param bytes {@link KEY_BYTES} random bytes; the factors are drawn from them. */
export function gramKey(bytes: Uint8Array): GramKey {
  const drawn = cipher(new Uint8Array(4 * 7), bytes);
  const words = new Int32Array(drawn.buffer, drawn.byteOffset, 7);
  const odd = (i: number) => words[i]! | 1;
  // A factor of 5 modulo 8 goes through every residue there is before it repeats.
  const roll = (i: number) => (words[i]! & ~7) | 5;
  return {
    letter: roll(0),
    word: odd(1),
    second: odd(2),
    finishFirst: odd(3),
    finishSecond: odd(4),
    rollFirst: roll(5),
    rollSecond: roll(6),
  };
}
