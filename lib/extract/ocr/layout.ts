import type { Box, Grey } from './grey.ts';
import { level } from './level.ts';
import { type Line, linesOf, middle } from './lines.ts';
import { cutOut } from './cut-out.ts';
import { partsOf } from './parts.ts';
import { quarters, straighten } from './turn.ts';

/** A picture in which the writing has been found, not yet read. */
export interface Layout {
  /** Black on white, its lines level, not yet known whether upside down. */
  page: Grey;
  lines: readonly Line[];
  /** Bits of ink in all, of the height of letters or not. */
  parts: number;
}

/** Letters above this are looked for in a copy of a quarter of the size. */
const TALLEST = 72;
export const QUARTER = 0.25;
const TALLEST_THERE = 96;
/** Lines that lean less than this are read as they are: about half a degree. */
const LEVEL = 0.009;
/** A page nobody turned by accident. */
const STEEPEST = 0.3;

/** The writing of ordinary size. */
export const layoutOf = (grey: Grey): Layout => layout(level(grey), 0, TALLEST);

/** Titles and slates: what is too large to be seen as writing at full size. Measured in pixels of the smaller copy. */
export function titlesOf(grey: Grey): Layout {
  const whole = { left: 0, top: 0, right: grey.width, bottom: grey.height };
  return layout(level(cutOut(grey, whole, QUARTER)), TALLEST * QUARTER, TALLEST_THERE);
}

function layout(page: Grey, smallest: number, tallest: number): Layout {
  const parts = partsOf(page);
  const find = (from: readonly Box[]) => linesOf(from, tallest).filter((line) => line.tall >= smallest);
  const lines = find(parts);
  const upright = parts.map(({ left, top, right, bottom }) => ({ left: top, top: left, right: bottom, bottom: right }));
  const columns = find(upright);
  // Letters run along lines: few long ones in that direction, many short ones in the other.
  if (order(columns) > order(lines) * 1.2) {
    const turned = quarters(page, 1);
    return { ...levelled(turned, find(partsOf(turned)), find), parts: parts.length };
  }
  return { ...levelled(page, lines, find), parts: parts.length };
}

const order = (lines: readonly Line[]): number =>
  lines.reduce((sum, { parts, covered }) => sum + (parts * covered) ** 2, 0);

function levelled(page: Grey, lines: Line[], find: (parts: Box[]) => Line[]): Omit<Layout, 'parts'> {
  const slope = middle(lines.filter(({ letters }) => letters > 8).map((line) => line.slope));
  if (!(Math.abs(slope) > LEVEL && Math.abs(slope) < STEEPEST)) return { page, lines };
  const straight = straighten(page, slope);
  return { page: straight, lines: find(partsOf(straight)) };
}
