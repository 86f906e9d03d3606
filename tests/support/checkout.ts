import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { sourceFiles } from '../../scripts/release/sources.ts';
import { zipFiles } from '../../scripts/release/zip-folder.ts';
import { inRoot } from '../../scripts/setup/root.ts';

/** The sources as a release zips them, unpacked in a folder of their own, with the packages that are installed here. */
export function unpackSources(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'slateguard-sources-')), 'another place');
  for (const [name, bytes] of Object.entries(unzipSync(zipFiles(sourceFiles())))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  const copy = (how: string) => spawnSync('cp', [how, inRoot('node_modules'), folder]).status === 0;
  if (!copy('-al') && !copy('-a')) throw new Error('the packages could not be copied');
  return folder;
}
