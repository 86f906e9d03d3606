import type { Box } from './grey.ts';

/** Letters beside each other. */
export interface Line extends Box {
  /** How many it holds by its look. */
  letters: number;
  /** The middle height of its letters, pixels. */
  tall: number;
  /** How far it falls for each pixel to the right. */
  slope: number;
  /** Bits of ink it is made of. */
  parts: number;
  /** The share of its length they cover: letters stand closer along a line than across it. */
  covered: number;
}

const SMALLEST = 4;
/** Letters of a word may have run together. */
const WIDEST = 14;
/** Fewer beside each other are an accident. */
const FEWEST = 3;
/** So many are none: what would be enough to look closer. */
const SURE = 6;
/** How far from the line a foot may be, in heights of a letter, and how many feet must not be farther. */
const NEAR = 0.12;
const STEADY = 0.55;
/** Columns that neighbours are looked for in. */
const CELL = 32;

export const heightOf = ({ top, bottom }: Box): number => bottom - top;
const widthOf = ({ left, right }: Box): number => right - left;

const isLetter = (part: Box, tallest: number): boolean => {
  const tall = heightOf(part);
  return tall >= SMALLEST && tall <= tallest && widthOf(part) <= tall * WIDEST;
};

/** @param tallest letters of more pixels are looked for in a smaller copy. Lines of `FEWEST` letters and more, in no order. */
export function linesOf(parts: readonly Box[], tallest: number): Line[] {
  const letters = parts.filter((part) => isLetter(part, tallest)).sort((a, b) => a.left - b.left);
  const open = new Map<number, Box[][]>();
  const all: Box[][] = [];
  for (const letter of letters) {
    const chain = chainFor(letter, open);
    if (chain) chain.push(letter);
    else all.push([letter]);
    file(letter, chain ?? all.at(-1)!, open);
  }
  return all
    .filter((chain) => chain.length >= 2 && standsOn(chain))
    .map(lineOf)
    .filter(isLine);
}

/** Where a chain may go on: by the height its last letter stands at. */
const cellOf = ({ top, bottom }: Box): number => Math.floor((top + bottom) / 2 / CELL);

function file(letter: Box, chain: Box[], open: Map<number, Box[][]>): void {
  const cell = cellOf(letter);
  const there = open.get(cell) ?? [];
  // What ended far to the left goes no further.
  const alive = there.filter((each) => each !== chain && each.at(-1)!.right > letter.left - 256);
  open.set(cell, [...alive.slice(-64), chain]);
}

function chainFor(letter: Box, open: Map<number, Box[][]>): Box[] | null {
  const cell = cellOf(letter);
  let best: Box[] | null = null;
  let nearest = Infinity;
  for (const chain of [cell - 1, cell, cell + 1].flatMap((each) => open.get(each) ?? [])) {
    const gap = gapTo(chain, letter);
    if (gap < nearest) [best, nearest] = [chain, gap];
  }
  return best;
}

/** Infinity where the letter does not stand beside the end of the chain. */
function gapTo(chain: readonly Box[], letter: Box): number {
  const last = chain.at(-1)!;
  const [tall, own] = [heightOf(last), heightOf(letter)];
  const gap = letter.left - last.right;
  const shared = Math.min(last.bottom, letter.bottom) - Math.max(last.top, letter.top);
  if (Math.max(tall, own) > Math.min(tall, own) * 2.4 || shared < Math.min(tall, own) * 0.5) return Infinity;
  return gap > Math.max(tall, own) * 2 || gap < -own ? Infinity : Math.abs(gap);
}

/** Letters stand on a line, most of them; stones and leaves do not. Upside down their feet are on top. */
function standsOn(chain: readonly Box[]): boolean {
  const near = Math.max(1, middle(chain.map(heightOf)) * NEAR);
  const slope = slopeOf(chain, chain.at(-1)!.left - chain[0]!.left);
  const isSteady = (ends: readonly number[]): boolean => {
    const line = middle(ends);
    return ends.filter((each) => Math.abs(each - line) <= near).length >= chain.length * STEADY;
  };
  return (
    isSteady(chain.map(({ bottom, left }) => bottom - left * slope)) ||
    isSteady(chain.map(({ top, left }) => top - left * slope))
  );
}

function lineOf(chain: readonly Box[]): Line {
  const tall = middle(chain.map(heightOf));
  const [first, last] = [chain[0]!, chain.at(-1)!];
  const letters = chain.reduce((sum, part) => sum + Math.max(1, Math.round(widthOf(part) / (tall * 0.8))), 0);
  const covered = chain.reduce((sum, part) => sum + widthOf(part), 0) / (last.right - first.left);
  return {
    left: first.left,
    right: Math.max(...chain.map(({ right }) => right)),
    top: Math.min(...chain.map(({ top }) => top)),
    bottom: Math.max(...chain.map(({ bottom }) => bottom)),
    letters,
    tall,
    slope: slopeOf(chain, last.left - first.left),
    parts: chain.length,
    covered: Math.min(1, covered),
  };
}

/** By the feet of the letters: the middle foot of the last third against that of the first. */
function slopeOf(chain: readonly Box[], length: number): number {
  if (chain.length < 6) return 0;
  const third = Math.floor(chain.length / 3);
  const feet = (part: readonly Box[]) => middle(part.map(({ bottom }) => bottom));
  return (feet(chain.slice(-third)) - feet(chain.slice(0, third))) / (length * 0.67);
}

const isLine = ({ parts, tall, left, right }: Line): boolean => parts >= FEWEST && right - left >= tall * 1.5;

/** Letters in lines that can hardly be anything else. */
export const lettersIn = (lines: readonly Line[]): number =>
  lines.reduce((sum, { parts, letters }) => sum + (parts >= SURE ? letters : 0), 0);

/** The middle one of some numbers; NaN of none. */
export function middle(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? NaN;
}
