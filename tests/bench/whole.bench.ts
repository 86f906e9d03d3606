import { compileKit } from '../../lib/detect/kit.ts';
import { scan } from '../../lib/detect/scan.ts';
import { noProtection } from '../../lib/model/protection.ts';
import { toBase64url } from '../../lib/protect/passages/to-base64url.ts';
import { knownWorks } from '../../lib/protect/works/known-works.ts';
import type { BenchRow } from './bench-row.ts';
import { cleanText } from './clean-text.ts';
import { lookOnce, madeTerms, race, registeredSeries } from './series.ts';

const TERMS = 10_000;
/** Characters, and how many texts of that size are read. */
const sizes: readonly [number, number][] = [
  [1_000, 600],
  [10_000, 200],
  [100_000, 60],
  [1_000_000, 12],
];
const LARGEST: readonly [number, number] = [10_000_000, 3];

/** Everything at once, as in a tab of an ordinary series: every detector, ten thousand terms, a million fingerprints. */
export default function wholeBench(): Promise<BenchRow[]> {
  const { key, data, count } = registeredSeries();
  const passages = { key: toBase64url(key), data: toBase64url(data) };
  const protection = { ...noProtection, terms: madeTerms(TERMS), works: knownWorks, passages };
  const from = performance.now();
  const kit = compileKit(protection);
  const cold = performance.now() - from;
  const what = `${TERMS} terms, ${count} fingerprints, every detector`;
  const rows: BenchRow[] = [{ name: `${what}: into a new tab`, value: cold, unit: 'ms' }];
  for (const [size, rounds] of process.env.BENCH_SCALE ? [...sizes, LARGEST] : sizes) {
    const texts = Array.from({ length: Math.min(rounds, 20) }, (_, number) => cleanText(size, number + 1));
    const textOf = (round: number): string => texts[round % texts.length]!;
    for (let round = 0; round < Math.min(60, rounds); round++) scan(textOf(round), kit);
    const [floor, whole] = race(
      rounds,
      (round) => lookOnce(textOf(round)),
      (round) => scan(textOf(round), kit),
    ) as [number, number];
    rows.push({
      name: `${what}: ${size / 1000} kB`,
      value: size / 1e3 / whole,
      unit: 'MB/s',
      baseline: { name: 'charCodeAt pass', value: size / 1e3 / floor },
      ratio: whole / floor,
      ...(size >= 100_000 && { target: '≤ 14 passes' }),
    });
  }
  return Promise.resolve(rows);
}
