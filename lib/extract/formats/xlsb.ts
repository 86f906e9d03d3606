// Large budgets are kept as binary workbooks: the same sheets as in an Excel workbook, in records instead of markup.
import type { Reading } from '../extracted.ts';
import { gather } from '../gather.ts';
import { breathe, type Job } from '../job.ts';
import { MOST_GATHERED } from '../zip/limits.ts';
import type { Entry } from '../zip/list-entries.ts';
import type { Archive } from '../zip/open-archive.ts';
import type { Extract } from './nested.ts';
import { byNumber, isXml, numberOf, withEmbedded } from './office-parts.ts';
import { officeText } from './office-text.ts';
import { relationsOf } from './relations.ts';
import { ELSEWHERE } from './word-places.ts';
import { binarySheet, sharedStrings, sheetNames } from './xlsb-sheets.ts';

const BOOK = 'xl/workbook.bin';
const isSheet = ({ name }: Entry): boolean => /^xl\/worksheets\/[^/]+\.bin$/i.test(name);
const isComments = ({ name }: Entry): boolean => /^xl\/comments[^/]*\.bin$/i.test(name);

/** Sheets in order, hidden ones too, a row a line; then texts no cell shows any more, and comments. */
export async function xlsbText(archive: Archive, job: Job, extract: Extract): Promise<Reading> {
  const strings = await stringsOf(archive);
  const used = new Set<number>();
  const shared = (index: number) => (used.add(index), strings[index] ?? '');
  const names = await namesOf(archive);
  const all = gather();
  all.add([...names.values()].join('\n'), 'names of the sheets');
  let room = MOST_GATHERED;
  const read = async (part: Entry, name: string) => {
    const sheet = binarySheet(await archive.bytes(part), shared, room);
    room = Math.max(0, room - sheet.text.length);
    all.add(sheet, name);
    await breathe(job);
  };
  for (const part of archive.entries.filter(isSheet).sort(byNumber))
    await read(part, `sheet ${names.get(part.name) ?? numberOf(part)}`);
  for (const part of archive.entries.filter(isComments)) await read(part, 'comments');
  if (room === 0) archive.faults.add('too-long');
  all.add(strings.filter((_, index) => !used.has(index)).join('\n'), 'texts no cell shows');
  for (const part of archive.entries.filter(isXml))
    all.add(await officeText(await archive.xml(part), 'in runs', job), ELSEWHERE);
  return withEmbedded(archive, all.reading(), job, extract);
}

async function stringsOf(archive: Archive): Promise<string[]> {
  const part = archive.named('xl/sharedStrings.bin');
  return part ? sharedStrings(await archive.bytes(part)) : [];
}

/** By the part a sheet lies in. */
async function namesOf(archive: Archive): Promise<Map<string, string>> {
  const book = archive.named(BOOK);
  const names = new Map<string, string>();
  if (!book) return names;
  const parts = await relationsOf(archive, book.name);
  for (const { name, reference } of sheetNames(await archive.bytes(book))) names.set(parts.get(reference) ?? '', name);
  return names;
}

/** Whether a package is such a workbook. */
export const isBinaryWorkbook = (archive: Archive): boolean => archive.named(BOOK) !== undefined;
