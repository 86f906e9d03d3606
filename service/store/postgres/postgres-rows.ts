import pg from 'pg';
import type { Rows, Value } from '../rows.ts';
import { StoreFault } from '../store-fault.ts';

/** Data that does not fit, a broken constraint: the connection and its neighbours are as well as before. */
const LOCAL_CLASSES = ['22', '23'];

/** PostgreSQL's own words may name values: only the code goes on. */
export function postgresFault(error: unknown): StoreFault {
  const code = (error as { code?: string }).code ?? 'connection';
  return new StoreFault(code, `PostgreSQL ${code}`, LOCAL_CLASSES.includes(code.slice(0, 2)));
}

const INT8 = 20;
/** Sequences and counts are safe integers. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format: 'text' | 'binary') =>
    oid === INT8 ? Number : (pg.types.getTypeParser(oid, format) as unknown)) as typeof pg.types.getTypeParser,
};

const numbered = new Map<string, string>();

/** `?` as PostgreSQL counts them. The texts come from a closed list. */
function inNumbers(sql: string): string {
  const known = numbered.get(sql);
  if (known !== undefined) return known;
  let count = 0;
  const text = sql.replaceAll('?', () => `$${++count}`);
  if (numbered.size < 500) numbered.set(sql, text);
  return text;
}

const names = new Map<string, string>();

/** Under a name the server works out a statement once a connection; a name may be no longer than 63 signs. */
function nameOf(sql: string): string {
  const name = names.get(sql) ?? `insert ${names.size + 1}`;
  names.set(sql, name);
  return name;
}

type Querying = Pick<pg.ClientBase, 'query'>;

/** A connection, or a pool of them where each statement stands alone. */
export function postgresRows(client: Querying): Rows {
  const ask = async (sql: string, values: readonly Value[], name?: string) => {
    try {
      return await client.query({ text: inNumbers(sql), values: [...values], types, ...(name ? { name } : {}) });
    } catch (error) {
      throw postgresFault(error);
    }
  };
  return {
    kind: 'postgres',
    one: async <T>(sql: string, ...values: Value[]) => (await ask(sql, values)).rows[0] as T | undefined,
    all: async <T>(sql: string, ...values: Value[]) => (await ask(sql, values)).rows as T[],
    run: async (sql, ...values) => (await ask(sql, values)).rowCount ?? 0,
    insert: async (table, rows) => {
      const columns = Object.keys(rows[0] ?? {}).join(', ');
      if (!columns) return;
      const from = `json_populate_recordset(NULL::slateguard.${table}, CAST(? AS json))`;
      // Named: there is one way to do it, and the server works it out once a connection.
      const sql = `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM ${from}`;
      await ask(sql, [JSON.stringify(rows)], nameOf(sql));
    },
    hold: async (work) => void (await ask('SELECT 1 FROM beside WHERE work = ? FOR UPDATE', [work])),
  };
}
