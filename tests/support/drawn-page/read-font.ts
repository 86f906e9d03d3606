// Outlines of a TrueType font, as far as drawing plain Latin text needs them.
import { readFileSync } from 'node:fs';

export type Point = readonly [x: number, y: number];
/** Closed lines around the ink, in units of the font's size, baseline at 0, upwards. */
export type Outline = readonly (readonly Point[])[];

export interface Font {
  outline(letter: string): Outline;
  /** How far the next letter stands, in units of the size. */
  advance(letter: string): number;
}

/** Corners a curve is drawn with. */
const STEPS = 4;

interface Tables {
  view: DataView;
  at: (table: string) => number;
}

export function readFont(path: string): Font {
  const bytes = readFileSync(path);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts = new Map<string, number>();
  for (let entry = 0; entry < view.getUint16(4); entry++) {
    const at = 12 + entry * 16;
    starts.set(bytes.toString('latin1', at, at + 4), view.getUint32(at + 8));
  }
  const tables = { view, at: (table: string) => starts.get(table)! };
  const units = view.getUint16(tables.at('head') + 18);
  const glyphOf = glyphs(tables);
  const known = new Map<string, Outline>();
  return {
    outline(letter) {
      if (!known.has(letter)) {
        const contours = contoursOf(tables, glyphOf(letter.codePointAt(0)!));
        known.set(
          letter,
          contours.map((points) => points.map(([x, y]) => [x / units, y / units] as const)),
        );
      }
      return known.get(letter)!;
    },
    advance(letter) {
      const last = view.getUint16(tables.at('hhea') + 34) - 1;
      return view.getUint16(tables.at('hmtx') + Math.min(glyphOf(letter.codePointAt(0)!), last) * 4) / units;
    },
  };
}

/** Characters of the basic plane to glyphs. */
function glyphs({ view, at }: Tables): (code: number) => number {
  const cmap = at('cmap');
  let map = 0;
  for (let entry = 0; entry < view.getUint16(cmap + 2); entry++) {
    const start = cmap + view.getUint32(cmap + 4 + entry * 8 + 4);
    if (view.getUint16(start) === 4) map = start;
  }
  const segments = view.getUint16(map + 6) / 2;
  const field = (which: number, segment: number) => map + 14 + which * segments * 2 + (which > 0 ? 2 : 0) + segment * 2;
  return (code) => {
    for (let segment = 0; segment < segments; segment++) {
      if (code > view.getUint16(field(0, segment))) continue;
      const first = view.getUint16(field(1, segment));
      if (code < first) return 0;
      const delta = view.getUint16(field(2, segment));
      const range = view.getUint16(field(3, segment));
      if (range === 0) return (code + delta) & 0xffff;
      return view.getUint16(field(3, segment) + range + (code - first) * 2);
    }
    return 0;
  };
}

function glyphStart({ view, at }: Tables, glyph: number): number | null {
  const isLong = view.getInt16(at('head') + 50) === 1;
  const offset = (index: number) =>
    isLong ? view.getUint32(at('loca') + index * 4) : view.getUint16(at('loca') + index * 2) * 2;
  return offset(glyph) === offset(glyph + 1) ? null : at('glyf') + offset(glyph);
}

function contoursOf(tables: Tables, glyph: number): Point[][] {
  const start = glyphStart(tables, glyph);
  if (start === null) return [];
  const count = tables.view.getInt16(start);
  return count < 0 ? composed(tables, start + 10) : simple(tables.view, start + 10, count);
}

/** Letters with accents are put together from others. */
function composed(tables: Tables, at: number): Point[][] {
  const { view } = tables;
  const all: Point[][] = [];
  for (;;) {
    const flags = view.getUint16(at);
    const inWords = (flags & 1) !== 0;
    const [dx, dy] = inWords
      ? [view.getInt16(at + 4), view.getInt16(at + 6)]
      : [view.getInt8(at + 4), view.getInt8(at + 5)];
    for (const contour of contoursOf(tables, view.getUint16(at + 2)))
      all.push(contour.map(([x, y]) => [x + dx, y + dy] as const));
    if ((flags & 0x20) === 0) return all;
    at += 4 + (inWords ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
  }
}

interface Corner {
  x: number;
  y: number;
  onLine: boolean;
}

function simple(view: DataView, at: number, count: number): Point[][] {
  const ends = Array.from({ length: count }, (_, index) => view.getUint16(at + index * 2));
  const corners = cornersOf(view, at + count * 2 + 2 + view.getUint16(at + count * 2), (ends.at(-1) ?? -1) + 1);
  return ends.map((end, index) => flatten(corners.slice(index === 0 ? 0 : ends[index - 1]! + 1, end + 1)));
}

function cornersOf(view: DataView, at: number, count: number): Corner[] {
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = view.getUint8(at++);
    for (let times = flag & 8 ? view.getUint8(at++) : 0; times >= 0; times--) flags.push(flag);
  }
  const along = (short: number, same: number): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += flag & same ? view.getUint8(at++) : -view.getUint8(at++);
      else if (!(flag & same)) {
        value += view.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = along(2, 16);
  const ys = along(4, 32);
  return flags.map((flag, index) => ({ x: xs[index]!, y: ys[index]!, onLine: (flag & 1) !== 0 }));
}

/** Curves become short lines; between two corners beside the line there is one on it. */
function flatten(corners: readonly Corner[]): Point[] {
  const middle = (a: Corner, b: Corner): Corner => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, onLine: true });
  const full = corners.flatMap((corner, index) => {
    const next = corners[(index + 1) % corners.length]!;
    return corner.onLine || next.onLine ? [corner] : [corner, middle(corner, next)];
  });
  const points: Point[] = [];
  full.forEach((corner, index) => {
    if (corner.onLine) return void points.push([corner.x, corner.y]);
    const from = full.at(index - 1)!;
    const to = full[(index + 1) % full.length]!;
    for (let step = 1; step < STEPS; step++) {
      const t = step / STEPS;
      const mix = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
      points.push([mix(from.x, corner.x, to.x), mix(from.y, corner.y, to.y)]);
    }
  });
  return points;
}
