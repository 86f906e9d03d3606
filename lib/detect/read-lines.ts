import { BREAK, DIGIT, LOWER, MARK, NOTHING, SPACE, UPPER, charClass } from './char-class.ts';
import { MAX_LINE_WORK, type Line } from './line.ts';
import { unitAt } from './unit-at.ts';

/** More lines than any document has; past this a text is data, and reading on would only cost. */
const MAX_LINES = 1_000_000;
const TAB = 9;
const BAR = 124;

/** Splits text into its lines that are not blank, each with the counts every paperwork detector needs. One pass. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  let blanksAbove = 0;
  while (at < text.length && lines.length < MAX_LINES) {
    const line = readLine(text, at, blanksAbove);
    if (line.to > line.from) {
      lines.push(line);
      blanksAbove = 0;
    } else blanksAbove++;
    at = afterBreak(text, line.end);
  }
  return lines;
}

function readLine(text: string, start: number, blanksAbove: number): Line {
  let [upper, lower, digits, uncased, marks] = [0, 0, 0, 0, 0];
  const stop = Math.min(text.length, start + MAX_LINE_WORK);
  let from = -1;
  let to = start;
  let gap = 0;
  let words = 0;
  let cells = 1;
  let before = 0;
  let at = start;
  for (; at < stop; at++) {
    const code = text.charCodeAt(at);
    const kind = charClass(code);
    if (kind === BREAK) break;
    if (kind === NOTHING) continue;
    if (kind === SPACE) {
      gap += code === TAB ? 100 : 1;
      continue;
    }
    if (kind === LOWER) lower++;
    else if (kind === UPPER) upper++;
    else if (kind === MARK) marks++;
    else if (kind === DIGIT) digits++;
    else uncased++;
    if (from < 0) from = at;
    else if (code === BAR || gap >= 3 || (gap === 2 && !endsSentence(before))) cells++;
    if (gap > 0 || words === 0) words++;
    gap = 0;
    // Most of a text is the rest of a word.
    const word = at;
    while (at + 1 < stop && charClass(text.charCodeAt(at + 1)) === LOWER) at++;
    lower += at - word;
    before = text.charCodeAt(at);
    to = at + 1;
  }
  const end = at < stop ? at : endOfLine(text, at);
  return {
    start,
    end,
    from: from < 0 ? to : from,
    to: end > stop ? end : to,
    indent: indentOf(text, start, from),
    blanksAbove,
    words,
    upper,
    lower,
    digits,
    uncased,
    marks,
    cells,
  };
}

function indentOf(text: string, start: number, from: number): number {
  let columns = 0;
  for (let at = start; at < from; at++) columns += text.charCodeAt(at) === TAB ? 4 : 1;
  return columns;
}

/** Typists put two spaces after a full stop: that is not a column. */
const endsSentence = (code: number): boolean => code === 46 || code === 63 || code === 33 || code === 58 || code === 34;

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && charClass(text.charCodeAt(at)) !== BREAK) at++;
  return at;
}

const afterBreak = (text: string, end: number): number =>
  unitAt(text, end) === 13 && unitAt(text, end + 1) === 10 ? end + 2 : end + 1;
