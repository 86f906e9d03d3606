// Both databases a ledger can lie in, each in a folder of its own, for a benchmark.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPostgres, startPostgres } from '../../scripts/setup/postgres.ts';
import { openStore } from '../../service/store/open-store.ts';
import type { RowStore } from '../../service/store/rows.ts';
import { asOwner } from '../service/postgres/cluster.ts';

export interface BenchLedger {
  name: 'SQLite' | 'PostgreSQL';
  dataDir: string;
  /** Null: a file in the data folder. */
  databaseUrl: string | null;
  open(): Promise<RowStore>;
}

/** One empty ledger after the other, each gone when `work` is done. PostgreSQL waits for its disk, as it does at work. */
export async function onBoth<T>(work: (ledger: BenchLedger) => Promise<T[]>): Promise<T[]> {
  const found = await onSqlite(work);
  return findPostgres() ? [...found, ...(await onPostgres(work))] : found;
}

async function onSqlite<T>(work: (ledger: BenchLedger) => Promise<T[]>): Promise<T[]> {
  return inFolder((dataDir) => work({ name: 'SQLite', dataDir, databaseUrl: null, open: () => opened(dataDir, null) }));
}

async function onPostgres<T>(work: (ledger: BenchLedger) => Promise<T[]>): Promise<T[]> {
  const cluster = await startPostgres();
  try {
    await asOwner(cluster.url, 'postgres', 'CREATE DATABASE bench');
    const databaseUrl = `${cluster.url}bench`;
    return await inFolder((dataDir) =>
      work({ name: 'PostgreSQL', dataDir, databaseUrl, open: () => opened(dataDir, databaseUrl) }),
    );
  } finally {
    await cluster.stop();
  }
}

const opened = (dataDir: string, databaseUrl: string | null): Promise<RowStore> =>
  openStore({ dataDir, databaseUrl, databaseOwnerUrl: databaseUrl });

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'slateguard-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
