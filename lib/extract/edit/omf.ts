// The older way to hand a cut to sound: a table at the end says which object has which property, and where it stands.
import { latin } from '../bytes.ts';
import type { Reader } from '../formats/nested.ts';
import { breathe, type Job } from '../job.ts';
import { createSheet, type MetadataSheet } from '../metadata-sheet.ts';
import type { Source } from '../source.ts';
import { textRuns } from '../text-runs.ts';
import { windowed } from '../windowed.ts';
import { type BentoRow, readBentoTable } from './bento-table.ts';

export const readOmf: Reader = async ({ source: file }, job) => {
  const source = windowed(file);
  const sheet = createSheet();
  const table = await readBentoTable(source);
  const isWhole = table === null || (await sayTable(source, [...table], sheet, job));
  if (sheet.isEmpty) await sayRuns(source, sheet);
  return sheet.reading(isWhole ? null : 'only the first of it was read');
};

const LONGEST = 256;
/** Names of properties are short. */
const LONGEST_NAME = 64;
const TURN = 20_000;

/** Names of properties are objects of the same table; its words are those of properties that end in a name. False when late. */
async function sayTable(source: Source, rows: readonly BentoRow[], sheet: MetadataSheet, job: Job): Promise<boolean> {
  const names = new Map<number, string>();
  const word = async ({ at, size, value }: BentoRow, longest: number): Promise<string> => {
    if (size === 0 || size > longest) return '';
    const bytes = value ?? (await source.read(at, at + size));
    return latin(bytes, 0, bytes.length).split('\0', 1)[0]!;
  };
  let turn = 0;
  const goesOn = async (): Promise<boolean> => {
    if (++turn % TURN === 0) await breathe(job);
    return !job.isLate();
  };
  for (const row of rows) {
    if (!(await goesOn())) return false;
    const text = await word(row, LONGEST_NAME);
    if (text.startsWith('OMFI:')) names.set(row.object, text);
  }
  for (const row of rows) {
    if (!(await goesOn())) return false;
    if (/(?:Name|Comment|Path|String)$/i.test(names.get(row.property) ?? ''))
      sheet.say('clip names', '', await word(row, LONGEST));
  }
  return true;
}

const REACH = 512 * 1024;

async function sayRuns(source: Source, sheet: MetadataSheet): Promise<void> {
  for (const from of [0, Math.max(REACH, source.size - REACH)]) {
    for (const run of textRuns(await source.read(from, from + REACH), 6)) {
      if (!run.startsWith('OMFI:') && /[a-z0-9]{3}/i.test(run)) sheet.say('names', '', run);
    }
  }
}
