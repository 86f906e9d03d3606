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

  /** At most 24 at a time. */
  bits(count: number): number {
    const first = this.#at >>> 3;
    const bytes = this.#bytes;
    const word =
      (((bytes[first] ?? 0) << 24) |
        ((bytes[first + 1] ?? 0) << 16) |
        ((bytes[first + 2] ?? 0) << 8) |
        (bytes[first + 3] ?? 0)) <<
      (this.#at & 7);
    this.#at += count;
    return count === 0 ? 0 : word >>> (32 - count);
  }

  /** How many ones come before the next zero. */
  ones(): number {
    let count = 0;
    while (this.bits(1) === 1 && !this.overrun) count++;
    return count;
  }

  /** The next gap. */
  gap(low: number): number {
    const above = this.ones();
    const upper = this.bits(Math.max(0, low - 24));
    return above * 2 ** low + upper * 2 ** Math.min(24, low) + this.bits(Math.min(24, low));
  }

  toNextByte(): number {
    this.#at = (this.#at + 7) & ~7;
    return this.#at >>> 3;
  }
}
