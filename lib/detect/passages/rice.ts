// Sorted fingerprints are stored as the gaps between them: a third smaller than written out, and near the least there can be.

/** Low bits that are written out; the rest of a gap is counted in ones. */
export const riceBits = (size: number, range: number): number =>
  size === 0 ? 0 : Math.max(0, Math.min(47, Math.floor(Math.log2((range / size) * Math.LN2))));

/** Reads bits, most significant first. Past the end it reads zeros and {@link BitReader.overrun} is true. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, from: number) {
    this.#bytes = bytes;
    this.#at = from * 8;
  }

  get overrun(): boolean {
    return this.#at > this.#bytes.length * 8;
  }

  /** The byte that the next bit is in. */
  get at(): number {
    return this.#at >>> 3;
  }

  /** The next gap, whose `low` lower bits are written out. */
  gap(low: number): number {
    const above = this.#ones();
    const upper = this.#bits(Math.max(0, low - 24));
    return above * 2 ** low + upper * 2 ** Math.min(24, low) + this.#bits(Math.min(24, low));
  }

  toNextByte(): void {
    this.#at = (this.#at + 7) & ~7;
  }

  /** The next 25 bits or more, at the upper end of a word. */
  #ahead(): number {
    const bytes = this.#bytes;
    const i = this.#at >>> 3;
    if (i + 4 > bytes.length) return this.#ending(i);
    return ((bytes[i]! << 24) | (bytes[i + 1]! << 16) | (bytes[i + 2]! << 8) | bytes[i + 3]!) << (this.#at & 7);
  }

  #ending(i: number): number {
    const [a = 0, b = 0, c = 0, d = 0] = this.#bytes.subarray(i, i + 4);
    return ((a << 24) | (b << 16) | (c << 8) | d) << (this.#at & 7);
  }

  #bits(count: number): number {
    const word = this.#ahead();
    this.#at += count;
    return count === 0 ? 0 : word >>> (32 - count);
  }

  /** How many ones come before the next zero; that is read too. */
  #ones(): number {
    let count = 0;
    for (;;) {
      const ones = Math.clz32(~this.#ahead());
      if (ones < 24 || this.overrun) {
        this.#at += ones + 1;
        return count + ones;
      }
      this.#at += 24;
      count += 24;
    }
  }
}
