// Newest first, however filters are combined and however long the log is: each statement looks at a stretch of it.
import { setImmediate } from 'node:timers/promises';
import type { Productions } from '../identity/person.ts';
import { lastRow } from '../records/find-records.ts';
import type { Rows, Value } from '../store/rows.ts';
import { isAmong } from '../store/rows.ts';
import { wordsLike } from './words-like.ts';

const columns = ['production', 'tool', 'decision', 'type', 'device'] as const;

/** A filter nobody follows: it is tried on what the others find. */
interface Test {
  sql: string;
  values: Value[];
}

export interface Wanted extends Partial<Record<(typeof columns)[number] | 'detector', string>> {
  /** Words of notes, all of them; the last may be unfinished. */
  words?: string;
  within: Productions;
}

export interface NewestRecord {
  row: number;
  device: string;
  production: string;
  received_at: string;
  /** The CloudEvent as stored. */
  event: string;
}

/** Where rows are read off in their order: an index of `record`, or a table of its own with a `row`. */
interface Driver {
  from: string;
  /** Conditions on `place`, with their values. */
  where: string[];
  values: Value[];
  /** Finds so many that it is followed in stretches. */
  isLong: boolean;
  /** Finds so few that it is not. */
  isShort: boolean;
  /** Conditions of other drivers that are among its own. */
  tries?: string[];
}

/** A driver with fewer rows than this is followed alone. */
const FEW = 2000;
const STRETCH = 50_000;

/** Records below a row, in falling order of arrival. */
export async function newestRecords(
  rows: Rows,
  wanted: Wanted,
  before: number | null,
  limit: number,
): Promise<NewestRecord[]> {
  const top = Math.min(before ?? Infinity, (await lastRow(rows)) + 1);
  const words = await Promise.all(wordsLike(rows, wanted.words ?? ''));
  // A word nobody ever wrote.
  if (words.some((like) => like.length === 0)) return [];
  const drivers = driversOf(rows, wanted, words);
  const first = await shortest(rows, drivers, top);
  const driver = first?.isShort ? first : (allInOne(rows, wanted) ?? first);
  const isTried = (other: Driver): boolean => other !== driver && !(driver?.tries ?? []).includes(other.where[0]!);
  const tests = [...drivers.filter(isTried).map(testOf), ...ours(rows, wanted.within)];
  if (driver && tests.length > 0 && !driver.isShort) driver.isLong = true;
  const isLong = driver ? driver.isLong : tests.length > 0;
  const found: NewestRecord[] = [];
  for (let high = top; high > 1 && found.length < limit; high = isLong ? high - STRETCH : 0) {
    if (high < top) await setImmediate();
    const low = isLong ? high - STRETCH : 0;
    found.push(...(await select(rows, driver, tests, [low, high, limit - found.length])));
  }
  return found;
}

function driversOf(rows: Rows, wanted: Wanted, words: readonly (readonly string[])[]): Driver[] {
  const given = columns.filter((column) => wanted[column] !== undefined);
  const byColumn = given.map((column): Driver => {
    // PostgreSQL chooses for itself, among indexes that end in the order of arrival.
    const hint = rows.kind === 'sqlite' ? ` INDEXED BY record_${column}` : '';
    return {
      from: `record AS place${hint}`,
      where: [`place.${column} = ?`],
      values: [wanted[column]!],
      isLong: false,
      isShort: false,
    };
  });
  const own = (from: string, where: string, values: Value[]): Driver => ({
    from: `${from} AS place`,
    where: [where],
    values,
    isLong: false,
    isShort: false,
  });
  return [
    ...(wanted.detector === undefined ? [] : [own('record_detector', 'place.detector = ?', [wanted.detector])]),
    ...words.map((like) =>
      own(
        'note_word',
        `place.word IN (${padded(like)
          .map(() => '?')
          .join(', ')})`,
        padded(like),
      ),
    ),
    ...byColumn,
  ];
}

/** One by one, so that PostgreSQL knows how rare they are; to a power of two, so that there are few texts of statements. */
function padded(words: readonly string[]): string[] {
  const length = 2 ** Math.ceil(Math.log2(words.length));
  return Array.from({ length }, (_, index) => words[index] ?? words[0]!);
}

const inFilter = ['production', 'tool', 'decision', 'type'] as const;

/**
 * Two or more columns of which none is rare are tried along one index that has them all, so that only what fits all of
 * them is opened. Null for fewer.
 */
function allInOne(rows: Rows, wanted: Wanted): Driver | null {
  const given = inFilter.filter((column) => wanted[column] !== undefined);
  if (given.length < 2) return null;
  const where = given.map((column) => `place.${column} = ?`);
  const hint = rows.kind === 'sqlite' ? ' INDEXED BY record_filter' : '';
  const values = given.map((column) => wanted[column]!);
  return { from: `record AS place${hint}`, where, values, isLong: true, isShort: false, tries: where };
}

/** The first that finds few; else the first there is. Null: records as they stand. */
async function shortest(rows: Rows, drivers: Driver[], top: number): Promise<Driver | null> {
  for (const driver of drivers) {
    const where = [...driver.where, 'place.row < ?'].join(' AND ');
    // Else PostgreSQL looks through the records themselves, from the first on.
    const order = rows.kind === 'postgres' && driver.from.startsWith('record AS') ? 'ORDER BY place.row DESC' : '';
    const sql = `SELECT COUNT(*) AS n FROM (SELECT 1 FROM ${driver.from} WHERE ${where} ${order} LIMIT ${FEW}) AS counted`;
    driver.isShort = (await rows.one<{ n: number }>(sql, ...driver.values, top))!.n < FEW;
    if (driver.isShort) return driver;
  }
  const [first = null] = drivers;
  // Of several words like the one that is looked for, each is in an order of its own.
  if (first?.from.startsWith('note_word')) first.isLong = true;
  return first;
}

const ours = (rows: Rows, within: Productions): Test[] =>
  within === 'all' ? [] : [{ sql: isAmong(rows, 'record.production', 'text'), values: [JSON.stringify(within)] }];

/** What one driver finds, asked of a row another has found. */
function testOf({ from, where, values }: Driver): Test {
  const all = where.join(' AND ');
  if (from.startsWith('record AS')) return { sql: all.replaceAll('place.', 'record.'), values };
  const other = from.replace('AS place', 'AS other');
  const sql = `EXISTS (SELECT 1 FROM ${other} WHERE other.row = record.row AND ${all.replaceAll('place.', 'other.')})`;
  return { sql, values };
}

async function select(
  rows: Rows,
  driver: Driver | null,
  tests: readonly Test[],
  [low, high, limit]: [number, number, number],
): Promise<NewestRecord[]> {
  const { from, where, values } = driver ?? { from: 'record AS place', where: [], values: [] };
  const inOrder = ['place.row < ?', 'place.row >= ?', ...where].join(' AND ');
  // Each row once, whichever of several words it was found by.
  const each = from.startsWith('note_word') ? 'SELECT DISTINCT' : 'SELECT';
  // With nothing left to try on what is found, no more of it is read than is wanted.
  const isAll = driver?.tries !== undefined && tests.length === 0;
  const most = isAll
    ? ` AND place.event <> '' ORDER BY place.row DESC LIMIT ?`
    : driver?.isShort
      ? ` LIMIT ${FEW}`
      : '';
  const rowsOf = `${each} place.row FROM ${from} WHERE ${inOrder}${most}`;
  // Left to itself, PostgreSQL walks the whole log for a word that stands in few notes.
  const isFenced = rows.kind === 'postgres' && driver !== null && (driver.isShort || driver.tries !== undefined);
  const sql = `${isFenced ? `WITH few AS MATERIALIZED (${rowsOf})` : ''}
    SELECT record.row, record.device, record.production, record.received_at, record.event
    FROM ${isFenced ? 'few' : `(${rowsOf})`} AS place
    ${rows.kind === 'sqlite' ? 'CROSS JOIN' : 'JOIN'} record ON record.row = place.row
    WHERE ${["record.event <> ''", ...tests.map(({ sql: test }) => test)].join(' AND ')}
    ORDER BY place.row DESC LIMIT ?`;
  return rows.all(sql, high, low, ...values, ...(isAll ? [limit] : []), ...tests.flatMap((test) => test.values), limit);
}
