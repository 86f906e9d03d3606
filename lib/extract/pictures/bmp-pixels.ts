// A bitmap is what Windows programs put on the clipboard as a file.
import type { Pixels } from '../means.ts';
import { decodableSize } from './limits.ts';

interface Layout {
  /** Where the rows begin. */
  start: number;
  bits: number;
  /** Bytes a row takes, filled up to four. */
  stride: number;
  fromTop: boolean;
  /** Four bytes a colour: blue, green, red, nothing. */
  palette: Uint8Array;
}

function layoutOf(bytes: Uint8Array, width: number): Layout | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = view.getUint32(14, true);
  if (header < 40) return null;
  const bits = view.getUint16(28, true);
  const packing = view.getUint32(30, true);
  if (![1, 4, 8, 24, 32].includes(bits) || (packing !== 0 && !(packing === 3 && bits === 32))) return null;
  return {
    start: view.getUint32(10, true),
    bits,
    stride: Math.ceil((width * bits) / 32) * 4,
    fromTop: view.getInt32(22, true) < 0,
    palette: bytes.subarray(14 + header, 14 + header + 1024),
  };
}

/** Uncompressed bitmaps of 1, 4, 8, 24 and 32 bits; null for any other, and for one that is cut off. */
export function bmpPixels(bytes: Uint8Array): Pixels | null {
  const size = decodableSize(bytes);
  const layout = size && bytes.length > 54 ? layoutOf(bytes, size.width) : null;
  if (!size || !layout || layout.start + layout.stride * size.height > bytes.length) return null;
  const { width, height } = size;
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    const row = layout.start + layout.stride * (layout.fromTop ? y : height - 1 - y);
    for (let x = 0; x < width; x++) {
      const [from, at] = sample(bytes, layout, row, x);
      const to = (y * width + x) * 4;
      data[to] = from[at + 2]!;
      data[to + 1] = from[at + 1]!;
      data[to + 2] = from[at]!;
      data[to + 3] = 255;
    }
  }
  return { width, height, data };
}

/** The bytes a pixel's colour stands in, and where. */
function sample(bytes: Uint8Array, { bits, palette }: Layout, row: number, x: number): [Uint8Array, number] {
  if (bits >= 24) return [bytes, row + (x * bits) / 8];
  const byte = bytes[row + ((x * bits) >> 3)]!;
  const shift = 8 - bits - ((x * bits) & 7);
  return [palette, ((byte >> shift) & ((1 << bits) - 1)) * 4];
}
