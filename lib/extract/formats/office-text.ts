import type { Part } from '../gather.ts';
import type { Job } from '../job.ts';
import { attribute, decodeEntities, localName, readMarkupGently } from './markup.ts';
import { createPage, type Page } from './office-page.ts';

const paragraphs = new Set(['p', 'h']);
const cells = new Set(['tc', 'table-cell', 'covered-table-cell']);
const rows = new Set(['tr', 'table-row']);
/** Runs of Word, Excel and PowerPoint; the last is how comments of the two younger ones say it. */
const written = new Set(['t', 'deltext', 'text']);
const breaks: Readonly<Record<string, string>> = { br: '\n', cr: '\n', 'line-break': '\n', nobreakhyphen: '-' };
const MOST_SPACES = 100;

/** Where words stand: in runs of their own (Word, PowerPoint), or anywhere in a paragraph (OpenDocument). */
export type Words = 'in runs' | 'in paragraphs';

/** Names places as their tags come by: told of each before it takes effect. */
export type Places = (tag: Tag, page: Page) => void;

export interface Tag {
  /** As written between the angle brackets. */
  raw: string;
  /** Lower case, without prefix. */
  name: string;
  closes: boolean;
}

/** Markup of an office document as its page reads: a paragraph a line, a table's row a line with its cells apart. */
export async function officeText(xml: string, words: Words, job: Job, places?: Places): Promise<Part> {
  const page = createPage();
  let inRun = false;
  let paragraph = 0;
  const tag = (raw: string) => {
    const [closes, isEmpty, name] = [raw.startsWith('/'), raw.endsWith('/'), localName(raw)];
    places?.({ raw, name, closes }, page);
    if (written.has(name)) inRun = !closes && !isEmpty;
    else if (paragraphs.has(name)) {
      if (!isEmpty) paragraph = Math.max(0, paragraph + (closes ? -1 : 1));
      if (closes || isEmpty) page.endParagraph();
    } else if (cells.has(name)) page.cell(closes, isEmpty);
    else if (rows.has(name) && closes) page.say('\n');
    else if (!closes) page.say(spelled(raw, name));
  };
  const text = (raw: string) => {
    if (words === 'in runs' ? inRun : paragraph > 0) page.say(decodeEntities(raw));
  };
  await readMarkupGently(xml, { tag, text }, job);
  return page.part();
}

/** Marks that stand for white space. Word names its tab stops as it names its tabs, with a place. */
function spelled(tag: string, name: string): string {
  if (name === 'tab') return tag.includes('pos=') ? '' : '\t';
  if (name === 's' && tag.startsWith('text:')) return ' '.repeat(spaces(attribute(tag, 'text:c')));
  return breaks[name] ?? '';
}

const spaces = (count: string): number => Math.min(MOST_SPACES, Math.max(1, Number(count) || 1));
