export type Value = string | number | null;
export type Row = Record<string, Value>;
/** Work on records that are on disk already. */
export type Beside = 'digest' | 'tree';

/** Statements with `?` for values, in the SQL that SQLite and PostgreSQL share. Throws `StoreFault` when one fails. */
export interface Rows {
  /** Which of the two, for the few words they do not share. */
  readonly kind: 'sqlite' | 'postgres';
  one<T>(sql: string, ...values: Value[]): Promise<T | undefined>;
  all<T>(sql: string, ...values: Value[]): Promise<T[]>;
  /** How many rows it changed. */
  run(sql: string, ...values: Value[]): Promise<number>;
  /** Rows with the same columns, in one go. */
  insert(table: string, rows: readonly Row[]): Promise<void>;
  /** Until the transaction ends nobody else does this work. Who holds several takes `digest` before `tree`. */
  hold(work: Beside): Promise<void>;
}

/** The ledger. Outside a transaction only what is on disk is seen. */
export interface RowStore extends Rows {
  /**
   * Runs `work` whole or not at all; when it resolves, the commit is on disk. One after the other, whichever instance
   * asks, so what `work` reads stays true while it writes. `work` awaits its rows and nothing else, and may be one of
   * several that share a commit.
   */
  transaction<T>(work: (rows: Rows) => Promise<T>): Promise<T>;
  /** The same without a turn to write: `work` first holds what it is about, and new records may arrive meanwhile. */
  beside<T>(work: (rows: Rows) => Promise<T>): Promise<T>;
  /** Whether the ledger has the version of this program. */
  isMigrated(): Promise<boolean>;
  close(): Promise<void>;
}

/** `column` is one of the values in a JSON array, given as one `?`. */
export const isAmong = ({ kind }: Pick<Rows, 'kind'>, column: string, type: 'text' | 'bigint'): string =>
  kind === 'sqlite'
    ? `${column} IN (SELECT value FROM json_each(?))`
    : `${column} = ANY (ARRAY(SELECT json_array_elements_text(CAST(? AS json))::${type}))`;
