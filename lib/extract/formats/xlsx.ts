import { gather, type Part } from '../gather.ts';
import type { Job } from '../job.ts';
import type { Entry } from '../zip/list-entries.ts';
import { MOST_GATHERED } from '../zip/limits.ts';
import type { Archive } from '../zip/open-archive.ts';
import { attribute, decodeEntities, localName, readMarkup, readMarkupGently } from './markup.ts';
import type { Reading } from '../extracted.ts';
import type { Extract } from './nested.ts';
import { createPage } from './office-page.ts';
import { byNumber, inOrder, isXml, numberOf, withEmbedded } from './office-parts.ts';
import { officeText } from './office-text.ts';
import { relationsOf } from './relations.ts';
import { rowNames } from './row-names.ts';
import { ELSEWHERE } from './word-places.ts';

const isStrings = /\/sharedStrings\.xml$/i;
const isSheet = /\/worksheets\/[^/]+\.xml$/i;

/** Sheets in order, hidden ones too, a row a line; then strings no cell shows any more, and comments. */
export async function xlsxText(archive: Archive, job: Job, extract: Extract): Promise<Reading> {
  const parts = archive.entries.filter(isXml);
  const strings = new Strings();
  for (const part of parts.filter(({ name }) => isStrings.test(name))) await strings.read(await archive.xml(part), job);
  const all = gather();
  const names = new Map<string, string>();
  for (const book of parts.filter(({ name }) => /\/workbook\.xml$/i.test(name))) {
    const sheets = await sheetsOf(archive, book);
    all.add(sheets.map(({ name }) => name).join('\n'), 'names of the sheets');
    for (const { name, part } of sheets) names.set(part, `sheet ${name}`);
  }
  let room = MOST_GATHERED;
  for (const part of parts.filter(({ name }) => isSheet.test(name)).sort(byNumber)) {
    const sheet = await sheetText(await archive.xml(part), strings, room, job);
    room = Math.max(0, room - sheet.text.length);
    all.add(sheet, names.get(part.name) ?? `sheet ${numberOf(part)}`);
  }
  if (room === 0) archive.faults.add('too-long');
  all.add(strings.unused(), 'texts no cell shows');
  for (const part of inOrder(parts, []).filter(({ name }) => !isStrings.test(name) && !isSheet.test(name)))
    all.add(
      await officeText(await archive.xml(part), 'in runs', job),
      /comments/i.test(part.name) ? 'comments' : ELSEWHERE,
    );
  return withEmbedded(archive, all.reading(), job, extract);
}

async function sheetsOf(archive: Archive, book: Entry): Promise<{ name: string; part: string }[]> {
  const parts = await relationsOf(archive, book.name);
  const sheets: { name: string; part: string }[] = [];
  const tag = (raw: string) => {
    if (localName(raw) !== 'sheet') return;
    sheets.push({ name: attribute(raw, ' name'), part: parts.get(attribute(raw, 'r:id')) ?? '' });
  };
  readMarkup(await archive.xml(book), { tag, text: () => undefined });
  return sheets;
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
async function sheetText(xml: string, strings: Strings, room: number, job: Job): Promise<Part> {
  const page = createPage(room);
  const nameOfRow = rowNames();
  let row = 0;
  let isShared = false;
  let within = '';
  const startRow = (raw: string) => {
    row = Number(attribute(raw, ' r')) || row + 1;
    const name = nameOfRow(row);
    if (name) page.mark(name);
  };
  const tag = (tag: string) => {
    const [name, closes] = [localName(tag), tag.startsWith('/')];
    if (name === 'c' && !closes) isShared = attribute(tag, ' t') === 's';
    if (name === 'c' && (closes || tag.endsWith('/'))) page.say('\t');
    else if (name === 'row') void (closes ? page.say('\n') : startRow(tag));
    else if (name === 'oddheader' || name === 'oddfooter' || name === 'v' || name === 't') {
      within = closes || tag.endsWith('/') ? '' : name;
      if (closes && name.startsWith('odd')) page.say('\n');
    }
  };
  const text = (raw: string) => {
    if (within !== '') page.say(within === 'v' && isShared ? strings.at(Number(raw)) : decodeEntities(raw));
  };
  await readMarkupGently(xml, { tag, text }, job);
  const part = page.part();
  return { ...part, text: part.text.slice(0, room) };
}
