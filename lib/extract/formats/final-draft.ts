import type { Part } from '../gather.ts';
import { attribute, decodeEntities, readMarkup, tagName } from './markup.ts';
import { createScriptPage } from './script-page.ts';

/** Names the program keeps beside the pages, to complete what is typed. */
const keptNames = new Set(['character', 'location']);
/** Parts that are not the script itself, as a person calls them. */
const elsewhere: Readonly<Record<string, string>> = {
  scriptnote: 'script note',
  titlepage: 'title page',
  headerandfooter: 'header and footer',
};

/** A stretch of the file's own text and where it stands. */
export type Written = readonly [raw: string, at: number];

export interface Paragraph {
  type: string;
  scene: string;
  words: Written[];
}

/** What a walk through a Final Draft file comes by, in the order of the page. */
export interface FinalDraftWalk {
  /** Each once it has ended: a note within it comes first. */
  paragraph(paragraph: Paragraph): void;
  part(name: string, closes: boolean): void;
  /** A name kept in the file; told as it stands, which may be before the pages. */
  name(name: Written): void;
}

/** Notes stand in paragraphs; nobody notes within a note. */
const MOST_OPEN = 8;

export function walkFinalDraft(xml: string, walk: FinalDraftWalk, isLate?: () => boolean): void {
  const open: Paragraph[] = [];
  let within = '';
  const close = () => {
    const paragraph = open.pop();
    if (paragraph) walk.paragraph(paragraph);
  };
  readMarkup(xml, {
    isLate,
    tag(tag) {
      const [name, closes, isEmpty] = [tagName(tag), tag.startsWith('/'), tag.endsWith('/')];
      if (name === 'paragraph' && closes) close();
      else if (name === 'paragraph' && !isEmpty && open.length < MOST_OPEN)
        open.push({ type: attribute(tag, 'Type'), scene: attribute(tag, ' Number'), words: [] });
      else if (elsewhere[name] && !isEmpty) walk.part(elsewhere[name], closes);
      else if (name === 'text' || keptNames.has(name)) within = closes || isEmpty ? '' : name;
    },
    text(raw, at) {
      if (within === 'text') open.at(-1)?.words.push([raw, at]);
      else if (within !== '' && raw.trim() !== '') walk.name([raw, at]);
    },
  });
  while (open.length > 0) close();
}

/** A Final Draft file as the page reads: headings with their numbers, notes, the title page, and the names it keeps. */
export function finalDraftText(xml: string, isLate?: () => boolean): Part {
  const page = createScriptPage();
  const names: string[] = [];
  const walk: FinalDraftWalk = {
    paragraph: ({ type, scene, words }) =>
      page.paragraph(type, words.map(([raw]) => decodeEntities(raw)).join(''), scene),
    part: (name, closes) => (closes ? page.back() : page.mark(name)),
    name: ([raw]) => names.push(decodeEntities(raw).trim()),
  };
  walkFinalDraft(xml, walk, isLate);
  page.mark('names kept in the file');
  page.paragraph('', names.join('\n'));
  return page.part();
}
