import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { mountSmallDisk } from '../../support/small-disk.ts';
import { openInstance } from './instance.ts';
import type { FaultStage } from './stage.ts';

const MEGABYTES = 96;

function within<T>(file: string, work: (db: DatabaseSync) => T): T {
  const db = new DatabaseSync(file, { timeout: 10_000 });
  try {
    return work(db);
  } finally {
    db.close();
  }
}

function lockFile(file: string): () => Promise<void> {
  const other = new DatabaseSync(file, { timeout: 10_000 });
  other.exec('BEGIN IMMEDIATE');
  return () => {
    other.exec('ROLLBACK');
    other.close();
    return Promise.resolve();
  };
}

/** A service on a file, on a small disk of its own. */
export async function openSqliteStage(): Promise<FaultStage> {
  const disk = mountSmallDisk(MEGABYTES);
  const folder = disk?.folder ?? mkdtempSync(join(tmpdir(), 'slateguard-faults-'));
  const dataDir = join(folder, 'data');
  mkdirSync(dataDir);
  const file = join(dataDir, 'slateguard.sqlite');
  const instance = await openInstance(dataDir, null);
  return {
    kind: 'sqlite',
    instances: [instance],
    disk: disk && {
      fill: () => {
        // What the journal has room for already needs no disk.
        within(file, (db) => db.exec('PRAGMA wal_checkpoint(TRUNCATE)'));
        disk.fill();
      },
      free: disk.free,
    },
    lock: () => Promise.resolve(lockFile(file)),
    server: null,
    close: async () => {
      await instance.close();
      disk?.unmount();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
