import { compileKit } from '../../lib/detect/kit.ts';
import { scan } from '../../lib/detect/scan.ts';
import { noProtection } from '../../lib/model/protection.ts';
import { knownWorks } from '../../lib/protect/works/known-works.ts';
import type { BenchRow } from './bench-row.ts';
import { cleanText } from './clean-text.ts';
import { lookOnce } from './series.ts';

/** Characters, and the milliseconds within which a paste of that size must be judged, warm. */
const sizes: readonly [number, number][] = [
  [1_000, 1],
  [10_000, 2],
  [100_000, 10],
];
const WARM = 40;
const ROUNDS = 100;

/** What a production of ordinary size protects. */
const terms = Array.from({ length: 50 }, (_, at) => ({
  text: `${['Bluebird', 'Mara Quill', 'Saltmarsh Lane', 'Kestrel Point', 'Pemdra'][at % 5]!}${at < 5 ? '' : ` ${String.fromCharCode(65 + (at % 26))}olm`}`,
  kind: (['codename', 'character', 'location', 'location', 'crew'] as const)[at % 5]!,
}));
const kit = compileKit({ ...noProtection, terms, works: knownWorks });

/** Milliseconds of each round, sorted; every round sees a text of its own. */
function timed(size: number, work: (text: string) => unknown): number[] {
  const rounds: number[] = [];
  for (let round = -WARM; round < ROUNDS; round++) {
    const own = cleanText(size, round + WARM + 1);
    const start = performance.now();
    work(own);
    if (round >= 0) rounds.push(performance.now() - start);
  }
  return rounds.sort((a, b) => a - b);
}

const at = (rounds: readonly number[], share: number): number => rounds[Math.floor(rounds.length * share)]!;

export default function scanBench(): Promise<BenchRow[]> {
  const rows = sizes.flatMap(([size, target]): BenchRow[] => {
    const floor = timed(size, lookOnce);
    const scanned = timed(size, (own) => scan(own, kit));
    return (
      [
        ['least', 0],
        ['p50', 0.5],
        ['p95', 0.95],
      ] as const
    ).map(([name, share]) => ({
      name: `scan of ${size / 1000} kB clean text, ${name}`,
      value: at(scanned, share),
      unit: 'ms',
      baseline: { name: 'charCodeAt over the same text', value: at(floor, share) },
      ratio: at(scanned, share) / at(floor, share),
      ...(name === 'p95' && { target: `under ${target} ms` }),
    }));
  });
  return Promise.resolve(rows);
}
