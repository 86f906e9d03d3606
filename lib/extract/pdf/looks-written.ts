import type { Pixels } from '../means.ts';

/** Sampled, about as many as this. */
const SAMPLES = 40_000;
const LEVELS = 16;
/** Paper is most of a written page; ink is a little of it, and far from the paper's shade. */
const LEAST_PAPER = 0.5;
const LEAST_INK = 0.01;
const MOST_INK = 0.4;
const FAR = 4;

/** Whether a picture is that of a page with something on it: where recognition finds nothing there, it failed. */
export function looksWritten({ width, height, data }: Pixels): boolean {
  const shades = new Float64Array(LEVELS);
  const step = Math.max(1, Math.floor((width * height) / SAMPLES));
  let seen = 0;
  for (let at = 0; at < width * height; at += step, seen++) {
    const light = (data[at * 4]! + 2 * data[at * 4 + 1]! + data[at * 4 + 2]!) / 4;
    shades[Math.min(LEVELS - 1, Math.floor((light * LEVELS) / 256))]!++;
  }
  const paper = shades.indexOf(Math.max(...shades));
  const near = (from: number, to: number) =>
    shades.slice(Math.max(0, from), Math.max(0, to)).reduce((sum, each) => sum + each, 0) / seen;
  const ink = near(0, paper - FAR + 1) + near(paper + FAR, LEVELS);
  return near(paper - 1, paper + 2) >= LEAST_PAPER && ink >= LEAST_INK && ink <= MOST_INK;
}
