import type { Piece } from './pieces.ts';

/** What stands on one line, from left to right. */
export interface Row {
  y: number;
  size: number;
  pieces: Piece[];
}

/** Letters this much of their size above or below are on the same line: exponents, marks of footnotes. */
const NEAR = 0.45;
/** Words printed twice, a hair apart, are how some programs make them bold. */
const HAIR = 0.15;

export function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: Row[] = [];
  for (const piece of [...pieces].sort((one, other) => one.y - other.y || one.x - other.x)) {
    const row = rows.at(-1);
    if (row && piece.y - row.y <= NEAR * reach(row.size, piece.size)) row.pieces.push(piece);
    else rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  for (const row of rows) row.pieces = withoutDoubles(row.pieces.sort((one, other) => one.x - other.x));
  return rows;
}

/** A heading across the page does not gather the small print beside it. */
const reach = (one: number, other: number): number => Math.min(Math.max(one, other), 2 * Math.min(one, other));

const withoutDoubles = (pieces: readonly Piece[]): Piece[] =>
  pieces.filter((piece, index) => {
    const before = pieces[index - 1];
    return !(before && before.text === piece.text && Math.abs(before.x - piece.x) < HAIR * piece.size);
  });
