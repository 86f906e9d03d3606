import { scanText } from '../../lib/detect/scan-text.ts';
import { protectedTerm } from '../../lib/detect/detectors/protected-term.ts';
import { compileKit, type DetectKit } from '../../lib/detect/kit.ts';
import { indexPhrases } from '../../lib/detect/phrases.ts';
import { noProtection, type ProtectedTerm } from '../../lib/model/protection.ts';
import type { BenchRow } from './bench-row.ts';

const SYLLABLES = 'ka lo mi ren tas vo quil dra pem sor bel nu wick har tol es jin ro vash ely'.split(' ');
const FILLER =
  'the crew waits while a second unit moves the crane past the harbour wall and somebody asks for more smoke on the far side of the quay before we lose the light'.split(
    ' ',
  );
const kinds = ['character', 'location', 'codename', 'title', 'crew'] as const;
const nothing = indexPhrases([]);

/** Small deterministic generator, so that two runs read the same text. */
const dice = (seed: number) => () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;

const makeTerms = (count: number): ProtectedTerm[] => {
  const roll = dice(7);
  const pick = (list: readonly string[]) => list[Math.floor(roll() * list.length)]!;
  const word = () => pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES);
  return Array.from({ length: count }, (_, i) => ({
    text: Array.from({ length: 1 + (i % 3) }, word).join(' '),
    kind: kinds[i % kinds.length]!,
  }));
};

const makeText = (length: number, terms: readonly ProtectedTerm[]): string => {
  const roll = dice(11);
  const words: string[] = [];
  for (let size = 0; size < length; size += words.at(-1)!.length + 1) {
    const rare = roll() < 0.0005;
    words.push(rare ? terms[Math.floor(roll() * terms.length)]!.text : FILLER[Math.floor(roll() * FILLER.length)]!);
  }
  return words.join(' ').slice(0, length);
};

const floor = (text: string): number => {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
};

const median = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1]!;

/** Milliseconds of each, interleaved so that both meet the same machine. */
const race = (rounds: number, first: () => unknown, second: () => unknown): [number, number] => {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    [first, second].forEach((run, i) => {
      const from = performance.now();
      run();
      times[i]!.push(performance.now() - from);
    });
  }
  return [median(times[0]), median(times[1])];
};

const row = (name: string, length: number, kit: DetectKit, terms: readonly ProtectedTerm[]): BenchRow => {
  const text = makeText(length, terms);
  const [ours, plain] = race(
    length > 1e6 ? 5 : 15,
    () => protectedTerm.detect(scanText(text, nothing), kit),
    () => floor(text),
  );
  return {
    name,
    value: Number(ours.toFixed(2)),
    unit: 'ms',
    baseline: { name: 'charCodeAt pass', value: plain },
    ratio: Number((ours / plain).toFixed(2)),
    target: '≤ 3.5 passes',
  };
};

export default async (): Promise<BenchRow[]> => {
  await Promise.resolve();
  const rows: BenchRow[] = [];
  for (const count of [100, 10_000, 100_000]) {
    const terms = makeTerms(count);
    const from = performance.now();
    const kit = compileKit({ ...noProtection, terms });
    const built = performance.now() - from;
    rows.push({ name: `compile ${count} terms`, value: Number(built.toFixed(1)), unit: 'ms' });
    for (const length of count === 10_000 ? [1e4, 1e6, 1e7] : [1e6]) {
      rows.push(row(`${count} terms over ${length / 1e6} MB`, length, kit, terms));
    }
  }
  return rows;
};
