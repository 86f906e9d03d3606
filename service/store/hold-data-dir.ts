import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartRefused } from '../start-refused.ts';

/**
 * Keeps every other process out of the data folder for as long as this one lives. The lock is the operating system's,
 * on a file of its own, so it goes with the process, however that ends, and a backup can still read the ledger.
 */
export function holdDataDir(dataDir: string): { release(): void } {
  const lock = new DatabaseSync(join(dataDir, 'slateguard.lock'), { timeout: 0 });
  try {
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch {
    lock.close();
    throw new StartRefused(
      `Another process already serves ${dataDir}. Stop it first, or set DATA_DIR to another folder.`,
    );
  }
  return { release: () => lock.close() };
}

/** Throws `StartRefused` when another process has the folder. */
export function assertFree(dataDir: string): void {
  if (existsSync(dataDir)) holdDataDir(dataDir).release();
}
