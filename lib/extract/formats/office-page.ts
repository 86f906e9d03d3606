import type { Place } from '../extracted.ts';
import type { Part } from '../gather.ts';
import { MOST_GATHERED } from '../zip/limits.ts';

/** A page being written down line by line: no white space behind a line, no more than two empty lines together. */
export interface Page {
  say(text: string): void;
  endParagraph(): void;
  /** A cell of a table is entered or left; its paragraphs stay on one row's line with the others'. */
  cell(closes: boolean, isEmpty: boolean): void;
  /** What is said next stands there. The name may still be changed. */
  mark(name: string): Place;
  /** What the line says so far. */
  line(): string;
  part(): Part;
}

const MOST_EMPTY = 2;

export function createPage(room = MOST_GATHERED): Page {
  const lines: string[] = [];
  const places: Place[] = [];
  let length = 0;
  let line = '';
  let empty = 0;
  let cell = 0;
  /** Between two paragraphs of one cell, not after its last. */
  let isBetween = false;
  let marked: Place | null = null;
  const endLine = () => {
    const text = line.trimEnd();
    line = '';
    if (text === '') {
      if (lines.length > 0) empty = Math.min(empty + 1, MOST_EMPTY);
      return;
    }
    for (; empty > 0; empty--, length++) lines.push('');
    lines.push(text);
    length += text.length + 1;
  };
  const put = (text: string) => {
    if (marked && text.trim() !== '') {
      marked.at = length + empty + line.length;
      if (places.at(-1)?.at === marked.at) places.pop();
      places.push(marked);
      marked = null;
    }
    line += text;
  };
  const say = (text: string) => {
    if (text === '' || length + line.length > room) return;
    if (isBetween) endLine();
    isBetween = false;
    for (let from = 0; ;) {
      const to = text.indexOf('\n', from);
      put(text.slice(from, to < 0 ? text.length : to));
      if (to < 0) break;
      endLine();
      from = to + 1;
    }
  };
  const part = (): Part => {
    endLine();
    return { text: lines.join('\n'), places };
  };
  return {
    say,
    endParagraph: () => void (cell > 0 ? (isBetween = true) : endLine()),
    cell(closes, isEmpty) {
      if (!isEmpty) cell = Math.max(0, cell + (closes ? -1 : 1));
      if (!closes && !isEmpty) return;
      isBetween = false;
      line += '\t';
    },
    mark: (name) => (marked = { at: 0, name }),
    line: () => line.trim(),
    part,
  };
}
