import { gather } from '../gather.ts';
import { breathe, type Job } from '../job.ts';
import type { Entry } from '../zip/list-entries.ts';
import type { Archive } from '../zip/open-archive.ts';
import { htmlText } from './html.ts';
import { attribute, localName, readMarkup } from './markup.ts';
import type { Reading } from '../extracted.ts';

/** Characters of pages after which the browser's page has its turn. */
const TURN = 512 * 1024;

const isPage = ({ name }: Entry): boolean => /\.x?html?$/i.test(name);
const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Chapters in the order of the spine; pages no list names come after. */
export async function epubText(archive: Archive, job: Job): Promise<Reading> {
  const rights = archive.entries.find(({ name }) => name === 'META-INF/encryption.xml');
  if (rights && /xmlenc(?:11)?#(?:aes|tripledes)/.test(await archive.xml(rights))) archive.faults.add('encrypted');
  const book = archive.entries.find(({ name }) => /\.opf$/i.test(name));
  const spine = spineOf(book ? await archive.xml(book) : '');
  const rank = ({ name }: Entry): number => spine.get(lastPart(name)) ?? Infinity;
  const pages = archive.entries.filter(isPage).sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
  const all = gather();
  let turn = 0;
  for (const page of pages) {
    const html = await archive.text(page);
    all.add(htmlText(html, job.isLate), `chapter file ${lastPart(page.name)}`);
    turn += html.length;
    if (turn < TURN) continue;
    turn = 0;
    await breathe(job);
  }
  if (pages.length === 0) archive.faults.add('nothing-found');
  return all.reading();
}

/** Each page's file name and its place. */
function spineOf(opf: string): Map<string, number> {
  const files = new Map<string, string>();
  const places = new Map<string, number>();
  const tag = (tag: string) => {
    if (localName(tag) === 'item') files.set(attribute(tag, ' id'), lastPart(attribute(tag, 'href')));
    else if (localName(tag) === 'itemref') places.set(files.get(attribute(tag, 'idref')) ?? '', places.size);
  };
  readMarkup(opf, { tag, text: () => undefined });
  return places;
}
