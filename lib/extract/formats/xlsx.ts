import type { Job } from '../job.ts';
import { MOST_TEXT } from '../zip/limits.ts';
import type { Archive } from '../zip/open-archive.ts';
import { attribute, decodeEntities, localName, readMarkup, readMarkupGently } from './markup.ts';
import type { Reading } from '../extracted.ts';
import type { Extract } from './nested.ts';
import { byNumber, inOrder, isXml, textOfParts, withEmbedded } from './office-parts.ts';
import { tidy } from './office-text.ts';

const isStrings = /\/sharedStrings\.xml$/i;
const isSheet = /\/worksheets\/[^/]+\.xml$/i;

/** Sheets in order, hidden ones too, a row a line; then strings no cell shows any more, and comments. */
export async function xlsxText(archive: Archive, job: Job, extract: Extract): Promise<Reading> {
  const parts = archive.entries.filter(isXml);
  const strings = new Strings();
  for (const part of parts.filter(({ name }) => isStrings.test(name))) await strings.read(await archive.xml(part), job);
  const texts: string[] = [];
  for (const book of parts.filter(({ name }) => /\/workbook\.xml$/i.test(name)))
    texts.push(sheetNames(await archive.xml(book)));
  let room = MOST_TEXT;
  for (const part of parts.filter(({ name }) => isSheet.test(name)).sort(byNumber)) {
    const text = await sheetText(await archive.xml(part), strings, room, job);
    room = Math.max(0, room - text.length);
    texts.push(text);
  }
  if (room === 0) archive.faults.add('too-long');
  const others = parts.filter(({ name }) => !isStrings.test(name) && !isSheet.test(name));
  texts.push(strings.unused(), await textOfParts(archive, inOrder(others, []), 'in runs', job));
  return withEmbedded(archive, texts.filter((text) => text !== '').join('\n\n'), job, extract);
}

function sheetNames(xml: string): string {
  const names: string[] = [];
  readMarkup(xml, {
    tag: (tag) => void (localName(tag) === 'sheet' && names.push(attribute(tag, ' name'))),
    text: () => undefined,
  });
  return names.join('\n');
}

/** Texts that cells refer to by number. */
class Strings {
  readonly #all: string[] = [];
  readonly #used = new Set<number>();

  async read(xml: string, job: Job): Promise<void> {
    let words: string[] = [];
    let inText = false;
    const tag = (tag: string) => {
      const [name, closes] = [localName(tag), tag.startsWith('/')];
      if (name === 't') inText = !closes && !tag.endsWith('/');
      else if (name === 'si' && (closes || tag.endsWith('/'))) {
        this.#all.push(words.join(''));
        words = [];
      }
    };
    await readMarkupGently(xml, { tag, text: (raw) => void (inText && words.push(decodeEntities(raw))) }, job);
  }

  at(index: number): string {
    this.#used.add(index);
    return this.#all[index] ?? '';
  }

  /** What was deleted from the sheets and still travels along. */
  unused(): string {
    return this.#all.filter((text, index) => text !== '' && !this.#used.has(index)).join('\n');
  }
}

/** @param room how much text there is place for: one long string may be shown in a million cells. */
async function sheetText(xml: string, strings: Strings, room: number, job: Job): Promise<string> {
  const parts: string[] = [];
  let left = room;
  let isShared = false;
  let within = '';
  const say = (text: string) => {
    if (left > 0) parts.push(text);
    left -= text.length;
  };
  const tag = (tag: string) => {
    const [name, closes] = [localName(tag), tag.startsWith('/')];
    if (name === 'c' && !closes) isShared = attribute(tag, ' t') === 's';
    if (name === 'c' && (closes || tag.endsWith('/'))) say('\t');
    else if (name === 'row' && closes) say('\n');
    else if (name === 'oddheader' || name === 'oddfooter' || name === 'v' || name === 't') {
      within = closes || tag.endsWith('/') ? '' : name;
      if (closes && name.startsWith('odd')) say('\n');
    }
  };
  const text = (raw: string) => {
    if (within !== '') say(within === 'v' && isShared ? strings.at(Number(raw)) : decodeEntities(raw));
  };
  await readMarkupGently(xml, { tag, text }, job);
  return tidy(parts.join('')).slice(0, room);
}
