// Pages as a scanner, a screen or a telephone would have them, drawn by code: their words are known to the letter.
import { createRequire } from 'node:module';
import type { Pixels } from '../../../lib/extract/means.ts';
import { seeded } from '../seeded.ts';
import { fill, type Ink, noInk } from './ink.ts';
import { type Font, type Point, readFont } from './read-font.ts';

export interface Sheet {
  width: number;
  height: number;
  /** In pixels, of a letter's em. */
  size: number;
  lines: readonly string[];
  /** Where a point of the flat, upright page comes to lie. */
  warp?: (point: Point) => Point;
}

export interface Look {
  /** Brightness of paper and ink, 0 to 255. */
  paper: number;
  ink: number;
  /** What light falls on a place, 0 to 1; both run from 0 to 1. */
  light?: (x: number, y: number) => number;
  /** Most a pixel is off by chance. */
  noise?: number;
}

let font: Font | null = null;
const sans = (): Font =>
  (font ??= readFont(createRequire(import.meta.url).resolve('pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf')));

export const printed: Look = { paper: 255, ink: 0 };

export function drawPage(sheet: Sheet, look: Look = printed): Pixels {
  return colour(inkOf(sheet), look);
}

function inkOf({ width, height, size, lines, warp = (point) => point }: Sheet): Ink {
  const ink = noInk(width, height);
  lines.forEach((line, index) => {
    let x = size * 2;
    const y = size * (2.5 + index * 1.4);
    for (const letter of line) {
      const outline = sans()
        .outline(letter)
        .map((points) => points.map(([px, py]) => warp([x + px * size, y - py * size])));
      if (outline.length > 0) fill(ink, outline);
      x += sans().advance(letter) * size;
    }
  });
  return ink;
}

function colour({ width, height, cover }: Ink, { paper, ink, light = () => 1, noise = 0 }: Look): Pixels {
  const chance = seeded(7);
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at++) {
    const covered = Math.min(1, cover[at]!);
    const bright = (paper + (ink - paper) * covered) * light((at % width) / width, Math.floor(at / width) / height);
    data.fill(bright + (noise > 0 ? (chance() * 2 - 1) * noise : 0), at * 4, at * 4 + 3);
    data[at * 4 + 3] = 255;
  }
  return { width, height, data };
}

/** Turned about the middle, clockwise in degrees. */
export function turnBy(degrees: number, width: number, height: number): (point: Point) => Point {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const [cx, cy] = [width / 2, height / 2];
  return ([x, y]) => [cx + (x - cx) * cos - (y - cy) * sin, cy + (x - cx) * sin + (y - cy) * cos];
}
