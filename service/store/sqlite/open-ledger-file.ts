import { closeSync, existsSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { StartRefused } from '../../start-refused.ts';
import { migrateSqlite } from './migrate-sqlite.ts';

/** How long a statement waits for another process's lock. Short: the whole service waits with it. */
const BUSY_MS = 250;

/** Opens the ledger to write, makes it the first time, and brings it up to date. */
export function openLedgerFile(path: string): DatabaseSync {
  // SQLite gives its journal files the mode of the ledger.
  if (!existsSync(path)) closeSync(openSync(path, 'wx', 0o600));
  const db = new DatabaseSync(path, { timeout: BUSY_MS, enableForeignKeyConstraints: true });
  try {
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF');
    // Without it, INSERT OR REPLACE would take rows out behind the triggers' back.
    db.exec('PRAGMA recursive_triggers = ON');
    db.exec('PRAGMA cache_size = -65536; PRAGMA journal_size_limit = 67108864');
    // Every 16 MB: a checkpoint costs several commits.
    db.exec('PRAGMA wal_autocheckpoint = 4000');
    migrateSqlite(db);
    db.exec('BEGIN IMMEDIATE; ROLLBACK');
    return db;
  } catch (error) {
    db.close();
    if (!isBusy(error)) throw error;
    throw new StartRefused(`Another process holds ${path}. Stop it first, or set DATA_DIR to another folder.`);
  }
}

/** A connection that sees what is on disk and cannot write. */
export function openReader(path: string): DatabaseSync {
  const db = new DatabaseSync(path, { timeout: BUSY_MS });
  db.exec('PRAGMA query_only = ON; PRAGMA trusted_schema = OFF; PRAGMA cache_size = -65536');
  return db;
}

const isBusy = (error: unknown): boolean => (error as { errcode?: number }).errcode === 5;
