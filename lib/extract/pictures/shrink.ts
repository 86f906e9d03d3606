import type { Pixels } from '../means.ts';
import { fitted } from './limits.ts';

/** Scaled down to at most `mostPixels`: each new pixel is the mean of the ones it covers, so that thin strokes fade but do not vanish. */
export function shrink(pixels: Pixels, mostPixels: number): Pixels {
  const { width, height } = fitted(pixels, mostPixels);
  if (width === pixels.width && height === pixels.height) return pixels;
  const data = new Uint8ClampedArray(width * height * 4);
  const columns = edges(pixels.width, width);
  const rows = edges(pixels.height, height);
  const sums = new Uint32Array(width * 4);
  for (let y = 0; y < height; y++) {
    sums.fill(0);
    for (let row = rows[y]!; row < rows[y + 1]!; row++) addRow(pixels, row, columns, sums);
    const tall = rows[y + 1]! - rows[y]!;
    for (let x = 0; x < width; x++) {
      const covered = tall * (columns[x + 1]! - columns[x]!);
      for (let channel = 0; channel < 4; channel++)
        data[(y * width + x) * 4 + channel] = sums[x * 4 + channel]! / covered;
    }
  }
  return { width, height, data };
}

/** Where each new pixel begins among the old ones, and where the last one ends. */
const edges = (old: number, now: number): Uint32Array =>
  Uint32Array.from({ length: now + 1 }, (_, at) => Math.floor((at * old) / now));

function addRow({ width, data }: Pixels, row: number, columns: Uint32Array, sums: Uint32Array): void {
  let at = row * width * 4;
  for (let x = 0; x + 1 < columns.length; x++) {
    for (let end = (row * width + columns[x + 1]!) * 4; at < end; at += 4) {
      sums[x * 4]! += data[at]!;
      sums[x * 4 + 1]! += data[at + 1]!;
      sums[x * 4 + 2]! += data[at + 2]!;
      sums[x * 4 + 3]! += data[at + 3]!;
    }
  }
}
