import { openPostgres } from './postgres/open-postgres.ts';
import type { RowStore } from './rows.ts';
import { openSqlite } from './sqlite/open-sqlite.ts';

export interface StoreOptions {
  dataDir: string;
  /** PostgreSQL; null for a file in the data folder. */
  databaseUrl: string | null;
  /** Who owns the tables there, when that is not who the service signs in as. */
  databaseOwnerUrl: string | null;
}

export const openStore = ({ dataDir, databaseUrl, databaseOwnerUrl }: StoreOptions): Promise<RowStore> =>
  databaseUrl === null
    ? Promise.resolve().then(() => openSqlite(dataDir))
    : openPostgres(databaseUrl, databaseOwnerUrl ?? databaseUrl);
