import type { Job } from '../job.ts';
import { MOST_TEXT } from '../zip/limits.ts';
import { attribute, decodeEntities, localName, readMarkupGently } from './markup.ts';

const paragraphs = new Set(['p', 'h']);
const cells = new Set(['tc', 'table-cell', 'covered-table-cell']);
const rows = new Set(['tr', 'table-row']);
const written = new Set(['t', 'deltext']);
const breaks: Readonly<Record<string, string>> = { br: '\n', cr: '\n', 'line-break': '\n', nobreakhyphen: '-' };
const MOST_SPACES = 100;

/** Where words stand: in runs of their own (Word, PowerPoint), or anywhere in a paragraph (OpenDocument). */
export type Words = 'in runs' | 'in paragraphs';

/** Markup of an office document as its page reads: a paragraph a line, a table's row a line with its cells apart. */
export async function officeText(xml: string, words: Words, job: Job): Promise<string> {
  const page = createPage();
  let inRun = false;
  let paragraph = 0;
  const tag = (tag: string) => {
    const [closes, isEmpty, name] = [tag.startsWith('/'), tag.endsWith('/'), localName(tag)];
    if (written.has(name)) inRun = !closes && !isEmpty;
    else if (paragraphs.has(name)) {
      if (!isEmpty) paragraph = Math.max(0, paragraph + (closes ? -1 : 1));
      if (closes || isEmpty) page.endParagraph();
    } else if (cells.has(name)) page.cell(closes, isEmpty);
    else if (rows.has(name) && closes) page.say('\n');
    else if (!closes) page.say(spelled(tag, name));
  };
  const text = (raw: string) => {
    if (words === 'in runs' ? inRun : paragraph > 0) page.say(decodeEntities(raw));
  };
  await readMarkupGently(xml, { tag, text }, job);
  return page.text();
}

/** Marks that stand for white space. Word names its tab stops as it names its tabs, with a place. */
function spelled(tag: string, name: string): string {
  if (name === 'tab') return tag.includes('pos=') ? '' : '\t';
  if (name === 's' && tag.startsWith('text:')) return ' '.repeat(spaces(attribute(tag, 'text:c')));
  return breaks[name] ?? '';
}

const spaces = (count: string): number => Math.min(MOST_SPACES, Math.max(1, Number(count) || 1));

function createPage() {
  const parts: string[] = [];
  let length = 0;
  let cell = 0;
  /** Between two paragraphs of one cell, not after its last. */
  let pending = '';
  return {
    say(text: string) {
      if (text === '' || length > MOST_TEXT) return;
      length += text.length;
      parts.push(pending, text);
      pending = '';
    },
    endParagraph() {
      if (cell > 0) pending = '\n';
      else parts.push('\n');
    },
    cell(closes: boolean, isEmpty: boolean) {
      if (!isEmpty) cell = Math.max(0, cell + (closes ? -1 : 1));
      if (!closes && !isEmpty) return;
      pending = '';
      parts.push('\t');
    },
    text: () => tidy(parts.join('')),
  };
}

/** No white space behind a line, no more than two empty lines together. */
export const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{4,}/g, '\n\n\n')
    .replace(/^\n+/, '')
    .trimEnd();
