import { MOST_APART } from './picture-index.ts';

/** A registered mark and one of the picture that looks like it; places and sizes in shares of either's longer side. */
export interface Match {
  mark: number;
  seen: number;
  apart: number;
  x: number;
  y: number;
  size: number;
  seenX: number;
  seenY: number;
  seenSize: number;
}

/** How many matches agree on one place and size, and how much of the registered picture they span. */
export interface Agreement {
  marks: number;
  /** The same, each counted by how near it is: 1 for a mark met again as it was, 0 for one that is barely alike. */
  weight: number;
  across: number;
  down: number;
}

/** Where and how large the registered picture would be in the one that is looked at. */
interface Placing {
  scale: number;
  x: number;
  y: number;
}

/** So many of the best are looked at; of so many any two together say where the picture may be. */
const MOST = 60;
const MOST_PAIRED = 28;
/** When so much agrees, no other placing is better. */
const ENOUGH = 14;
/** Two marks this near each other say little about a size. */
const TOO_NEAR = 0.08;
const SMALLEST = 0.08;
const LARGEST = 1.7;
/** A mark may stand so far from where it should, in shares of the registered picture. */
const OFF = 0.025;
const SIZE_OFF = 1.5;
/** Up to so many bits apart a mark is met again as it was: what compression and another size make of it. */
const SAME = 10;

/** The placing that most matches agree on. A picture of its own may be met anywhere, in any size. */
export function alignMarks(all: readonly Match[]): Agreement {
  const matches = [...all].sort((a, b) => a.apart - b.apart).slice(0, MOST);
  let best: Agreement = { marks: 0, weight: 0, across: 0, down: 0 };
  for (let j = 1; j < Math.min(matches.length, MOST_PAIRED); j++)
    for (let i = 0; i < j; i++) {
      const placing = placingOf(matches[i]!, matches[j]!);
      if (placing === null || countOn(placing, matches) < best.weight) continue;
      const agreed = agreementOn(placing, matches);
      if (isBetter(agreed, best)) best = agreed;
      if (best.weight >= ENOUGH) return best;
    }
  return best;
}

const isBetter = (a: Agreement, b: Agreement): boolean =>
  a.weight > b.weight || (a.weight === b.weight && a.across + a.down > b.across + b.down);

function placingOf(a: Match, b: Match): Placing | null {
  if (a.mark === b.mark || a.seen === b.seen) return null;
  const apart = Math.hypot(a.x - b.x, a.y - b.y);
  if (apart < TOO_NEAR) return null;
  const scale = Math.hypot(a.seenX - b.seenX, a.seenY - b.seenY) / apart;
  if (scale < SMALLEST || scale > LARGEST || !isSize(a, scale)) return null;
  return {
    scale,
    x: (a.seenX + b.seenX - scale * (a.x + b.x)) / 2,
    y: (a.seenY + b.seenY - scale * (a.y + b.y)) / 2,
  };
}

function isSize({ size, seenSize }: Match, scale: number): boolean {
  const ratio = seenSize / size / scale;
  return ratio < SIZE_OFF && ratio > 1 / SIZE_OFF;
}

function isOn({ scale, x, y }: Placing, match: Match): boolean {
  const off = OFF * scale;
  if (Math.abs(match.seenX - match.x * scale - x) > off || Math.abs(match.seenY - match.y * scale - y) > off)
    return false;
  return isSize(match, scale);
}

/** At most so many agree: a mark met twice counts twice here. */
function countOn(placing: Placing, matches: readonly Match[]): number {
  let count = 0;
  for (const match of matches) if (isOn(placing, match)) count++;
  return count;
}

function agreementOn(placing: Placing, matches: readonly Match[]): Agreement {
  const [marks, seen] = [new Set<number>(), new Set<number>()];
  let weight = 0;
  let [left, right, top, bottom] = [1, 0, 1, 0];
  for (const match of matches) {
    if (!isOn(placing, match) || marks.has(match.mark) || seen.has(match.seen)) continue;
    marks.add(match.mark);
    weight += Math.min(1, (MOST_APART - match.apart) / (MOST_APART - SAME));
    seen.add(match.seen);
    [left, right] = [Math.min(left, match.x), Math.max(right, match.x)];
    [top, bottom] = [Math.min(top, match.y), Math.max(bottom, match.y)];
  }
  return { marks: marks.size, weight, across: right - left, down: bottom - top };
}
