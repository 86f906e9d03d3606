/** Bytes of a key: of the hash that makes fingerprints, and of the cipher that seals their list. */
export const KEY_BYTES = 32;

/** The secret of a production's fingerprints, spread over the places where it is mixed in. */
export interface GramKey {
  /** Where every word's hash begins. */
  seed: number;
  /** Odd factors: of letters, of the two lanes' words, and of the roll from word to word in each lane. */
  letter: number;
  first: number;
  second: number;
  rollFirst: number;
  rollSecond: number;
  /** Four words that go in before the rounds, four after them. */
  rounds: Int32Array;
}

const ROUND_WORDS = 8;

/**
 * @param bytes {@link KEY_BYTES} random bytes. The five factors are drawn from the same bytes as the round words, stirred;
 * nothing about a key can be learnt from a fingerprint without undoing the rounds first.
 */
export function gramKey(bytes: Uint8Array): GramKey {
  if (bytes.length !== KEY_BYTES) throw new RangeError(`A key has ${KEY_BYTES} bytes.`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, KEY_BYTES);
  const rounds = Int32Array.from({ length: ROUND_WORDS }, (_, i) => view.getInt32(4 * i, true));
  let state = 0x6a09e667;
  const draw = () => {
    for (const word of rounds) {
      state = Math.imul(state ^ word, 0x9e3779b1);
      state ^= state >>> 15;
    }
    return state;
  };
  const odd = () => draw() | 1;
  // Multiplying by 5 modulo 8 visits every residue: low bits of the roll keep changing.
  const roll = () => (draw() & ~7) | 5;
  return {
    seed: draw(),
    letter: odd(),
    first: odd(),
    second: odd(),
    rollFirst: roll(),
    rollSecond: roll(),
    rounds,
  };
}
