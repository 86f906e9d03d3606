import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { StartRefused } from '../start-refused.ts';
import { inTransaction } from './in-transaction.ts';

const folder = join(import.meta.dirname, '../migrations');

/** Numbered `NNN-name.sql`, without holes: the number is the version of the ledger after it. */
const migrations = readdirSync(folder)
  .filter((name) => /^\d{3}-[\w-]+\.sql$/.test(name))
  .sort();

export const ledgerVersion = migrations.length;

export const versionOf = (db: DatabaseSync): number =>
  (db.prepare('PRAGMA user_version').get() as { user_version: number }).user_version;

/** Brings a ledger to the version of this program. Each step is whole or not at all. */
export function migrate(db: DatabaseSync): void {
  const version = versionOf(db);
  if (version > ledgerVersion)
    throw new StartRefused(`The ledger has version ${version}; this program knows ${ledgerVersion}. Update it first.`);
  for (const [index, name] of migrations.entries()) {
    if (Number(name.slice(0, 3)) !== index + 1) throw new Error(`migration out of order: ${name}`);
    if (index < version) continue;
    inTransaction(db, () => {
      db.exec(readFileSync(join(folder, name), 'utf8'));
      db.exec(`PRAGMA user_version = ${index + 1}`);
    });
  }
}
