import type { Pixels } from '../means.ts';
import { shrink } from '../pictures/shrink.ts';
import type { Matrix } from './matrix.ts';
import type { RawPicture } from './placed-pictures.ts';

const GREY_BITS = 1;
const RGB = 2;
const RGBA = 3;

/**
 * The picture on white paper, turned as it stands on the page, at most `mostPixels` large; null when it is not what it
 * claims to be. Whole pixels are put together before any are unfolded: a page of bits becomes 32 times its size.
 */
export function picturePixels(raw: RawPicture, matrix: Matrix, mostPixels: number): Pixels | null {
  const { width, height } = raw;
  if (!(width > 0 && height > 0) || raw.data.length < rowBytes(raw) * height) return null;
  const step = Math.max(1, Math.floor(Math.sqrt((width * height) / mostPixels)));
  const size = { width: Math.max(1, Math.floor(width / step)), height: Math.max(1, Math.floor(height / step)) };
  const data = new Uint8ClampedArray(size.width * size.height * 4);
  const sums = new Float64Array(size.width * 3);
  for (let y = 0; y < size.height; y++) {
    sums.fill(0);
    for (let row = y * step; row < (y + 1) * step && row < height; row++) addRow(raw, row, step, size.width, sums);
    const tall = Math.min((y + 1) * step, height) - y * step;
    for (let x = 0; x < size.width; x++) {
      const covered = tall * (Math.min((x + 1) * step, width) - x * step);
      const at = (y * size.width + x) * 4;
      for (let channel = 0; channel < 3; channel++) data[at + channel] = sums[x * 3 + channel]! / covered;
      data[at + 3] = 255;
    }
  }
  return turned(shrink({ ...size, data }, mostPixels), matrix);
}

const rowBytes = ({ width, kind = GREY_BITS }: RawPicture): number =>
  kind === GREY_BITS ? (width + 7) >> 3 : width * (kind === RGB ? 3 : 4);

function addRow(raw: RawPicture, row: number, step: number, columns: number, sums: Float64Array): void {
  const { data, width, kind = GREY_BITS } = raw;
  const from = row * rowBytes(raw);
  for (let x = 0; x < Math.min(width, columns * step); x++) {
    const to = Math.floor(x / step) * 3;
    if (kind === GREY_BITS) {
      const light = data[from + (x >> 3)]! & (0x80 >> (x & 7)) ? 255 : 0;
      sums[to]! += light;
      sums[to + 1]! += light;
      sums[to + 2]! += light;
      continue;
    }
    const at = from + x * (kind === RGB ? 3 : 4);
    const solid = kind === RGBA ? data[at + 3]! / 255 : 1;
    for (let channel = 0; channel < 3; channel++) sums[to + channel]! += 255 - (255 - data[at + channel]!) * solid;
  }
}

/** Scanners lay sheets on their side and note how to turn them. */
function turned(pixels: Pixels, [a = 1, b = 0]: Matrix): Pixels {
  const quarters = ((Math.round(Math.atan2(b, a) / (Math.PI / 2)) % 4) + 4) % 4;
  let now = pixels;
  for (let turn = 0; turn < quarters; turn++) now = quarterTurn(now);
  return now;
}

/** With the clock. */
function quarterTurn({ width, height, data }: Pixels): Pixels {
  const from = new Uint32Array(data.buffer, data.byteOffset, width * height);
  const to = new Uint32Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) to[x * height + (height - 1 - y)] = from[y * width + x]!;
  return { width: height, height: width, data: new Uint8ClampedArray(to.buffer) };
}
