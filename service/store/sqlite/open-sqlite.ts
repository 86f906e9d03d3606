import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { groupCommit } from '../group-commit.ts';
import type { Session } from '../group-commit.ts';
import type { Rows, RowStore } from '../rows.ts';
import { ledgerVersion, versionOf } from './migrate-sqlite.ts';
import { openLedgerFile, openReader } from './open-ledger-file.ts';
import { sqliteFault, sqliteRows } from './sqlite-rows.ts';

export interface SqliteStore extends RowStore {
  /** The one connection that writes. For maintenance; everything else goes through the store. */
  readonly file: DatabaseSync;
}

/** The ledger in one file of the data folder. A commit is on disk when it returns (WAL, `synchronous = FULL`). */
export function openSqlite(dataDir: string): SqliteStore {
  const path = join(dataDir, 'slateguard.sqlite');
  const file = openLedgerFile(path);
  const reader = openReader(path);
  const transaction = groupCommit(() => Promise.resolve(sessionOn(file)));
  return {
    ...sqliteRows(reader),
    file,
    run: (sql, ...values) => transaction((rows) => rows.run(sql, ...values)),
    insert: (table, list) => transaction((rows) => rows.insert(table, list)),
    transaction,
    beside: transaction,
    isMigrated: () => Promise.resolve(versionOf(file) === ledgerVersion),
    close: () => {
      for (const db of [reader, file]) if (db.isOpen) db.close();
      return Promise.resolve();
    },
  };
}

const known = new WeakMap<DatabaseSync, Rows>();

function rowsOn(file: DatabaseSync): Rows {
  const rows = known.get(file) ?? sqliteRows(file);
  known.set(file, rows);
  return rows;
}

function sessionOn(file: DatabaseSync): Session {
  const exec = (sql: string): Promise<void> => {
    try {
      return Promise.resolve(file.exec(sql));
    } catch (error) {
      return Promise.reject(sqliteFault(error));
    }
  };
  return {
    rows: rowsOn(file),
    begin: () => exec('BEGIN IMMEDIATE'),
    exec,
    end: async () => {
      // SQLite has already rolled back after a full disk or an I/O error.
      if (file.isOpen && file.isTransaction) await exec('ROLLBACK').catch(() => undefined);
    },
  };
}
