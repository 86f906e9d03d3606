import type { Piece } from './pieces.ts';
import type { Row } from './rows.ts';

/** Gaps in letters' widths: below the first one word goes on, below the second the next one begins, above it is a column. */
const WITHIN_WORD = 0.25;
const BETWEEN_WORDS = 2.5;
const MOST_COLUMN = 250;
const MOST_BLANKS = 2;

/** Rows as a typist would set them: columns kept by spaces, paragraphs by blank lines. */
export function printRows(rows: readonly Row[], unit: number): string[] {
  const left = Math.min(...rows.map(({ pieces }) => pieces[0]!.x));
  const leading = leadingOf(rows);
  return rows.flatMap((row, index) => {
    const above = rows[index - 1];
    const gap = above
      ? Math.round((row.y - above.y) / Math.min(Math.max(leading, row.size * 0.9), row.size * 1.6)) - 1
      : 0;
    return [...Array<string>(Math.min(Math.max(gap, 0), MOST_BLANKS)).fill(''), printRow(row.pieces, left, unit)];
  });
}

function printRow(pieces: readonly Piece[], left: number, unit: number): string {
  let line = '';
  let end = left;
  for (const { text, x, width } of pieces) {
    const gap = (x - end) / unit;
    const column = Math.min(Math.round((x - left) / unit), MOST_COLUMN);
    if (line === '') line = ' '.repeat(Math.max(column, 0));
    else if (gap >= BETWEEN_WORDS) line = line.padEnd(Math.max(column, line.length + 3));
    else if (gap >= WITHIN_WORD) line += ' ';
    line += text;
    end = Math.max(end, x + width);
  }
  return line;
}

/** From one line of a paragraph to the next, in points: the smaller gaps of the page. */
function leadingOf(rows: readonly Row[]): number {
  const gaps = rows.slice(1).map((row, index) => row.y - rows[index]!.y);
  return gaps.sort((one, other) => one - other)[Math.floor(gaps.length / 4)] ?? 1;
}

/** Width of an ordinary letter of the page, in points. */
export function unitOf(pieces: readonly Piece[]): number {
  const widths = pieces
    .filter(({ width }) => width > 0)
    .map(({ text, width }) => ({ each: width / text.length, letters: text.length }))
    .sort((one, other) => one.each - other.each);
  let half = widths.reduce((sum, { letters }) => sum + letters, 0) / 2;
  return widths.find(({ letters }) => (half -= letters) <= 0)?.each ?? 6;
}
