import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from '../../scripts/setup/root.ts';
import { families } from '../hostile/families.ts';
import type { Family } from '../hostile/hostile-file.ts';
import type { BenchRow } from './bench-row.ts';
import type { Cost } from './hostile/read-folder.ts';

const MB = 1024 * 1024;

/** Each family in a process of its own: what one of them breaks does not touch the next. */
function costOf(files: Family): Cost {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  try {
    for (const { name, make } of files) writeFileSync(join(folder, name.replaceAll('/', '-')), make());
    const reader = inRoot('tests', 'bench', 'hostile', 'read-folder.ts');
    const printed = execFileSync(process.execPath, ['--expose-gc', reader, folder], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return JSON.parse(printed.trim().split('\n').at(-1)!) as Cost;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The slowest verdict and the most memory over each family of hostile files. */
export default function hostileBench(): Promise<BenchRow[]> {
  const rows = Object.entries(families).flatMap(([family, files]): BenchRow[] => {
    const { slowest, hungriest } = costOf(files);
    return [
      {
        name: `hostile ${family}: slowest verdict (${slowest.name})`,
        value: slowest.ms,
        unit: 'ms',
        target: 'under 3000 ms',
      },
      {
        name: `hostile ${family}: most memory, the file itself included (${hungriest.name})`,
        value: hungriest.bytes / MB,
        unit: 'MB',
        target: 'under 256 MB',
      },
    ];
  });
  return Promise.resolve(rows);
}
