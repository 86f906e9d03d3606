// Pictures nobody took: a sky, hills, a street, figures and lamps, drawn from a number. Another number, another picture.
import type { Pixels } from '../../lib/extract/means.ts';
import { seeded } from './seeded.ts';

type Colour = [number, number, number];
type Roll = () => number;

const WIDTH = 640;
const HEIGHT = 360;

interface Canvas extends Pixels {
  put(x: number, y: number, colour: Colour, cover?: number): void;
}

function canvas(width: number, height: number): Canvas {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  return {
    width,
    height,
    data,
    put(x, y, colour, cover = 1) {
      if (x < 0 || y < 0 || x >= width || y >= height) return;
      const at = (Math.floor(y) * width + Math.floor(x)) * 4;
      for (let c = 0; c < 3; c++) data[at + c] = data[at + c]! * (1 - cover) + colour[c]! * cover;
    },
  };
}

const between = (roll: Roll, low: number, high: number): number => low + roll() * (high - low);
const colour = (roll: Roll, most = 255): Colour => [roll() * most, roll() * most, roll() * most];

/** Smooth chance along a line: for the outlines of hills and the light on walls. */
function wave(roll: Roll): (x: number) => number {
  const parts = Array.from({ length: 5 }, (_, i) => ({ pitch: between(roll, 0.5, 2) * (i + 1), shift: roll() * 9 }));
  return (x) => parts.reduce((sum, { pitch, shift }, i) => sum + Math.sin(x * pitch * 6.3 + shift) / (i + 1), 0) / 2;
}

function sky(on: Canvas, roll: Roll): void {
  const [top, bottom, cloud] = [colour(roll), colour(roll), [wave(roll), wave(roll), wave(roll)] as const];
  for (let y = 0; y < on.height; y++)
    for (let x = 0; x < on.width; x++) {
      const [u, v] = [x / on.width, y / on.height];
      const drift = 25 * cloud[0](u + v / 2) * cloud[1](v * 2) + 12 * cloud[2](3 * u - v);
      on.put(x, y, top.map((value, c) => value * (1 - v) + bottom[c]! * v + drift) as Colour);
    }
}

function hills(on: Canvas, roll: Roll): void {
  const [outline, light, tint] = [wave(roll), wave(roll), colour(roll, 150)];
  const level = between(roll, 0.35, 0.8);
  for (let x = 0; x < on.width; x++) {
    const from = on.height * (level + 0.15 * outline(x / on.width));
    for (let y = Math.max(0, Math.floor(from)); y < on.height; y++) {
      const shade = 30 * light((x + 2 * y) / on.width) + ((x * 7 + y * 13) % 11);
      on.put(x, y, tint.map((value) => value + shade) as Colour);
    }
  }
}

function house(on: Canvas, roll: Roll): void {
  const [left, top] = [between(roll, -40, on.width), between(roll, on.height * 0.15, on.height * 0.8)];
  const [wide, tint, lit] = [between(roll, 40, 160), colour(roll, 180), colour(roll)];
  const [across, down, seed] = [between(roll, 9, 26), between(roll, 12, 30), Math.floor(roll() * 1e6)];
  for (let y = top; y < on.height; y++)
    for (let x = left; x < left + wide; x++) {
      const [column, row] = [Math.floor((x - left) / across), Math.floor((y - top) / down)];
      const isWindow = (x - left) % across > across * 0.4 && (y - top) % down > down * 0.45;
      const isLit = isWindow && Math.imul(column * 73 + row * 179 + seed, 0x9e3779b1) >>> 28 < 6;
      on.put(x, y, isLit ? lit : isWindow ? [20, 22, 30] : tint);
    }
}

function figure(on: Canvas, roll: Roll): void {
  const [x0, y0] = [between(roll, 0, on.width), between(roll, on.height * 0.3, on.height)];
  const [wide, high, tint] = [between(roll, 8, 60), between(roll, 8, 90), colour(roll)];
  const lean = between(roll, -0.6, 0.6);
  for (let y = -high; y <= high; y++)
    for (let x = -wide; x <= wide; x++) {
      const reach = (x / wide) ** 2 + (y / high) ** 2;
      if (reach <= 1)
        on.put(x0 + x + lean * y, y0 + y, tint.map((value) => value * (1.1 - 0.5 * reach)) as Colour, 0.92);
    }
}

/** A scene of its own for every number, 640 × 360. */
export function drawnScene(seed: number, width = WIDTH, height = HEIGHT): Pixels {
  const roll = seeded(seed * 7919 + 1);
  const on = canvas(width, height);
  sky(on, roll);
  for (let i = 0; i < 1 + roll() * 3; i++) hills(on, roll);
  for (let i = 0; i < roll() * 7; i++) house(on, roll);
  for (let i = 0; i < 4 + roll() * 14; i++) figure(on, roll);
  return { width, height, data: on.data };
}
