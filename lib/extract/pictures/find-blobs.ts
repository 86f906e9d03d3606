import { blur, halved } from './blur.ts';
import type { Luma } from './luma.ts';

/** A light or dark spot of some size that stands out from what is around it. */
export interface Blob {
  /** Its middle in the points of the picture that was searched, and its size (the blur that fits it best). */
  x: number;
  y: number;
  size: number;
  strength: number;
  /** The blurred picture in which it was found, and its place and size there: for describing it. */
  layer: Luma;
  at: { x: number; y: number; size: number };
}

/** Sizes looked at within each halving of the picture. */
const STEPS = 3;
const FIRST = 1.6;
/** A picture arrives about this blurred. */
const GIVEN = 0.5;
/** Fainter spots are noise of the compression. */
const FAINTEST = 0.5;
/** A stretch of an edge is no spot: how much longer than wide it may be. */
const LONGEST = 10;
const SMALLEST_SIDE = 24;
/** Enough of them; a picture of nothing but noise has more. */
const MOST = 20_000;

const factor = 2 ** (1 / STEPS);

/** Spots of all sizes, in no order (after D. Lowe's difference-of-Gaussians detector). Time linear in the points. */
export function findBlobs(luma: Luma): Blob[] {
  const found: Blob[] = [];
  let base = blur(luma, Math.sqrt(FIRST * FIRST - GIVEN * GIVEN));
  for (let scale = 1; Math.min(base.width, base.height) >= SMALLEST_SIDE; scale *= 2) {
    const layers = [base];
    for (let i = 1; i < STEPS + 3; i++)
      layers.push(blur(layers[i - 1]!, FIRST * factor ** (i - 1) * Math.sqrt(factor * factor - 1)));
    const steps = layers.slice(1).map((layer, i) => difference(layer, layers[i]!));
    for (let i = 1; i <= STEPS; i++) if (found.length < MOST) searchStep(steps, layers, i, scale, found);
    base = halved(layers[STEPS]!);
  }
  return found;
}

function difference(a: Luma, b: Luma): Luma {
  const data = new Float32Array(a.data.length);
  for (let i = 0; i < data.length; i++) data[i] = a.data[i]! - b.data[i]!;
  return { width: a.width, height: a.height, data };
}

function searchStep(steps: readonly Luma[], layers: readonly Luma[], i: number, scale: number, found: Blob[]): void {
  const [below, here, above] = [steps[i - 1]!.data, steps[i]!.data, steps[i + 1]!.data];
  const { width, height } = steps[i]!;
  for (let y = 2; y < height - 2; y++)
    for (let x = 2; x < width - 2; x++) {
      const at = y * width + x;
      const value = here[at]!;
      if (value < FAINTEST && value > -FAINTEST) continue;
      if (!isPeak(here, at, width, value, true) || isEdge(here, at, width)) continue;
      if (!isPeak(below, at, width, value, false) || !isPeak(above, at, width, value, false)) continue;
      const shiftX = offset(here[at - 1]!, value, here[at + 1]!);
      const shiftY = offset(here[at - width]!, value, here[at + width]!);
      const size = FIRST * factor ** (i + offset(below[at]!, value, above[at]!));
      const inside = { x: x + shiftX, y: y + shiftY, size };
      const place = { x: inside.x * scale, y: inside.y * scale, size: size * scale };
      found.push({ ...place, strength: Math.abs(value), layer: layers[i]!, at: inside });
    }
}

function isPeak(data: Float32Array, at: number, width: number, value: number, own: boolean): boolean {
  const sign = value > 0 ? 1 : -1;
  for (let row = at - width; row <= at + width; row += width)
    for (let near = row - 1; near <= row + 1; near++) {
      if (own && near === at) continue;
      if (data[near]! * sign >= value * sign) return false;
    }
  return true;
}

function isEdge(data: Float32Array, at: number, width: number): boolean {
  const twice = 2 * data[at]!;
  const xx = data[at - 1]! + data[at + 1]! - twice;
  const yy = data[at - width]! + data[at + width]! - twice;
  const xy = (data[at + width + 1]! - data[at + width - 1]! - data[at - width + 1]! + data[at - width - 1]!) / 4;
  const trace = xx + yy;
  const determinant = xx * yy - xy * xy;
  return determinant <= 0 || trace * trace * LONGEST >= (LONGEST + 1) ** 2 * determinant;
}

/** Where between the three the peak lies, -0.5 to 0.5. */
function offset(before: number, value: number, after: number): number {
  const bend = before + after - 2 * value;
  return bend === 0 ? 0 : Math.max(-0.5, Math.min(0.5, (before - after) / (2 * bend)));
}
