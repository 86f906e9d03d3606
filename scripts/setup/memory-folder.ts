import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

/** Linux keeps it in memory. */
const SHARED_MEMORY = '/dev/shm';
/** Browser profiles, ledgers and copies of the extension take a tenth of it. */
const ROOM = 4 * 1024 ** 3;

const hasRoom = (): boolean => {
  const { bavail, bsize } = statfsSync(SHARED_MEMORY);
  return bavail * bsize > ROOM && process.availableMemory() > 2 * ROOM;
};

/** A new folder in memory that goes with this process, for what is written to be thrown away; null without much room. */
export function memoryFolder(): string | null {
  try {
    if (!hasRoom()) return null;
    const folder = mkdtempSync(join(SHARED_MEMORY, 'slateguard-'));
    // As in any folder for temporary files, programs of other users find theirs: PostgreSQL does not run as root.
    chmodSync(folder, 0o1777);
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    return folder;
  } catch {
    // No such folder, or not ours to write in.
    return null;
  }
}
