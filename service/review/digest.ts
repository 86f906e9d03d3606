// Shortly after records arrived, what reviewing pages show of them at once: words, counts, cases.
import { setImmediate } from 'node:timers/promises';
import type { LogRecord } from '../../lib/model/record.ts';
import type { Row, Rows, RowStore } from '../store/rows.ts';
import { caseNamedBy } from './case-named-by.ts';
import { noteOf } from './note-of.ts';
import { wordsOf } from './words-of.ts';

const SEEN = 'records digested';
/** Records in one transaction: a few milliseconds, then whoever else waits for the database gets it. */
const AT_ONCE = 256;

interface Digested {
  row: number;
  device: string;
  production: string;
  record: LogRecord;
}

/** Takes in what has arrived since; about `most` records, so that nobody who looks waits for long. */
export async function digest(store: RowStore, most = Infinity, isOver = (): boolean => false): Promise<void> {
  for (let taken = 0, more = true; more && taken < most && !isOver(); taken += AT_ONCE) {
    more = await store.beside(digestSome);
    await setImmediate();
  }
}

/** Several may do so at once: each record is counted once. */
async function digestSome(rows: Rows): Promise<boolean> {
  await rows.hold('digest');
  const seen = (await rows.one<{ value: number }>('SELECT value FROM counter WHERE name = ?', SEEN))!.value;
  const found = await rows.all<{ row: number; device: string; production: string; event: string }>(
    'SELECT row, device, production, event FROM record WHERE row > ? ORDER BY row LIMIT ?',
    ...[seen, AT_ONCE],
  );
  if (found.length === 0) return false;
  // An erased record has nothing to say.
  const taken = found
    .filter(({ event }) => event !== '')
    .map(({ event, ...rest }): Digested => ({ ...rest, record: JSON.parse(event) as LogRecord }));
  await rows.insert('note_word', taken.flatMap(wordRows));
  await rows.insert('case_record', taken.flatMap(caseRows));
  await countAlike(rows, taken);
  await rows.run('UPDATE counter SET value = ? WHERE name = ?', found.at(-1)!.row, SEEN);
  return found.length === AT_ONCE;
}

const wordRows = ({ row, record }: Digested): Row[] => wordsOf(noteOf(record)).map((word) => ({ word, row }));

function caseRows({ row, record }: Digested): Row[] {
  const named = caseNamedBy(record);
  return named === null ? [] : [{ use_case: named, row }];
}

async function countAlike(rows: Rows, taken: readonly Digested[]): Promise<void> {
  const departments = await departmentsOf(rows, taken);
  const counts = Map.groupBy(taken, (one) => JSON.stringify(alike(one, departments)));
  const sql = `INSERT INTO tally (production, day, department, tool, type, decision, status, count)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (production, day, department, tool, type, decision, status) DO UPDATE SET count = tally.count + excluded.count`;
  for (const [key, same] of counts) await rows.run(sql, ...(JSON.parse(key) as string[]), same.length);
}

function alike({ production, device, record }: Digested, departments: ReadonlyMap<string, string>): string[] {
  const said = (key: string): string => {
    const value = (record.data as Record<string, unknown>)[key];
    return typeof value === 'string' && value.length <= 200 ? value.replaceAll('\0', '') : '';
  };
  const day = record.time.slice(0, 10);
  const department = departments.get(`${device} ${production}`) ?? '';
  return [production, day, department, said('tool'), record.type, said('decision'), said('status')];
}

/** As the person last said it in a declared use; nobody else says it. */
async function departmentsOf(rows: Rows, taken: readonly Digested[]): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  for (const { device, production } of new Map(taken.map((one) => [`${one.device} ${one.production}`, one])).values()) {
    const row = await rows.one<{ department: string }>(
      `SELECT department FROM use_case WHERE device = ? AND production = ? AND department IS NOT NULL
       ORDER BY number DESC LIMIT 1`,
      ...[device, production],
    );
    if (row) known.set(`${device} ${production}`, row.department);
  }
  return known;
}
