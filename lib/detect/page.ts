import type { ScanText } from './detector.ts';
import type { Line } from './line.ts';
import { traitsOf } from './traits.ts';

/** A scanned text as paperwork: its lines, what each carries, and which line an offset is on. */
export interface Page {
  readonly input: ScanText;
  readonly lines: readonly Line[];
  /** Bits of `traits` for a line; read once. */
  traitsAt(index: number): number;
  /** Index of the line that holds `offset`, or of the next one after it. */
  lineAt(offset: number): number;
  /** Text of a line, trimmed, at most 300 characters. */
  textAt(index: number): string;
}

const MAX_READ = 300;
const pages = new WeakMap<ScanText, Page>();

export function pageOf(input: ScanText): Page {
  const known = pages.get(input);
  if (known) return known;
  const page = newPage(input);
  pages.set(input, page);
  return page;
}

function newPage(input: ScanText): Page {
  const { lines, text } = input;
  const bits = new Int16Array(lines.length).fill(-1);
  const textAt = (index: number) => {
    const line = lines[index];
    return line ? text.slice(line.from, Math.min(line.to, line.from + MAX_READ)) : '';
  };
  return {
    input,
    lines,
    textAt,
    traitsAt(index) {
      const line = lines[index];
      if (!line || (line.digits === 0 && line.marks === 0 && line.uncased === 0)) return 0;
      if (bits[index]! < 0) bits[index] = traitsOf(textAt(index), line.digits > 0);
      return bits[index]!;
    },
    lineAt: (offset) => lineAt(lines, offset),
  };
}

function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.end < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A running sentence, as an article or an e-mail has it; paperwork is made of shorter stuff. */
export const isProse = (line: Line): boolean =>
  line.cells < 3 &&
  (line.words >= 14 || line.uncased >= 60) &&
  line.lower + line.uncased > 4 * line.upper &&
  line.digits * 5 < line.lower + line.uncased;
