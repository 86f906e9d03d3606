import type { Box } from './grey.ts';
import { heightOf, lettersIn, type Line, middle } from './lines.ts';

/** Lines that are read in one go: of about the same height, one below the other. */
export interface Band extends Box {
  letters: number;
  /** The middle height of its letters, pixels. */
  tall: number;
}

/** So many rows at a time: cancelling and the clock are looked at in between. */
const MOST_ROWS = 10;
const MOST_LETTERS = 1200;
/** Pieces of one row that are compared with the next. */
const MOST_PIECES = 16;

/** Bands from the top down, those that hold a line that is surely one; short words between and beside long lines are in them. */
export function bandsOf(lines: readonly Line[], { width, height }: { width: number; height: number }): Band[] {
  const rows = rowsOf(lines);
  const groups: Line[][] = [];
  let [count, letters] = [0, 0];
  for (const row of rows) {
    const last = groups.at(-1);
    const own = lettersIn(row);
    if (last && count < MOST_ROWS && letters + own < MOST_LETTERS && goesOn(last, row)) {
      last.push(...row);
      [count, letters] = [count + 1, letters + own];
    } else {
      groups.push([...row]);
      [count, letters] = [1, own];
    }
  }
  return groups.map((group) => bandOf(group, width, height)).filter(({ letters }) => letters > 0);
}

/** What stands side by side; on a bent page each piece of a line at the height of one of the others. */
function rowsOf(lines: readonly Line[]): Line[][] {
  const rows: Line[][] = [];
  for (const line of [...lines].sort((a, b) => a.top + a.bottom - b.top - b.bottom)) {
    const last = rows.at(-1);
    if (last?.slice(-MOST_PIECES).some((piece) => isBeside(piece, line))) last.push(line);
    else rows.push([line]);
  }
  return rows;
}

function isBeside(a: Line, b: Line): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return likeTall(a.tall, b.tall) && shared > Math.min(heightOf(a), heightOf(b)) / 2;
}

const likeTall = (a: number, b: number): boolean => Math.max(a, b) < Math.min(a, b) * 1.7;

function goesOn(band: readonly Line[], row: readonly Line[]): boolean {
  const tall = middle(band.map((line) => line.tall));
  const gap = Math.min(...row.map(({ top }) => top)) - Math.max(...band.map(({ bottom }) => bottom));
  return likeTall(tall, middle(row.map((line) => line.tall))) && gap < tall * 8 && gap > -tall * 3;
}

function bandOf(lines: readonly Line[], width: number, height: number): Band {
  const tall = middle(lines.map((line) => line.tall));
  return {
    // A word too short to be a line may stand alone at the margin, a scene number say.
    left: Math.max(0, Math.floor(Math.min(...lines.map(({ left }) => left)) - tall * 8)),
    right: Math.min(width, Math.ceil(Math.max(...lines.map(({ right }) => right)) + tall * 8)),
    top: Math.max(0, Math.floor(Math.min(...lines.map(({ top }) => top)) - tall * 0.6)),
    bottom: Math.min(height, Math.ceil(Math.max(...lines.map(({ bottom }) => bottom)) + tall * 0.6)),
    letters: lettersIn(lines),
    tall,
  };
}
