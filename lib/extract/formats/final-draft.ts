import type { Part } from '../gather.ts';
import { attribute, decodeEntities, readMarkup, tagName } from './markup.ts';
import { createScriptPage } from './script-page.ts';

/** Names the program keeps beside the pages, to complete what is typed. */
export const keptNames = new Set(['character', 'location']);
/** Parts that are not the script itself, as a person calls them. */
const elsewhere: Readonly<Record<string, string>> = {
  scriptnote: 'script note',
  titlepage: 'title page',
  headerandfooter: 'header and footer',
};

interface Paragraph {
  type: string;
  scene: string;
  words: string[];
}

/** A Final Draft file as the page reads: headings with their numbers, notes, the title page, and the names it keeps. */
export function finalDraftText(xml: string): Part {
  const page = createScriptPage();
  const open: Paragraph[] = [];
  const names: string[] = [];
  let within = '';
  const close = () => {
    const { type, scene, words } = open.pop() ?? { type: '', scene: '', words: [] };
    page.paragraph(type, words.join(''), scene);
  };
  readMarkup(xml, {
    tag(tag) {
      const [name, closes, isEmpty] = [tagName(tag), tag.startsWith('/'), tag.endsWith('/')];
      if (name === 'paragraph' && closes) close();
      else if (name === 'paragraph' && !isEmpty && open.length < MOST_OPEN)
        open.push({ type: attribute(tag, 'Type'), scene: attribute(tag, ' Number'), words: [] });
      else if (elsewhere[name] && !isEmpty) void (closes ? page.back() : page.mark(elsewhere[name]));
      else if (name === 'text' || keptNames.has(name)) within = closes || isEmpty ? '' : name;
    },
    text(raw) {
      if (within === 'text') open.at(-1)?.words.push(decodeEntities(raw));
      else if (within !== '') names.push(decodeEntities(raw).trim());
    },
  });
  while (open.length > 0) close();
  page.mark('names kept in the file');
  page.paragraph('', names.filter((name) => name !== '').join('\n'));
  return page.part();
}

/** Notes stand in paragraphs; nobody notes within a note. */
const MOST_OPEN = 8;
