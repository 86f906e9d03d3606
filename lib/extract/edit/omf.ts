// The older way to hand a cut to sound: a table at the end says which object has which property, and where it stands.
import { b32 } from '../big-endian.ts';
import { codes, findBytes, latin } from '../bytes.ts';
import type { Reader } from '../formats/nested.ts';
import { createSheet, type MetadataSheet } from '../metadata-sheet.ts';
import type { Source } from '../source.ts';
import { textRuns } from '../text-runs.ts';
import { windowed } from '../windowed.ts';
import { u32 } from '../zip/numbers.ts';

const label = [...codes('\xa4CM\xa5Hdr\xd7')];
const LABEL = 24;
const ROW = 24;
const MOST_TABLE = 4 * 1024 * 1024;
const LONGEST = 256;
/** Names of properties are short. */
const LONGEST_NAME = 64;

export const readOmf: Reader = async ({ source: file }, job) => {
  const source = windowed(file);
  const sheet = createSheet();
  const table = await readTable(source);
  if (table) await sayTable(source, table, sheet, () => job.isLate());
  if (sheet.isEmpty) await sayRuns(source, sheet);
  return sheet.reading();
};

interface Table {
  rows: Uint8Array;
  read: (bytes: Uint8Array, from: number) => number;
}

async function readTable(source: Source): Promise<Table | null> {
  const from = Math.max(0, source.size - 64);
  const end = await source.read(from, source.size);
  const at = findBytes(end, label, 0, end.length);
  if (at < 0 || at + LABEL > end.length) return null;
  for (const read of [u32, b32]) {
    const [start, size] = [read(end, at + 16), read(end, at + 20)];
    if (size === 0 || start + size > from + at || size > MOST_TABLE) continue;
    return { rows: await source.read(start, start + size), read };
  }
  return null;
}

/** Names of properties are objects of the same table; its words are those of properties that end in a name. */
async function sayTable(
  source: Source,
  { rows, read }: Table,
  sheet: MetadataSheet,
  isLate: () => boolean,
): Promise<void> {
  const names = new Map<number, string>();
  const word = async (at: number, longest: number): Promise<string> => {
    const size = read(rows, at + 16);
    if (size === 0 || size > longest) return '';
    const place = read(rows, at + 12);
    const bytes =
      (read(rows, at + 20) & 0xffff) === 1 ? rows.subarray(at + 12, at + 16) : await source.read(place, place + size);
    return latin(bytes, 0, bytes.length).split('\0', 1)[0]!;
  };
  for (let at = 0; at + ROW <= rows.length && !isLate(); at += ROW) {
    const text = await word(at, LONGEST_NAME);
    if (text.startsWith('OMFI:')) names.set(read(rows, at), text);
  }
  for (let at = 0; at + ROW <= rows.length && !isLate(); at += ROW) {
    const property = names.get(read(rows, at + 4)) ?? '';
    if (/(?:Name|Comment|Path|String)$/i.test(property)) sheet.say('clip names', '', await word(at, LONGEST));
  }
}

const REACH = 512 * 1024;

async function sayRuns(source: Source, sheet: MetadataSheet): Promise<void> {
  for (const from of [0, Math.max(REACH, source.size - REACH)]) {
    for (const run of textRuns(await source.read(from, from + REACH), 6)) {
      if (!run.startsWith('OMFI:') && /[a-z0-9]{3}/i.test(run)) sheet.say('names', '', run);
    }
  }
}
