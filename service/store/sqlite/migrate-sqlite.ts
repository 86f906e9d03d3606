import type { DatabaseSync } from 'node:sqlite';
import { StartRefused } from '../../start-refused.ts';
import { migrationsFor } from '../migrations-for.ts';

const migrations = migrationsFor('sqlite');

export const ledgerVersion = migrations.length;

export const versionOf = (db: DatabaseSync): number =>
  (db.prepare('PRAGMA user_version').get() as { user_version: number }).user_version;

/** Brings a ledger to the version of this program. Each step is whole or not at all. */
export function migrateSqlite(db: DatabaseSync): void {
  const version = versionOf(db);
  if (version > ledgerVersion)
    throw new StartRefused(`The ledger has version ${version}; this program knows ${ledgerVersion}. Update it first.`);
  for (const [index, sql] of migrations.entries()) {
    if (index < version) continue;
    db.exec('BEGIN IMMEDIATE');
    try {
      db.exec(`${sql}; PRAGMA user_version = ${index + 1}; COMMIT`);
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
  }
}
