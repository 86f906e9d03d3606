import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { BenchRow } from './bench-row.ts';
import type { LargeName } from './documents/large-files.ts';

const ROUNDS = 5;
/** Recognition takes half a minute. */
const roundsOf: Partial<Record<LargeName, number>> = { scans: 1 };
const script = join(import.meta.dirname, 'documents', 'measure.ts');

interface Cost {
  ms: number;
  /** Most memory the process ever had, MB. */
  peak: number;
  /** What was not read, as a person is told. */
  unreadable: string | null;
}

function measured(name: LargeName, way: 'ours' | 'bare' | 'made'): Cost {
  const rounds = Array.from({ length: way === 'made' ? 1 : (roundsOf[name] ?? ROUNDS) }, () => {
    const { stdout, status } = spawnSync(process.execPath, [script, name, way], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${name}, ${way}: the measurement failed`);
    return JSON.parse(stdout) as Cost;
  });
  const middle = (pick: (cost: Cost) => number) => rounds.map(pick).sort((a, b) => a - b)[rounds.length >> 1]!;
  const { unreadable } = rounds[0]!;
  return { ms: middle(({ ms }) => ms), peak: middle(({ peak }) => peak), unreadable };
}

/** To the verdict; recognising writing has limits of its own. */
const WITHIN = 'under 3000 ms';

const files: readonly [LargeName, string, string, string?][] = [
  ['archive', 'an archive of 100 MB', 'fflate, everything unpacked', WITHIN],
  ['workbook', 'a workbook of 200 sheets', 'fflate, tags struck out', WITHIN],
  ['recording', 'a camera movie of 1 GB', 'both its ends read', WITHIN],
  ['scans', 'a scanned PDF of 300 pages', 'pdf.js and Tesseract, 16 pages'],
];

/** Large files: time and peak memory beside the bare library's on the same file; memory less what making the file took. */
export default function documentsBench(): Promise<BenchRow[]> {
  return Promise.resolve(
    files.flatMap(([name, what, against, target]) => {
      const [ours, bare, made] = [measured(name, 'ours'), measured(name, 'bare'), measured(name, 'made')];
      const [more, bareMore] = [Math.max(0, ours.peak - made.peak), Math.max(0, bare.peak - made.peak)];
      return [
        {
          name: `${what}, read${ours.unreadable ? ` (${ours.unreadable})` : ''}`,
          value: ours.ms,
          unit: 'ms',
          baseline: { name: `ms, ${against}`, value: bare.ms },
          ratio: ours.ms / bare.ms,
          ...(target ? { target } : {}),
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
