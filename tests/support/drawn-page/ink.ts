import type { Outline, Point } from './read-font.ts';

/** How much of each pixel is covered, 0 to 1. */
export interface Ink {
  width: number;
  height: number;
  cover: Float32Array;
}

/** Lines a row of pixels is looked at along. */
const FINE = 4;

export const noInk = (width: number, height: number): Ink => ({
  width,
  height,
  cover: new Float32Array(width * height),
});

/** Fills an outline whose points are pixels already. */
export function fill(ink: Ink, outline: Outline): void {
  const ys = outline.flatMap((points) => points.map(([, y]) => y));
  const first = Math.max(0, Math.floor(Math.min(...ys)));
  const last = Math.min(ink.height - 1, Math.ceil(Math.max(...ys)));
  for (let row = first; row <= last; row++)
    for (let fine = 0; fine < FINE; fine++) fillLine(ink, row, crossings(outline, row + (fine + 0.5) / FINE));
}

/** Where the outline crosses a height, and in which direction. */
function crossings(outline: Outline, y: number): Point[] {
  const all: Point[] = [];
  for (const points of outline)
    points.forEach(([x2, y2], index) => {
      const [x1, y1] = points.at(index - 1)!;
      if (y1 <= y === y2 <= y) return;
      all.push([x1 + ((y - y1) * (x2 - x1)) / (y2 - y1), y2 > y1 ? 1 : -1]);
    });
  return all.sort(([a], [b]) => a - b);
}

function fillLine({ width, cover }: Ink, row: number, crossed: readonly Point[]): void {
  let winding = 0;
  crossed.forEach(([x, direction], index) => {
    winding += direction;
    const next = crossed[index + 1];
    if (winding === 0 || !next) return;
    for (let at = Math.max(0, Math.floor(x)); at < Math.min(width, next[0]); at++)
      cover[row * width + at]! += (Math.min(at + 1, next[0]) - Math.max(at, x)) / FINE;
  });
}
