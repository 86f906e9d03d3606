// However the filters are combined, a page costs the service milliseconds at a time and devices are never kept waiting.
import { setImmediate } from 'node:timers/promises';
import type { Productions } from '../identity/person.ts';
import { isAmong } from '../store/rows.ts';
import type { Rows, Value } from '../store/rows.ts';
import type { RecordsQuery } from './records-query.ts';

export interface FoundRecord {
  row: number;
  device: string;
  production: string;
  received_at: string;
  /** The CloudEvent as stored. */
  event: string;
}

const columns = ['tool', 'decision', 'type', 'production'] as const;
type Column = (typeof columns)[number];
export type Filter = Partial<Pick<RecordsQuery, Column | 'detector'>> & {
  /** Of these productions only; left out: of every one. */
  within?: Productions;
};

/** A filter that finds fewer records than this is followed alone, and the others are tried on what it finds. */
const FEW = 2000;
/** Rows looked through before others get their turn: a few milliseconds. */
const STRETCH = 50_000;

/** Records after a row, in order of arrival. */
export async function findRecords(rows: Rows, filter: Filter, after: number, limit: number): Promise<FoundRecord[]> {
  const index = await chooseIndex(rows, filter, after);
  const last = await lastRow(rows);
  if (index !== 'record_filter') return select(rows, filter, index, [after, last, limit]);
  const found: FoundRecord[] = [];
  for (let from = after; from < last && found.length < limit; from += STRETCH) {
    if (from > after) await setImmediate();
    found.push(...(await select(rows, filter, index, [from, Math.min(from + STRETCH, last), limit - found.length])));
  }
  return found;
}

export const lastRow = async (rows: Rows): Promise<number> =>
  (await rows.one<{ row: number | null }>('SELECT MAX(row) AS row FROM record'))?.row ?? 0;

const given = (filter: Filter): Column[] => columns.filter((column) => filter[column] !== undefined);

/** Null: rows as they stand. */
async function chooseIndex(rows: Rows, filter: Filter, after: number): Promise<string | null> {
  const candidates = given(filter).map((column) => ({
    index: `record_${column}`,
    from: `record WHERE ${column} = ?`,
    value: filter[column]!,
  }));
  if (filter.detector)
    candidates.push({ index: 'record_detector', from: 'record_detector WHERE detector = ?', value: filter.detector });
  const isWide = filter.within === undefined || filter.within === 'all';
  if (isWide && candidates.length < 2) return candidates[0]?.index ?? null;
  for (const { index, from, value } of candidates) {
    const sql = `SELECT COUNT(*) AS n FROM (SELECT 1 FROM ${from} AND row > ? LIMIT ${FEW}) AS counted`;
    if ((await rows.one<{ n: number }>(sql, value, after))!.n < FEW) return index;
  }
  return 'record_filter';
}

function select(
  rows: Rows,
  filter: Filter,
  index: string | null,
  range: [number, number, number],
): Promise<FoundRecord[]> {
  const follows = index === 'record_detector' || (index === 'record_filter' && filter.detector !== undefined);
  // PostgreSQL chooses for itself, among indexes that end in the order of arrival.
  const hinted = rows.kind === 'sqlite' && index !== null && index !== 'record_detector';
  const hint = hinted ? ` INDEXED BY ${index}` : '';
  const from = follows
    ? // For SQLite the word keeps the order of the two; PostgreSQL knows no such join.
      `record_detector AS place ${rows.kind === 'sqlite' ? 'CROSS JOIN' : 'JOIN'} record${hint} ON record.row = place.row`
    : `record AS place${hint}`;
  const record = follows ? 'record' : 'place';
  const ours = filter.within && filter.within !== 'all' ? [JSON.stringify(filter.within)] : null;
  const where = [
    'place.row > ? AND place.row <= ?',
    // An erased record keeps its place, and there is nothing of it to find.
    `${record}.event <> ''`,
    ...given(filter).map((column) => `${record}.${column} = ?`),
    ...(follows ? ['place.detector = ?'] : detectorTest(filter)),
    ...(ours ? [isAmong(rows, `${record}.production`, 'text')] : []),
  ];
  const sql = `SELECT place.row, ${record}.device, ${record}.production, received_at, event FROM ${from} WHERE ${where.join(' AND ')} ORDER BY place.row LIMIT ?`;
  const [after, last, limit] = range;
  const values: Value[] = [
    ...given(filter).map((column) => filter[column]!),
    ...(filter.detector ? [filter.detector] : []),
    ...(ours ?? []),
  ];
  return rows.all(sql, after, last, ...values, limit);
}

const detectorTest = (filter: Filter): string[] =>
  filter.detector ? ['EXISTS (SELECT 1 FROM record_detector AS d WHERE d.row = place.row AND d.detector = ?)'] : [];
