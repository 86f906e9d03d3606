import type { Finding } from '../../model/finding.ts';
import type { Page } from '../page.ts';

const paragraphTypes = ['"scene heading"', '"character"', '"dialogue"', '"action"', '"parenthetical"'];

/** A Final Draft file opened in an editor and pasted as the XML it is. */
export function markupFinding(page: Page): Finding | null {
  const { folded, text } = page.input;
  const paragraph = folded.indexOf('<paragraph');
  if (paragraph < 0) return null;
  const root = folded.indexOf('<finaldraft');
  const kinds = paragraphTypes.filter((type) => folded.includes(`type=${type}`)).length;
  if (kinds === 0 || (root < 0 && kinds < 2)) return null;
  const start = root < 0 ? paragraph : root;
  return { detector: 'script', confidence: root < 0 ? 0.8 : 0.98, start, end: text.length, what: 'final-draft' };
}
