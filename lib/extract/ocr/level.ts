// A page under a lamp, a grey photocopy and a dark screen become the same: black ink on white paper.
import type { Grey } from './grey.ts';

/** Side of the squares that the light is measured in, and how many around each count. */
const BLOCK = 16;
const AROUND = 2;
/** Brightness in as many steps is fine enough. */
const STEPS = 64;
/** Fainter than this is no ink, whatever is around it. */
const FAINTEST = 14;

interface Blocks {
  across: number;
  down: number;
}

/**
 * Ink is what differs from the paper around it, darker or lighter: each pixel is measured against the middle brightness
 * of its surroundings, and the strongest differences there become black.
 */
export function level(grey: Grey): Grey {
  const { width, height, data } = grey;
  const blocks = { across: Math.ceil(width / BLOCK), down: Math.ceil(height / BLOCK) };
  const paper = around(countBlocks(grey, blocks), blocks, 0.5);
  const far = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    const row = (y >> 4) * blocks.across;
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      far[at] = Math.abs(data[at]! - paper[row + (x >> 4)]!);
    }
  }
  const counts = countBlocks({ width, height, data: far }, blocks);
  const noise = unevenness(far);
  const strongest = around(counts, blocks, 0.98);
  const floor = Math.max(FAINTEST, 6 * noise);
  for (let y = 0; y < height; y++) {
    const row = (y >> 4) * blocks.across;
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const most = Math.max(floor, strongest[row + (x >> 4)]!) - 2 * noise;
      far[at] = 255 - Math.min(255, (Math.max(0, far[at]! - 2 * noise) * 255) / most);
    }
  }
  return { width, height, data: far };
}

/** How often each brightness stands in each square. */
function countBlocks({ width, height, data }: Grey, { across, down }: Blocks): Uint16Array {
  const counts = new Uint16Array(across * down * STEPS);
  for (let y = 0; y < height; y++) {
    const row = (y >> 4) * across;
    for (let x = 0; x < width; x++) counts[(row + (x >> 4)) * STEPS + (data[y * width + x]! >> 2)]!++;
  }
  return counts;
}

/** The brightness that `share` of the pixels around each square stay under. */
function around(counts: Uint16Array, { across, down }: Blocks, share: number): Uint8Array {
  const out = new Uint8Array(across * down);
  const sums = new Uint32Array(STEPS);
  for (let y = 0; y < down; y++)
    for (let x = 0; x < across; x++) {
      sums.fill(0);
      for (let by = Math.max(0, y - AROUND); by <= Math.min(down - 1, y + AROUND); by++)
        for (let bx = Math.max(0, x - AROUND); bx <= Math.min(across - 1, x + AROUND); bx++)
          for (let step = 0; step < STEPS; step++) sums[step]! += counts[(by * across + bx) * STEPS + step]!;
      out[y * across + x] = under(sums, share);
    }
  return out;
}

function under(counts: Uint32Array, share: number): number {
  const wanted = counts.reduce((sum, count) => sum + count, 0) * share;
  let sum = 0;
  for (let step = 0; step < STEPS; step++) {
    sum += counts[step]!;
    if (sum > wanted) return step * 4 + 1;
  }
  return 255;
}

/** Most of a page is paper: how far its pixels are from even. */
function unevenness(far: Uint8Array): number {
  const counts = new Uint32Array(256);
  for (const each of far) counts[each]!++;
  let [value, sum] = [0, 0];
  while (value < 255 && sum + counts[value]! <= far.length / 2) sum += counts[value++]!;
  return value;
}
