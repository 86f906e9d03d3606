import { fold } from '../../lib/detect/fold-plain.ts';
import { base64urlBytes } from '../../lib/detect/passages/base64url-bytes.ts';
import { findPassages } from '../../lib/detect/passages/find-passages.ts';
import { indexPassages } from '../../lib/detect/passages/index-passages.ts';
import type { PassageIndex } from '../../lib/detect/passages/passage-index.ts';
import { openList } from '../../lib/detect/passages/sealed-list.ts';
import { confidenceOfStretch } from '../../lib/detect/passages/weigh-stretch.ts';
import { toBase64url } from '../../lib/protect/passages/to-base64url.ts';
import type { BenchRow } from './bench-row.ts';
import { lookOnce, madeWords, race, registeredSeries, SCRIPT_WORDS, SCRIPTS } from './series.ts';

const RAISED = 0.5;

const timed = <T>(work: () => T): { ms: number; result: T } => {
  const start = performance.now();
  const result = work();
  return { ms: performance.now() - start, result };
};

const median = (rounds: number, work: () => unknown): number =>
  Array.from({ length: rounds }, () => timed(work).ms).sort((a, b) => a - b)[rounds >> 1]!;

function scanRows(index: PassageIndex): BenchRow[] {
  return [1_000, 100_000, 1_000_000, 10_000_000].map((size) => {
    const folded = fold(madeWords(Math.ceil(size / 5), 77).slice(0, size));
    const rounds = size > 1_000_000 ? 3 : size > 10_000 ? 15 : 300;
    const [floor, value] = race(
      rounds,
      () => lookOnce(folded.text),
      () => findPassages(folded, index),
    ) as [number, number];
    return {
      name: `passages: scan of ${size / 1000} kB, ${index.size} fingerprints`,
      value: size / 1e3 / value,
      unit: 'MB/s',
      baseline: { name: 'charCodeAt over the same text', value: size / 1e3 / floor },
      ratio: value / floor,
    };
  });
}

/** Clean texts from the same vocabulary as what is registered: harder than honest work. */
function falseHolds(index: PassageIndex, size: number, pieces: number, target: string): BenchRow {
  const text = madeWords(Math.ceil((size * pieces) / 4), 4711);
  let held = 0;
  for (let i = 0; i < pieces; i++) {
    const { stretches, words } = findPassages(fold(text.slice(i * size, (i + 1) * size)), index);
    if (stretches.some((stretch) => confidenceOfStretch(stretch, words) >= RAISED)) held++;
  }
  return {
    name: `passages: false holds on clean ${size / 1000} kB pastes`,
    value: (100 * held) / pieces,
    unit: '%',
    target,
  };
}

const bytesOf = ({ buckets, rests, sieve }: PassageIndex): number =>
  buckets.byteLength + rests.byteLength + sieve.bits.byteLength;

/** Bits that n of 2^48 numbers cannot be told in less than. */
const leastBytes = (n: number): number => (n * (48 - Math.log2(n) + Math.LOG2E)) / 8;

function sizeRows(count: number, stored: number, index: PassageIndex): BenchRow[] {
  const least = { name: 'information-theoretic size', value: leastBytes(count) / 1e6 };
  return [
    ['stored', stored],
    ['in a guard', bytesOf(index)],
  ].map(([where, bytes]) => ({
    name: `passages: ${count} fingerprints ${where}`,
    value: Number(bytes) / 1e6,
    unit: 'MB',
    baseline: least,
    ratio: Number(bytes) / 1e6 / least.value,
  }));
}

export default function passagesBench(): Promise<BenchRow[]> {
  const { ms: build, result: sealed } = timed(registeredSeries);
  const data = toBase64url(sealed.data);
  const load = median(5, () => indexPassages(openList(sealed.key, base64urlBytes(data))));
  const index = indexPassages(openList(sealed.key, sealed.data));
  return Promise.resolve([
    { name: `passages: registering ${SCRIPTS * SCRIPT_WORDS} words`, value: build / 1000, unit: 's' },
    { name: `passages: ${sealed.count} fingerprints into a new tab`, value: load, unit: 'ms' },
    ...sizeRows(sealed.count, sealed.data.length, index),
    ...scanRows(index),
    falseHolds(index, 1_000, 5_000, 'at most 0.1 %'),
    falseHolds(index, 10_000, 1_000, 'at most 1 %'),
  ]);
}
