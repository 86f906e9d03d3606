// Mail programs put ">" before what they answer: what is quoted is read as it was.
import { BREAK, SPACE, charClass } from './char-class.ts';
import type { Line } from './line.ts';
import { unitAt } from './unit-at.ts';

const MARK = 62;
/** One or two such lines may be a list, a prompt of a shell or a transition. */
const FEWEST = 3;

/** The lines without the marks of quotations; the same lines where there are none. */
export function unquote(text: string, lines: readonly Line[]): readonly Line[] {
  let quoted = 0;
  for (const line of lines) if (text.charCodeAt(line.from) === MARK) quoted++;
  if (quoted < FEWEST || quoted * 2 < lines.length) return lines;
  const unquoted: Line[] = [];
  let blanks = 0;
  for (const line of lines) {
    const blanksAbove = line.blanksAbove + blanks;
    const plain = text.charCodeAt(line.from) === MARK ? withoutMark(text, line) : line;
    blanks = plain.from < plain.to ? 0 : blanksAbove + 1;
    if (blanks === 0) unquoted.push({ ...plain, blanksAbove });
  }
  return unquoted;
}

function withoutMark(text: string, line: Line): Line {
  let at = line.from;
  let marks = 0;
  while (at < line.to && text.charCodeAt(at) === MARK) {
    at++;
    marks++;
    // The space that belongs to the mark.
    if (unitAt(text, at) === 32) at++;
  }
  const start = at;
  while (at < line.to && isBlank(unitAt(text, at))) at++;
  return { ...line, from: at, indent: at - start, marks: line.marks - marks, words: Math.max(0, line.words - 1) };
}

const isBlank = (unit: number): boolean => charClass(unit) === SPACE || charClass(unit) === BREAK;
