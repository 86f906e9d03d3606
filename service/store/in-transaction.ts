import type { DatabaseSync } from 'node:sqlite';

/** Runs `work` whole or not at all. When it returns, the commit is on disk (`synchronous = FULL`). */
export function inTransaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    // SQLite has already rolled back after a full disk or an I/O error.
    if (db.isOpen && db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
