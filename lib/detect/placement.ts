import { type Page, isProse } from './page.ts';
import type { Span } from './phrases.ts';

/** Where a phrase stands: as a label or heading, at the start of something longer, or inside running prose. */
export type Placement = 'label' | 'start' | 'prose';

const opensCell = /(?:^|[\t|,;:]|\s{2}|[-–—/•·]\s|["'`(])[\s"'`*_#>|•·[(\-–—\d.]{0,12}$/;
const closesCell = /^(?:s|es|\(s\))?[\s"'`*_#)\].]{0,6}(?:$|[\t|,;:：/(=#]|\s{2}|[-–—@]|\d|\{|\$|£|€)/;

/** Null when the phrase ends inside a word. */
export function placementOf(page: Page, index: number, span: Span): Placement | null {
  const line = page.lines[index];
  if (!line || span.start < line.from) return null;
  const { text } = page.input;
  const after = text.slice(span.end, Math.min(line.to, span.end + 24));
  if (/^[a-z]{2}/i.test(after) && !/^es\b/i.test(after) && !isUnspacedEnd(text, span)) return null;
  if (/^[a-rt-z]/i.test(after) && !isUnspacedEnd(text, span)) return null;
  const before = text.slice(Math.max(line.from, span.start - 40), span.start);
  const opens = opensCell.test(before) || (before === '' && span.start === line.from);
  const shouts = line.upper > 2 * line.lower && line.words <= 14;
  const closes = closesCell.test(after) || shouts;
  if (opens && closes && !(isProse(line) && before !== '' && !closesCell.test(after))) return 'label';
  if (shouts) return 'label';
  if (opens && !isProse(line)) return 'start';
  return closes && line.words <= 8 && !isProse(line) ? 'start' : 'prose';
}

const isUnspacedEnd = (text: string, span: Span): boolean => text.charCodeAt(span.end - 1) >= 0x2e80;
