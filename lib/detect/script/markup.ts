import type { Finding } from '../../model/finding.ts';
import type { Page } from '../page.ts';

const paragraphTypes = ['"scene heading"', '"character"', '"dialogue"', '"action"', '"parenthetical"'];

/** What programs that write pages call the parts of a script. */
const partClass =
  /class="[\w -]{0,20}?(?:scene-?heading|slug(?:line)?|character(?:-name)?|dialogue|parenthetical|transition|action)\b/g;
const FEWEST_KINDS = 3;

/** A script as the HTML of a program, pasted as it is written. */
function htmlFinding({ input: { folded, text } }: Page): Finding | null {
  const start = folded.indexOf('class="');
  if (start < 0) return null;
  const kinds = new Set(
    folded
      .slice(start, start + MOST_READ)
      .match(partClass)
      ?.map((found) => found.slice(7)),
  );
  if (kinds.size < FEWEST_KINDS) return null;
  return { detector: 'script', confidence: 0.8, start: 0, end: text.length, what: 'screenplay' };
}
const MOST_READ = 20_000;

/** A Final Draft file opened in an editor and pasted as the XML it is. */
export function markupFinding(page: Page): Finding | null {
  const { folded, text } = page.input;
  const paragraph = folded.indexOf('<paragraph');
  if (paragraph < 0) return htmlFinding(page);
  const root = folded.indexOf('<finaldraft');
  const kinds = paragraphTypes.filter((type) => folded.includes(`type=${type}`)).length;
  if (kinds === 0 || (root < 0 && kinds < 2)) return null;
  const start = root < 0 ? paragraph : root;
  return { detector: 'script', confidence: root < 0 ? 0.8 : 0.98, start, end: text.length, what: 'final-draft' };
}
