import { decodeNamed } from '../decode-text.ts';
import { newJob } from '../job.ts';
import { documentParts } from '../formats/docx.ts';
import { decodeEntities, localName, readMarkup } from '../formats/markup.ts';
import type { Source } from '../source.ts';
import type { Entry } from '../zip/list-entries.ts';
import { type Archive, openArchive } from '../zip/open-archive.ts';
import { saysElsewhere } from './elsewhere.ts';
import { encodeAs } from './encode-as.ts';
import { applyEdits, type Cut, type Edit, editsFor, type Letter, lettersOf, putIn } from './letters.ts';
import { rewriteZip } from './rewrite-zip.ts';

/** Parts that show the pages once more, or vouch for them as they were. */
const shows = /^docProps\/thumbnail|^_xmlsignatures\//i;
const isMarkup = ({ name }: Entry): boolean => /\.(?:xml|rels)$/i.test(name);
const MOST_LETTERS = 2_000_000;

/** A Word document with other words in it, all else as it was; null when a span cannot be found again in its pages. */
export async function redactDocx(source: Source, text: string, cuts: readonly Cut[]): Promise<Uint8Array | null> {
  const archive = await openArchive(source, newJob());
  if (typeof archive === 'string' || archive.entries.some(({ name }) => shows.test(name))) return null;
  const pages: { entry: Entry; xml: string; page: Page; from: number }[] = [];
  const letters: Letter[] = [];
  for (const entry of documentParts(archive)) {
    const xml = await archive.xml(entry);
    const page = pageOf(xml);
    pages.push({ entry, xml, page, from: letters.length });
    for (const letter of page.letters) letters.push(letter);
    if (letters.length > MOST_LETTERS) return null;
  }
  const shifted = shiftParts(pages, letters);
  const edits = editsFor(text, shifted.letters, cuts);
  if (!edits) return null;
  const changed = new Map<Entry, Uint8Array>();
  for (const [index, { entry, xml, page }] of pages.entries()) {
    const own = shifted.own(edits, index);
    if (own.length === 0) continue;
    const decoded = decodeNamed(await archive.bytes(entry));
    const bytes = decoded && encodeAs(applyEdits(xml, [...own, ...keepSpaces(page, own)]), decoded);
    if (!bytes) return null;
    changed.set(entry, bytes);
  }
  const values = cuts.map(({ start, end }) => decodeEntities(text.slice(start, end)));
  if ((await isSaidElsewhere(archive, values)) || archive.faults.size > 0) return null;
  return rewriteZip(source, archive.entries, changed);
}

/** The words of one part and the elements they stand in. */
interface Page {
  letters: Letter[];
  /** Ends of the tags that open them, and of their texts. */
  runs: { tagEnd: number; textEnd: number; keeps: boolean }[];
}

function pageOf(xml: string): Page {
  const letters: Letter[] = [];
  const runs: Page['runs'] = [];
  let inRun = false;
  const tag = (raw: string, at: number) => {
    const [name, closes] = [localName(raw), raw.startsWith('/')];
    if (name === 't' || name === 'deltext') {
      inRun = !closes && !raw.endsWith('/');
      if (inRun) runs.push({ tagEnd: at + raw.length, textEnd: at + raw.length, keeps: raw.includes('xml:space') });
    } else if (name === 'nobreakhyphen' && !closes) letters.push(...putIn('-'));
  };
  const text = (raw: string, at: number) => {
    if (!inRun) return;
    for (const letter of lettersOf(raw, at)) letters.push(letter);
    if (runs.length > 0 && at >= 0) runs.at(-1)!.textEnd = at + raw.length;
  };
  readMarkup(xml, { tag, text });
  return { letters, runs };
}

/** Word drops the spaces at the ends of a run unless told to keep them; where words went, there may now be some. */
function keepSpaces({ runs }: Page, edits: readonly Edit[]): Edit[] {
  const touched = [...edits].sort((a, b) => a.from - b.from);
  const added: Edit[] = [];
  let at = 0;
  for (const { tagEnd, textEnd, keeps } of runs) {
    while (at < touched.length && touched[at]!.from < tagEnd) at++;
    const isTouched = at < touched.length && touched[at]!.from < textEnd;
    if (isTouched && !keeps) added.push({ from: tagEnd, to: tagEnd, text: ' xml:space="preserve"' });
  }
  return added;
}

/** Parts side by side as if they were one source, so that one span may begin in one and end in the next. */
function shiftParts(pages: readonly { xml: string; from: number }[], letters: readonly Letter[]) {
  const starts: number[] = [];
  let length = 0;
  for (const { xml } of pages) {
    starts.push(length);
    length += xml.length;
  }
  let part = 0;
  const shifted = letters.map((letter, index) => {
    while (part + 1 < pages.length && index >= pages[part + 1]!.from) part++;
    return letter.from < 0 ? letter : { ...letter, from: letter.from + starts[part]!, to: letter.to + starts[part]! };
  });
  const own = (edits: readonly Edit[], index: number): Edit[] => {
    const [from, to] = [starts[index]!, starts[index]! + pages[index]!.xml.length];
    return edits
      .filter((edit) => edit.from >= from && edit.from < to)
      .map((edit) => ({ ...edit, from: edit.from - from, to: edit.to - from }));
  };
  return { letters: shifted, own };
}

async function isSaidElsewhere(archive: Archive, values: readonly string[]): Promise<boolean> {
  for (const entry of archive.entries.filter(isMarkup)) {
    const xml = await archive.xml(entry);
    if (saysElsewhere(xml, values)) return true;
    if (/^docProps\//i.test(entry.name) && values.some((value) => decodeEntities(xml).includes(value))) return true;
  }
  return false;
}
