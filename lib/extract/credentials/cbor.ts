/** A value of CBOR (RFC 8949) as far as Content Credentials use it; keys of maps become text. */
export type Cbor = number | string | boolean | null | Uint8Array | Cbor[] | { [key: string]: Cbor };

const DEEPEST = 32;
const MOST_VALUES = 100_000;
const BREAK = 0xff;

class Damaged extends Error {}

/** The first value; null when the bytes are none, or go on too long or too deep. */
export function readCbor(bytes: Uint8Array): Cbor {
  try {
    return new CborReader(bytes).value(0);
  } catch (error) {
    if (error instanceof Damaged) return null;
    throw error;
  }
}

class CborReader {
  private at = 0;
  private values = 0;
  private readonly bytes: Uint8Array;
  private readonly view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  value(depth: number): Cbor {
    if (depth > DEEPEST || ++this.values > MOST_VALUES) throw new Damaged();
    const head = this.byte();
    const kind = head >> 5;
    if (kind === 7) return this.simple(head & 31);
    const count = this.count(head & 31);
    if (kind === 0) return count;
    if (kind === 1) return -1 - count;
    if (kind === 2) return this.run(count, 2);
    if (kind === 3) return new TextDecoder().decode(this.run(count, 3));
    if (kind === 4) return this.list(count, depth);
    return kind === 5 ? this.map(count, depth) : this.value(depth + 1);
  }

  private byte(): number {
    if (this.at >= this.bytes.length) throw new Damaged();
    return this.bytes[this.at++]!;
  }

  private fixed(width: number): number {
    if (this.at + width > this.bytes.length) throw new Damaged();
    const at = this.at;
    this.at += width;
    if (width === 2) return this.view.getUint16(at);
    return width === 4 ? this.view.getUint32(at) : Number(this.view.getBigUint64(at));
  }

  /** Infinity where the end is marked instead. */
  private count(low: number): number {
    if (low < 24) return low;
    if (low === 24) return this.byte();
    if (low === 31) return Infinity;
    if (low > 27) throw new Damaged();
    return this.fixed(2 ** (low - 24));
  }

  private simple(low: number): Cbor {
    if (low === 20 || low === 21) return low === 21;
    if (low === 24) this.byte();
    if (low < 25) return null;
    const at = this.at;
    this.fixed(2 ** (low - 24));
    if (low === 25) return null;
    return low === 26 ? this.view.getFloat32(at) : this.view.getFloat64(at);
  }

  private isEnd(): boolean {
    if (this.bytes[this.at] !== BREAK) return false;
    this.at++;
    return true;
  }

  private run(length: number, kind: 2 | 3): Uint8Array {
    if (length !== Infinity) {
      if (this.at + length > this.bytes.length) throw new Damaged();
      return this.bytes.subarray(this.at, (this.at += length));
    }
    const pieces: number[] = [];
    while (!this.isEnd()) {
      const head = this.byte();
      if (head >> 5 !== kind || (head & 31) === 31 || ++this.values > MOST_VALUES) throw new Damaged();
      for (const byte of this.run(this.count(head & 31), kind)) pieces.push(byte);
    }
    return Uint8Array.from(pieces);
  }

  private list(length: number, depth: number): Cbor[] {
    const list: Cbor[] = [];
    while (length === Infinity ? !this.isEnd() : list.length < length) list.push(this.value(depth + 1));
    return list;
  }

  private map(length: number, depth: number): { [key: string]: Cbor } {
    const map: { [key: string]: Cbor } = Object.create(null) as { [key: string]: Cbor };
    for (let i = 0; length === Infinity ? !this.isEnd() : i < length; i++) {
      const key = this.value(depth + 1);
      const value = this.value(depth + 1);
      if (typeof key === 'string' || typeof key === 'number') map[key] = value;
    }
    return map;
  }
}

export const isMap = (value: Cbor | undefined): value is { [key: string]: Cbor } =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);
export const asList = (value: Cbor | undefined): Cbor[] => (Array.isArray(value) ? value : []);
export const asText = (value: Cbor | undefined): string => (typeof value === 'string' ? value : '');
export const asBytes = (value: Cbor | undefined): Uint8Array | null => (value instanceof Uint8Array ? value : null);
