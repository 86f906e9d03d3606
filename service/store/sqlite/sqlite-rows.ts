import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Row, Rows, Value } from '../rows.ts';
import { StoreFault } from '../store-fault.ts';

/** Statements kept ready; their texts come from a closed list, but for the number of columns in a filter. */
const MAX_STATEMENTS = 200;

/** Constraint, wrong type, too big, or not SQL: the file is as well as before. */
const LOCAL_CODES = [1, 18, 19, 20];

/** SQLite's own words name tables and files, never values. */
export function sqliteFault(error: unknown): StoreFault {
  const { code, errcode, message } = error as { code?: string; errcode?: number; message: string };
  return new StoreFault(code ?? 'ERR_SQLITE', message, errcode !== undefined && LOCAL_CODES.includes(errcode & 0xff));
}

function settled<T>(work: () => T): Promise<T> {
  try {
    return Promise.resolve(work());
  } catch (error) {
    return Promise.reject(sqliteFault(error));
  }
}

/** A connection behind promises. They are settled at once: nobody else has a turn in between. */
export function sqliteRows(db: DatabaseSync): Rows {
  const ready = new Map<string, StatementSync>();
  const prepare = (sql: string): StatementSync => {
    const known = ready.get(sql);
    if (known) return known;
    const statement = db.prepare(sql);
    if (ready.size >= MAX_STATEMENTS) ready.delete(ready.keys().next().value!);
    ready.set(sql, statement);
    return statement;
  };
  return {
    kind: 'sqlite',
    one: <T>(sql: string, ...values: Value[]) => settled(() => prepare(sql).get(...values) as T | undefined),
    all: <T>(sql: string, ...values: Value[]) => settled(() => prepare(sql).all(...values) as T[]),
    run: (sql, ...values) => settled(() => Number(prepare(sql).run(...values).changes)),
    insert: (table, rows) => settled(() => insertAll(prepare, table, rows)),
    // One writes: it holds everything.
    hold: () => Promise.resolve(),
  };
}

function insertAll(prepare: (sql: string) => StatementSync, table: string, rows: readonly Row[]): void {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return;
  const places = columns.map(() => '?').join(', ');
  const statement = prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`);
  for (const row of rows) statement.run(...columns.map((column) => row[column] ?? null));
}
