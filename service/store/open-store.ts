import type { RowStore } from './rows.ts';
import { openSqlite } from './sqlite/open-sqlite.ts';

/** The ledger: a file in the data folder. */
export const openStore = (dataDir: string): RowStore => openSqlite(dataDir);
