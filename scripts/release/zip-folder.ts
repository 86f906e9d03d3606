import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';

/** ZIP has no earlier day. Local time, because that is what the format keeps: the same bytes in every time zone. */
const NO_TIME = new Date(1980, 0, 1);

/** Every file below a folder, relative, with forward slashes, in the order of their bytes. */
export function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

/** An archive that depends on names and contents alone, not on clock, owner, time zone or order on the disk. */
export function zipFiles(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: NO_TIME });
}

export const zipFolder = (folder: string): Uint8Array =>
  zipFiles(new Map(filesBelow(folder).map((name) => [name, readFileSync(join(folder, name))])));
