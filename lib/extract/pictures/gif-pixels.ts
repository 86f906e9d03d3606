// Of a moving picture its first frame is read.
import type { Pixels } from '../means.ts';
import { decodableSize } from './limits.ts';
import { unpackGif } from './unpack-gif.ts';

const MOST_BLOCKS = 100_000;

interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
  interlaced: boolean;
  palette: Uint8Array;
  indexes: Uint8Array;
}

/** Null when there is no frame that can be unpacked. What the frame does not cover is white. */
export function gifPixels(bytes: Uint8Array): Pixels | null {
  const size = decodableSize(bytes);
  const frame = size && firstFrame(bytes, size.width * size.height);
  if (!size || !frame) return null;
  const data = new Uint8ClampedArray(size.width * size.height * 4).fill(255);
  const rows = rowOrder(frame);
  for (let y = 0; y < frame.height; y++) {
    const row = frame.top + rows[y]!;
    for (let x = 0; x < frame.width && row < size.height && frame.left + x < size.width; x++) {
      const colour = frame.indexes[y * frame.width + x]! * 3;
      const to = (row * size.width + frame.left + x) * 4;
      for (let channel = 0; channel < 3; channel++) data[to + channel] = frame.palette[colour + channel] ?? 0;
    }
  }
  return { ...size, data };
}

function firstFrame(bytes: Uint8Array, mostPixels: number): Frame | null {
  const colours = (flags: number, at: number) =>
    flags & 0x80 ? bytes.subarray(at, at + 3 * (2 << (flags & 7))) : null;
  const global = colours(bytes[10] ?? 0, 13);
  let at = 13 + (global?.length ?? 0);
  for (let blocks = 0; blocks < MOST_BLOCKS && bytes[at] === 0x21; blocks++) at = afterBlocks(bytes, at + 2);
  if (bytes[at] !== 0x2c || at + 11 > bytes.length) return null;
  const [left, top, width, height] = [1, 3, 5, 7].map(
    (field) => bytes[at + field]! | (bytes[at + field + 1]! << 8),
  ) as [number, number, number, number];
  const flags = bytes[at + 9]!;
  const local = colours(flags, at + 10);
  const palette = local ?? global;
  if (palette === null || width * height === 0 || width * height > mostPixels) return null;
  const indexes = unpackGif(bytes, at + 10 + (local?.length ?? 0), width * height);
  return { left, top, width, height, interlaced: (flags & 0x40) !== 0, palette, indexes };
}

/** Behind a chain of blocks that each say their length. */
function afterBlocks(bytes: Uint8Array, at: number): number {
  while (at < bytes.length && bytes[at] !== 0) at += bytes[at]! + 1;
  return at + 1;
}

/** Which row of the frame each unpacked row is: interlaced ones come every eighth first. */
function rowOrder({ height, interlaced }: Frame): number[] {
  const all = Array.from({ length: height }, (_, row) => row);
  if (!interlaced) return all;
  const passes: [number, number][] = [
    [0, 8],
    [4, 8],
    [2, 4],
    [1, 2],
  ];
  return passes.flatMap(([from, step]) => all.filter((row) => row % step === from));
}
