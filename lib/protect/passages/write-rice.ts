/** Writes what the detection side's reader reads: most significant bit first. */
export class BitWriter {
  #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: number) {
    this.#bytes = new Uint8Array(Math.max(16, bytes));
  }

  bits(value: number, count: number): void {
    for (let left = count; left > 0;) {
      const free = 8 - (this.#at & 7);
      const take = Math.min(free, left);
      const piece = Math.floor(value / 2 ** (left - take)) & ((1 << take) - 1);
      this.#room()[this.#at >>> 3]! |= piece << (free - take);
      this.#at += take;
      left -= take;
    }
  }

  gap(value: number, low: number): void {
    for (let above = Math.floor(value / 2 ** low); above > 0; above--) this.bits(1, 1);
    this.bits(0, 1);
    this.bits(value % 2 ** low, low);
  }

  toNextByte(): void {
    this.#at = (this.#at + 7) & ~7;
  }

  done(): Uint8Array {
    return this.#bytes.slice(0, Math.ceil(this.#at / 8));
  }

  #room(): Uint8Array {
    if (this.#at >>> 3 >= this.#bytes.length) {
      const wider = new Uint8Array(this.#bytes.length * 2);
      wider.set(this.#bytes);
      this.#bytes = wider;
    }
    return this.#bytes;
  }
}
