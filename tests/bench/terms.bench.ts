import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { AhoCorasick } from '@monyone/aho-corasick/fast';
import { protectedTerm } from '../../lib/detect/detectors/protected-term.ts';
import { compileKit } from '../../lib/detect/kit.ts';
import { indexPhrases } from '../../lib/detect/phrases.ts';
import { scanText } from '../../lib/detect/scan-text.ts';
import { noProtection, type ProtectedTerm } from '../../lib/model/protection.ts';
import type { BenchRow } from './bench-row.ts';
import { dice, lookOnce, madeTerms, race } from './series.ts';

const FILLER =
  'the crew waits while a second unit moves the crane past the harbour wall and somebody asks for more smoke on the far side of the quay before we lose the light'.split(
    ' ',
  );
const nothing = indexPhrases([]);
const ORDINARY = 10_000;

const makeText = (length: number, terms: readonly ProtectedTerm[]): string => {
  const roll = dice(11);
  const words: string[] = [];
  for (let size = 0; size < length; size += words.at(-1)!.length + 1) {
    const rare = roll() < 0.0005;
    words.push(rare ? terms[Math.floor(roll() * terms.length)]!.text : FILLER[Math.floor(roll() * FILLER.length)]!);
  }
  // Of one piece: what `join` leaves is put together only when somebody reads it.
  return Buffer.from(words.join(' ').slice(0, length)).toString();
};

const passes = (name: string, ms: number, floor: number, target?: string): BenchRow => ({
  name,
  value: ms,
  unit: 'ms',
  baseline: { name: 'charCodeAt pass', value: floor },
  ratio: ms / floor,
  ...(target && { target }),
});

/** What our matcher, the fastest published one in JavaScript and a native one take for the same terms and text. */
function matcherRows(length: number, terms: readonly ProtectedTerm[], others: boolean): BenchRow[] {
  const text = makeText(length, terms);
  const kit = compileKit({ ...noProtection, terms: [...terms] });
  const rounds = length > 1e6 ? 5 : length > 1e5 ? 25 : 200;
  const [floor, ours] = race(
    rounds,
    () => lookOnce(text),
    () => protectedTerm.detect(scanText(text, nothing), kit),
  ) as [number, number];
  const what = `${terms.length} terms over ${length / 1e6} MB`;
  const rows = [passes(what, ours, floor, '≤ 3.5 passes')];
  if (!others) return rows;
  const published = new AhoCorasick(terms.map((term) => term.text.toLowerCase()));
  const lower = text.toLowerCase();
  const [theirs] = race(5, () => published.matchInText(lower)) as [number];
  rows.push(passes(`${what}: @monyone/aho-corasick/fast, text already folded`, theirs, floor));
  const native = grep(lower, terms);
  if (native !== null) rows.push(passes(`${what}: grep -F -o, text already folded, its start included`, native, floor));
  return rows;
}

/** Milliseconds of the native tool, or null where there is none. */
function grep(text: string, terms: readonly ProtectedTerm[]): number | null {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const [list, file] = [join(folder, 'terms'), join(folder, 'text')];
  writeFileSync(list, terms.map((term) => term.text.toLowerCase()).join('\n'));
  writeFileSync(file, text);
  let found = false;
  const [ms] = race(5, () => {
    found = spawnSync('grep', ['-F', '-o', '-f', list, file], { maxBuffer: 1e9, env: { LC_ALL: 'C' } }).status === 0;
  }) as [number];
  rmSync(folder, { recursive: true });
  return found ? ms : null;
}

/** Bytes that so many words cannot be told in less than: their letters, less the order they stand in. */
function leastBytes(terms: readonly ProtectedTerm[]): number {
  const letters = terms.reduce((sum, term) => sum + term.text.length, 0);
  const order = terms.length * (Math.log2(terms.length) - Math.LOG2E);
  return (letters * Math.log2(27) - order) / 8;
}

/** What is in use once everything else is thrown away, in MB. */
function inUse(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

/** Compiling, and what it keeps. */
function compileRows(terms: readonly ProtectedTerm[]): BenchRow[] {
  const before = inUse();
  const from = performance.now();
  const kit = compileKit({ ...noProtection, terms: [...terms] });
  const ms = performance.now() - from;
  const kept = inUse() - before;
  const least = leastBytes(terms) / 1e6;
  return [
    { name: `compile ${kit.names.names.length} terms`, value: ms, unit: 'ms' },
    {
      name: `${kit.names.names.length} terms compiled`,
      value: kept,
      unit: 'MB',
      baseline: { name: 'information-theoretic size', value: least },
      ratio: kept / least,
    },
  ];
}

export default function termsBench(): Promise<BenchRow[]> {
  const rows = [100, ORDINARY, 100_000].flatMap((count) => {
    const terms = madeTerms(count);
    const sizes = count === ORDINARY ? [1e3, 1e4, 1e6, 1e7] : [1e6];
    return [
      ...compileRows(terms),
      ...sizes.flatMap((size) => matcherRows(size, terms, count === ORDINARY && size === 1e6)),
    ];
  });
  return Promise.resolve(rows);
}
