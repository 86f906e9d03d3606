import { fold } from '../../lib/detect/fold-plain.ts';
import { base64urlBytes } from '../../lib/detect/passages/base64url-bytes.ts';
import { findPassages } from '../../lib/detect/passages/find-passages.ts';
import { indexPassages } from '../../lib/detect/passages/index-passages.ts';
import type { PassageIndex } from '../../lib/detect/passages/passage-index.ts';
import { openList } from '../../lib/detect/passages/sealed-list.ts';
import { confidenceOfStretch } from '../../lib/detect/passages/weigh-stretch.ts';
import { registerPassages } from '../../lib/protect/passages/register-passages.ts';
import { toBase64url } from '../../lib/protect/passages/to-base64url.ts';
import type { BenchRow } from './bench-row.ts';

/** A series: a thousand times a thousand words. */
const SCRIPTS = 100;
const SCRIPT_WORDS = 10_000;
const RAISED = 0.5;

const dice = (seed: number) => () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;

const SYLLABLES = 'ka lo mi ren tas vo quil dra pem sor bel nu wick har tol es jin ro vash ely an er ing on'.split(' ');
/** Words as often as language has them: a few everywhere, thousands hardly ever. */
const vocabulary = Array.from({ length: 20_000 }, (_, i) => {
  const roll = dice(i + 1);
  return Array.from({ length: 1 + (i % 3) }, () => SYLLABLES[Math.floor(roll() * SYLLABLES.length)]!).join('');
});

function textOf(words: number, seed: number): string {
  const roll = dice(seed);
  const parts: string[] = [];
  for (let i = 0; i < words; i++) {
    const word = vocabulary[Math.floor(vocabulary.length ** roll()) - 1]!;
    parts.push(i % 11 === 0 ? `${word}.\n` : word);
  }
  return parts.join(' ');
}

const timed = <T>(work: () => T): { ms: number; result: T } => {
  const start = performance.now();
  const result = work();
  return { ms: performance.now() - start, result };
};

const median = (rounds: number, work: () => unknown): number =>
  Array.from({ length: rounds }, () => timed(work).ms).sort((a, b) => a - b)[rounds >> 1]!;

/** The cheapest thing a scan could do: look at every character once. */
function lookOnce(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

function scanRows(index: PassageIndex): BenchRow[] {
  return [1_000, 100_000, 1_000_000, 10_000_000].map((size) => {
    const folded = fold(textOf(Math.ceil(size / 5), 77).slice(0, size));
    const rounds = size > 1_000_000 ? 3 : 15;
    const floor = median(rounds, () => lookOnce(folded.text));
    const value = median(rounds, () => findPassages(folded, index));
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
  const text = textOf(Math.ceil((size * pieces) / 4), 4711);
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
  const roll = dice(5);
  const random = (size: number) => Uint8Array.from({ length: size }, () => roll() * 256);
  const texts = Array.from({ length: SCRIPTS }, (_, i) => textOf(SCRIPT_WORDS, i + 1));
  const { ms: build, result: sealed } = timed(() => registerPassages({ before: null, texts, random }));
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
