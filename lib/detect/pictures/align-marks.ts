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
  across: number;
  down: number;
}

/** Where and how large the registered picture would be in the one that is looked at. */
interface Placing {
  scale: number;
  x: number;
  y: number;
}

/** So many of the best are weighed against one another, two by two. */
const MOST = 60;
/** Two marks this near each other say little about a size. */
const TOO_NEAR = 0.08;
const SMALLEST = 0.08;
const LARGEST = 1.7;
/** A mark may stand so far from where it should, in shares of the registered picture. */
const OFF = 0.025;
const SIZE_OFF = 1.5;

/** The placing that most matches agree on. A picture of its own may be met anywhere, in any size. */
export function alignMarks(all: readonly Match[]): Agreement {
  const matches = [...all].sort((a, b) => a.apart - b.apart).slice(0, MOST);
  let best: Agreement = { marks: 0, across: 0, down: 0 };
  for (let i = 0; i < matches.length; i++)
    for (let j = i + 1; j < matches.length; j++) {
      const placing = placingOf(matches[i]!, matches[j]!);
      const agreed = placing && agreementOn(placing, matches);
      if (agreed && isBetter(agreed, best)) best = agreed;
    }
  return best;
}

const isBetter = (a: Agreement, b: Agreement): boolean =>
  a.marks > b.marks || (a.marks === b.marks && a.across + a.down > b.across + b.down);

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

function agreementOn(placing: Placing, matches: readonly Match[]): Agreement {
  const [marks, seen] = [new Set<number>(), new Set<number>()];
  let [left, right, top, bottom] = [1, 0, 1, 0];
  const off = OFF * placing.scale;
  for (const match of matches) {
    if (Math.abs(match.seenX - match.x * placing.scale - placing.x) > off) continue;
    if (Math.abs(match.seenY - match.y * placing.scale - placing.y) > off) continue;
    if (!isSize(match, placing.scale) || marks.has(match.mark) || seen.has(match.seen)) continue;
    marks.add(match.mark);
    seen.add(match.seen);
    [left, right] = [Math.min(left, match.x), Math.max(right, match.x)];
    [top, bottom] = [Math.min(top, match.y), Math.max(bottom, match.y)];
  }
  return { marks: marks.size, across: right - left, down: bottom - top };
}
