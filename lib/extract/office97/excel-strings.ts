import { oneLetterAByte } from '../mail/transfer.ts';
import { MOST_TEXT } from '../zip/limits.ts';
import { u16, u32 } from '../zip/numbers.ts';

const WIDE = 1;
const FOREIGN = 4;
const RICH = 8;
/** Fewest bytes a string takes: more strings than that nobody can claim. */
const LEAST = 3;

const western = new TextDecoder('windows-1252');
const wide = new TextDecoder('utf-16le');

/** One string within a record. @param digits bytes its length takes. @param isFlagged whether a byte says how wide its letters are. */
export function stringAt(data: Uint8Array, at: number, isFlagged: boolean, digits: 1 | 2): string {
  const length = digits === 1 ? (data[at] ?? 0) : u16(data, at);
  const from = at + digits;
  if (!isFlagged) return western.decode(data.subarray(from, from + length));
  const isWide = ((data[from] ?? 0) & WIDE) !== 0;
  return isWide
    ? wide.decode(data.subarray(from + 1, from + 1 + length * 2))
    : oneLetterAByte(data.subarray(from + 1, from + 1 + length));
}

/** The workbook's table of texts. Where one goes on in the next record, that begins by saying how wide its letters are. */
export function readStrings(records: readonly Uint8Array[]): string[] {
  const reader = new Cursor(records);
  reader.skip(4);
  const count = Math.min(reader.u32(), Math.floor(reader.size / LEAST));
  const strings: string[] = [];
  let total = 0;
  while (strings.length < count && !reader.isAtEnd && total < MOST_TEXT) {
    const length = reader.u16();
    const flags = reader.u8();
    const runs = flags & RICH ? reader.u16() : 0;
    const foreign = flags & FOREIGN ? reader.u32() : 0;
    const text = reader.letters(length, (flags & WIDE) !== 0);
    reader.skip(runs * 4 + foreign);
    strings.push(text);
    total += text.length;
  }
  return strings;
}

/** Reads over the records' borders. */
class Cursor {
  readonly #records: readonly Uint8Array[];
  readonly size: number;
  #index = 0;
  #at = 0;

  constructor(records: readonly Uint8Array[]) {
    this.#records = records;
    this.size = records.reduce((sum, { length }) => sum + length, 0);
  }

  get isAtEnd(): boolean {
    this.#settle();
    return this.#index >= this.#records.length;
  }

  u8(): number {
    if (this.isAtEnd) return 0;
    return this.#records[this.#index]![this.#at++]!;
  }

  u16 = (): number => this.u8() + this.u8() * 0x100;
  u32 = (): number => u32(Uint8Array.of(this.u8(), this.u8(), this.u8(), this.u8()), 0);

  skip(count: number): void {
    for (let left = count; left > 0 && !this.isAtEnd;) {
      const step = Math.min(left, this.#records[this.#index]!.length - this.#at);
      this.#at += step;
      left -= step;
    }
  }

  letters(count: number, isWide: boolean): string {
    const pieces: string[] = [];
    let isWideHere = isWide;
    for (let left = count; left > 0;) {
      const before = this.#index;
      if (this.isAtEnd) break;
      if (this.#index !== before) isWideHere = (this.u8() & WIDE) !== 0;
      const size = isWideHere ? 2 : 1;
      const record = this.#records[this.#index] ?? new Uint8Array(0);
      const here = Math.min(left, Math.floor((record.length - this.#at) / size));
      if (here <= 0) {
        this.#at = record.length;
        if (this.isAtEnd) break;
        isWideHere = (this.u8() & WIDE) !== 0;
        continue;
      }
      const piece = record.subarray(this.#at, this.#at + here * size);
      pieces.push(isWideHere ? wide.decode(piece) : oneLetterAByte(piece));
      this.#at += here * size;
      left -= here;
    }
    return pieces.join('');
  }

  #settle(): void {
    while (this.#index < this.#records.length && this.#at >= this.#records[this.#index]!.length) {
      this.#index++;
      this.#at = 0;
    }
  }
}
