import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Texts of `migrations/KIND/NNN-name.sql` in order, without holes: the number is the version of the ledger after it.
 * Both kinds have the same numbers.
 */
export function migrationsFor(kind: 'sqlite' | 'postgres'): string[] {
  const folder = join(import.meta.dirname, '../migrations', kind);
  const names = readdirSync(folder)
    .filter((name) => /^\d{3}-[\w-]+\.sql$/.test(name))
    .sort();
  return names.map((name, index) => {
    if (Number(name.slice(0, 3)) !== index + 1) throw new Error(`migration out of order: ${name}`);
    return readFileSync(join(folder, name), 'utf8');
  });
}
