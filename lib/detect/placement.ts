import { DIGIT, NOTHING, SPACE, UNCASED, UPPER, charClass } from './char-class.ts';
import { type Page, isProse } from './page.ts';
import type { Span } from './phrases.ts';

/** Where a phrase stands: as a label or heading, or at the start of something longer. */
export type Placement = 'label' | 'start';

const opensCell = /(?:^|[.)]\s(?=\d{1,2}[.)]\s$)|[\t|,;:]|\s{2}|[-–—/•·]\s|["'`(])[\s"'`*_#>|•·[(\-–—§\d.]{0,12}$/;
const closesCell = /^(?:s|es|\(s\))?[\s"'`*_#)\].]{0,6}(?:$|[\t|,;:：/(=#]|\s{2}|[-–—@]|\d|\{|\$|£|€)/;
/** "3. Purchase price. Two per cent of": the head of a clause stands at its beginning, and a sentence after it. */
const headsClause = /^\.\s{1,3}\p{Lu}/u;

/** Null when the phrase ends inside a word or is part of running prose. */
export function placementOf(page: Page, index: number, span: Span): Placement | null {
  const line = page.lines[index];
  if (!line || span.start < line.from || endsInsideWord(page.input.text, span)) return null;
  const { text } = page.input;
  const shouts = line.upper > 2 * line.lower && line.words <= 14;
  if (shouts) return 'label';
  const prose = isProse(line);
  if (prose && followsWord(text, span.start, line.from)) return null;
  const after = text.slice(span.end, Math.min(line.to, span.end + 24));
  const before = text.slice(Math.max(line.from, span.start - 40), span.start);
  const opens = before === '' || opensCell.test(before);
  const closes = closesCell.test(after);
  if (opens && (closes || headsClause.test(after))) return 'label';
  if (prose) return null;
  return opens || (closes && line.words <= 8) ? 'start' : null;
}

const isWord = (kind: number): boolean => kind >= UPPER && kind <= UNCASED;

/** A plural is the same word; Eastern scripts have no ends. */
export function endsInsideWord(text: string, { end }: Span): boolean {
  if (charClass(text.charCodeAt(end - 1)) === UNCASED || end >= text.length) return false;
  const next = charClass(text.charCodeAt(end));
  if (!isWord(next) || next === DIGIT) return false;
  const plural = (text.charCodeAt(end) | 32) === 115;
  return !(plural && (end + 1 >= text.length || !isWord(charClass(text.charCodeAt(end + 1)))));
}

function followsWord(text: string, start: number, from: number): boolean {
  let at = start - 1;
  while (at >= from && [SPACE, NOTHING].includes(charClass(text.charCodeAt(at)))) at--;
  return at >= from && start - at <= 2 && isWord(charClass(text.charCodeAt(at)));
}
