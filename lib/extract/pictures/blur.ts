import type { Luma } from './luma.ts';

/** Gaussian blur; `sigma` in points. Beyond the edge the outermost point goes on. */
export function blur({ width, height, data }: Luma, sigma: number): Luma {
  const weights = kernelOf(sigma);
  const reach = weights.length - 1;
  const between = new Float32Array(data.length);
  for (let y = 0; y < height; y++) blurRow(data, between, y * width, width, weights);
  const out = new Float32Array(data.length);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let x = 0; x < width; x++) out[row + x] = weights[0]! * between[row + x]!;
    for (let k = 1; k <= reach; k++) {
      const weight = weights[k]!;
      const above = Math.max(0, y - k) * width;
      const below = Math.min(height - 1, y + k) * width;
      for (let x = 0; x < width; x++) out[row + x]! += weight * (between[above + x]! + between[below + x]!);
    }
  }
  return { width, height, data: out };
}

function blurRow(from: Float32Array, to: Float32Array, row: number, width: number, weights: Float32Array): void {
  const reach = weights.length - 1;
  const last = width - 1;
  for (let x = 0; x < width; x++) {
    let sum = weights[0]! * from[row + x]!;
    if (x >= reach && x + reach <= last)
      for (let k = 1; k <= reach; k++) sum += weights[k]! * (from[row + x - k]! + from[row + x + k]!);
    else
      for (let k = 1; k <= reach; k++)
        sum += weights[k]! * (from[row + Math.max(0, x - k)]! + from[row + Math.min(last, x + k)]!);
    to[row + x] = sum;
  }
}

/** One half with the middle; together they sum to 1. */
function kernelOf(sigma: number): Float32Array {
  const reach = Math.max(1, Math.ceil(2.5 * sigma));
  const weights = Float32Array.from({ length: reach + 1 }, (_, k) => Math.exp((-k * k) / (2 * sigma * sigma)));
  const sum = weights.reduce((total, weight, k) => total + (k === 0 ? weight : 2 * weight), 0);
  return weights.map((weight) => weight / sum);
}

/** Every other point of every other row. */
export function halved({ width, height, data }: Luma): Luma {
  const half = { width: width >> 1, height: height >> 1, data: new Float32Array((width >> 1) * (height >> 1)) };
  for (let y = 0, at = 0; y < half.height; y++)
    for (let x = 0; x < half.width; x++) half.data[at++] = data[2 * y * width + 2 * x]!;
  return half;
}
