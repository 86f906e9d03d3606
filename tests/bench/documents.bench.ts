import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { BenchRow } from './bench-row.ts';
import type { LargeName } from './documents/large-files.ts';

const ROUNDS = 5;
const script = join(import.meta.dirname, 'documents', 'measure.ts');

interface Cost {
  ms: number;
  /** Most memory the process ever had, MB. */
  peak: number;
}

function measured(name: LargeName, way: 'ours' | 'bare' | 'made'): Cost {
  const rounds = Array.from({ length: way === 'made' ? 1 : ROUNDS }, () => {
    const { stdout, status } = spawnSync(process.execPath, [script, name, way], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${name}, ${way}: the measurement failed`);
    return JSON.parse(stdout) as Cost;
  });
  const middle = (pick: (cost: Cost) => number) => rounds.map(pick).sort((a, b) => a - b)[rounds.length >> 1]!;
  return { ms: middle(({ ms }) => ms), peak: middle(({ peak }) => peak) };
}

const files: readonly [LargeName, string, string][] = [
  ['archive', 'an archive of 100 MB', 'fflate, everything unpacked'],
  ['workbook', 'a workbook of 200 sheets', 'fflate, tags struck out'],
  ['recording', 'a camera movie of 1 GB', 'both its ends read'],
];

/** Large files: time and peak memory beside the bare library's on the same file; memory less what making the file took. */
export default function documentsBench(): Promise<BenchRow[]> {
  return Promise.resolve(
    files.flatMap(([name, what, against]) => {
      const [ours, bare, made] = [measured(name, 'ours'), measured(name, 'bare'), measured(name, 'made')];
      const [more, bareMore] = [Math.max(0, ours.peak - made.peak), Math.max(0, bare.peak - made.peak)];
      return [
        {
          name: `${what}, read`,
          value: ours.ms,
          unit: 'ms',
          baseline: { name: `ms, ${against}`, value: bare.ms },
          ratio: ours.ms / bare.ms,
          target: 'under 3000 ms',
        },
        {
          name: `${what}, peak memory`,
          value: more,
          unit: 'MB',
          baseline: { name: `MB, ${against}`, value: bareMore },
          ...(bareMore > 1 ? { ratio: more / bareMore } : {}),
          target: 'under 256 MB',
        },
      ];
    }),
  );
}
