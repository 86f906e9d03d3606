// Pictures made by code, in every format that is read: what a test wants to see is what it paints.
import { zlibSync } from 'fflate';
import type { Pixels } from '../../../lib/extract/means.ts';

export type Paint = (x: number, y: number) => readonly [red: number, green: number, blue: number];

export function paint(width: number, height: number, colour: Paint): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) data.set([...colour(x, y), 255], (y * width + x) * 4);
  return { width, height, data };
}

const bytesOf = (...parts: (number | readonly number[] | Uint8Array | string)[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string'
        ? [...part].map((unit) => unit.charCodeAt(0))
        : typeof part === 'number'
          ? [part]
          : [...part],
    ),
  );
const u16 = (value: number): number[] => [value & 255, (value >> 8) & 255];
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];
const big32 = (value: number): number[] => u32(value).reverse();

function crc(bytes: Uint8Array): number {
  let sum = -1;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

function joined(parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function chunk(type: string, data: Uint8Array | readonly number[]): Uint8Array {
  const body = joined([bytesOf(type), data]);
  return joined([big32(data.length), body, big32(crc(body))]);
}

/** @param claims the size it says it has, where that is a lie. */
export function png({ width, height, data }: Pixels, claims = { width, height }): Uint8Array {
  const rows = new Uint8Array(height * (width * 4 + 1));
  for (let y = 0; y < height; y++) rows.set(data.subarray(y * width * 4, (y + 1) * width * 4), y * (width * 4 + 1) + 1);
  const header = [...big32(claims.width), ...big32(claims.height), 8, 6, 0, 0, 0];
  const packed = zlibSync(rows);
  return joined([
    bytesOf(0x89, 'PNG', [13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', packed),
    chunk('IEND', []),
  ]);
}

/** Rows of whole colours, blue first, each filled up to four bytes. */
export function bmp({ width, height, data }: Pixels): Uint8Array {
  const stride = Math.ceil((width * 3) / 4) * 4;
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let channel = 0; channel < 3; channel++)
        rows[(height - 1 - y) * stride + x * 3 + channel] = data[(y * width + x) * 4 + 2 - channel]!;
  const header = bytesOf(u32(40), u32(width), u32(height), u16(1), u16(24), new Uint8Array(24));
  return bytesOf('BM', u32(54 + rows.length), u32(0), u32(54), header, rows);
}

/** Two colours, black and white, in codes that never grow: a clear before every second one. */
export function gif({ width, height, data }: Pixels): Uint8Array {
  let bits = '';
  const code = (value: number) => (bits = value.toString(2).padStart(3, '0') + bits);
  for (let at = 0; at < width * height; at++) {
    if (at % 2 === 0) code(4);
    code(data[at * 4]! > 127 ? 1 : 0);
  }
  code(5);
  const packed: number[] = [];
  for (let end = bits.length; end > 0; end -= 8) packed.push(parseInt(bits.slice(Math.max(0, end - 8), end), 2));
  const blocks: number[] = [];
  for (let at = 0; at < packed.length; at += 255) {
    const block = packed.slice(at, at + 255);
    blocks.push(block.length, ...block);
  }
  const screen = bytesOf('GIF89a', u16(width), u16(height), 0x80, 0, 0, [0, 0, 0, 255, 255, 255]);
  return bytesOf(screen, 0x2c, u32(0), u16(width), u16(height), 0, 2, blocks, 0, 0x3b);
}

/** One strip; `packing` 1 for none, 8 for deflate, 32773 for runs. */
export function tiff({ width, height, data }: Pixels, packing: 1 | 8 | 32773 = 1): Uint8Array {
  const samples = data.filter((_, at) => at % 4 < 3);
  const runs = () => [...samples].flatMap((sample) => [0, sample]);
  const strip = packing === 8 ? zlibSync(Uint8Array.from(samples)) : packing === 1 ? samples : runs();
  const tag = (id: number, value: number) => bytesOf(u16(id), u16(4), u32(1), u32(value));
  const tags = [
    [256, width],
    [257, height],
    [258, 8],
    [259, packing],
    [262, 2],
    [273, 8 + 2 + 9 * 12 + 4],
    [277, 3],
    [278, height],
    [279, strip.length],
  ].map(([id, value]) => tag(id!, value!));
  return bytesOf('II', u16(42), u32(8), u16(tags.length), ...tags, u32(0), Uint8Array.from(strip));
}
