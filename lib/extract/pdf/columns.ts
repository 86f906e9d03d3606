import type { Piece } from './pieces.ts';
import type { Row } from './rows.ts';

/** Prose in columns is read one after the other; tables, whose cells are short, are left as they stand. */
export function splitColumns(rows: readonly Row[], unit: number, depth = 0): Row[][] {
  const gutter = depth < DEEPEST ? gutterOf(rows, unit) : null;
  if (gutter === null) return rows.length > 0 ? [[...rows]] : [];
  const blocks: Row[][] = [];
  let from = 0;
  while (from < rows.length) {
    const crosses = isCrossing(rows[from]!, gutter, unit);
    let to = from + 1;
    while (to < rows.length && isCrossing(rows[to]!, gutter, unit) === crosses) to++;
    const run = rows.slice(from, to);
    const [left, right] = [side(run, (piece) => piece.x < gutter), side(run, (piece) => piece.x >= gutter)];
    if (crosses || !isProse(left) || !isProse(right)) blocks.push(run);
    else blocks.push(...splitColumns(left, unit, depth + 1), ...splitColumns(right, unit, depth + 1));
    from = to;
  }
  return blocks;
}

const DEEPEST = 3;
/** Fewer lines than this are no column. */
const LEAST_ROWS = 5;
/** Letters a line of a column has, on average. */
const LEAST_LETTERS = 22;

/** Where most lines begin anew, away from the margin; null where none do. */
function gutterOf(rows: readonly Row[], unit: number): number | null {
  const starts = new Map<number, number>();
  for (const { pieces } of rows)
    for (const start of startsOf(pieces, unit)) {
      const step = Math.round(start / unit);
      starts.set(step, (starts.get(step) ?? 0) + 1);
    }
  const left = Math.min(...rows.map(({ pieces }) => pieces[0]!.x));
  const away = [...starts].filter(([step, times]) => times >= LEAST_ROWS && step * unit > left + LEAST_LETTERS * unit);
  const best = away.sort((one, other) => other[1] - one[1] || one[0] - other[0])[0];
  return best ? (best[0] - 1) * unit : null;
}

/** Where the runs of a line begin that a column's width of nothing stands before. */
const startsOf = (pieces: readonly Piece[], unit: number): number[] =>
  pieces
    .filter((piece, at) => at === 0 || piece.x - (pieces[at - 1]!.x + pieces[at - 1]!.width) > GAP * unit)
    .map(({ x }) => x);

const GAP = 1.5;

const isCrossing = ({ pieces }: Row, gutter: number, unit: number): boolean =>
  pieces.some(({ x, width }) => x < gutter && x + width > gutter + unit);

const side = (rows: readonly Row[], isHere: (piece: Piece) => boolean): Row[] =>
  rows.map((row) => ({ ...row, pieces: row.pieces.filter(isHere) })).filter(({ pieces }) => pieces.length > 0);

function isProse(rows: readonly Row[]): boolean {
  if (rows.length < LEAST_ROWS) return false;
  const letters = rows.reduce((sum, { pieces }) => sum + pieces.reduce((all, { text }) => all + text.length, 0), 0);
  return letters / rows.length >= LEAST_LETTERS;
}
