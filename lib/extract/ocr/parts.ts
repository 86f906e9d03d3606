import type { Box, Grey } from './grey.ts';

/** Brightness from which a pixel is paper. */
export const PAPER = 128;
/** Runs of ink that are put together; a page of small print has some hundred thousand. */
const MOST_RUNS = 1_500_000;

/** Boxes around ink that hangs together: letters, mostly, where there is writing. */
export function partsOf({ width, height, data }: Grey): Box[] {
  const [starts, ends, rows, parents]: [number[], number[], number[], number[]] = [[], [], [], []];
  const root = (run: number): number => {
    while (parents[run] !== run) run = parents[run] = parents[parents[run]!]!;
    return run;
  };
  let above = 0;
  for (let y = 0; y < height; y++) {
    const first = starts.length;
    let over = above;
    for (let x = 0; x < width && starts.length < MOST_RUNS;) {
      if (data[y * width + x]! >= PAPER) {
        x++;
        continue;
      }
      const start = x;
      while (x < width && data[y * width + x]! < PAPER) x++;
      const run = starts.length;
      starts.push(start);
      ends.push(x);
      rows.push(y);
      parents.push(run);
      // Runs of the row above that touch this one, corners too; the last may touch the next as well.
      while (over < first && ends[over]! < start) over++;
      for (let each = over; each < first && starts[each]! <= x; each++) parents[root(each)] = root(run);
    }
    above = first;
  }
  return boxes(starts, ends, rows, root);
}

function boxes(
  starts: readonly number[],
  ends: readonly number[],
  rows: readonly number[],
  root: (run: number) => number,
): Box[] {
  const known = new Map<number, Box>();
  for (let run = 0; run < starts.length; run++) {
    const [left, right, top] = [starts[run]!, ends[run]!, rows[run]!];
    const box = known.get(root(run));
    if (!box) known.set(root(run), { left, top, right, bottom: top + 1 });
    else {
      box.left = Math.min(box.left, left);
      box.right = Math.max(box.right, right);
      box.bottom = top + 1;
    }
  }
  return [...known.values()];
}
