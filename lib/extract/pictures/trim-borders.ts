import type { Luma } from './luma.ts';

/** A row of a bar differs from one end to the other by no more than what compression leaves. */
const UNEVEN = 4;
/** Neighbouring rows of one bar. */
const STEP = 6;
/** At most so much of either side is taken for a bar: a picture that is all bar is left alone. */
const MOST = 0.42;

/** Without the uniform bars around it: letterbox, pillarbox, the frame of a viewer. */
export function trimBorders(luma: Luma): Luma {
  const { width, height } = luma;
  const top = bars(luma, height, (y) => y * width, 1, width);
  const bottom = bars(luma, height, (y) => (height - 1 - y) * width, 1, width);
  const left = bars(luma, width, (x) => top * width + x, width, height - top - bottom);
  const right = bars(luma, width, (x) => top * width + width - 1 - x, width, height - top - bottom);
  if (top + bottom + left + right === 0) return luma;
  return cut(luma, left, top, width - left - right, height - top - bottom);
}

/** How many lines from one side on are uniform and alike. */
function bars({ data }: Luma, lines: number, startOf: (line: number) => number, step: number, length: number): number {
  const most = Math.floor(lines * MOST);
  let before: number | null = null;
  for (let line = 0; line < most; line++) {
    const { mean, spread } = lineOf(data, startOf(line), step, length);
    if (spread > UNEVEN || (before !== null && Math.abs(mean - before) > STEP)) return line;
    before = mean;
  }
  return 0;
}

function lineOf(data: Float32Array, start: number, step: number, length: number): { mean: number; spread: number } {
  let sum = 0;
  let squares = 0;
  for (let i = 0, at = start; i < length; i++, at += step) {
    const value = data[at]!;
    sum += value;
    squares += value * value;
  }
  const mean = sum / length;
  return { mean, spread: Math.sqrt(Math.max(0, squares / length - mean * mean)) };
}

export function cut({ width, data }: Luma, left: number, top: number, wide: number, high: number): Luma {
  const out = new Float32Array(wide * high);
  for (let y = 0; y < high; y++) {
    const from = (top + y) * width + left;
    out.set(data.subarray(from, from + wide), y * wide);
  }
  return { width: wide, height: high, data: out };
}
