import { registerPassages, type SealedPassages } from '../../lib/protect/passages/register-passages.ts';
import type { ProtectedTerm } from '../../lib/model/protection.ts';

const SYLLABLES = 'ka lo mi ren tas vo quil dra pem sor bel nu wick har tol es jin ro vash ely an er ing on'.split(' ');
const kinds = ['character', 'location', 'codename', 'title', 'crew'] as const;
/** A series: a hundred times ten thousand words. */
export const SCRIPTS = 100;
export const SCRIPT_WORDS = 10_000;

/** Small deterministic generator, so that two runs read the same text. */
export const dice = (seed: number) => () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;

/** Words as often as language has them: a few everywhere, thousands hardly ever. */
const vocabulary = Array.from({ length: 20_000 }, (_, i) => {
  const roll = dice(i + 1);
  return Array.from({ length: 1 + (i % 3) }, () => SYLLABLES[Math.floor(roll() * SYLLABLES.length)]!).join('');
});

/** Made-up language; the same words for the same seed. */
export function madeWords(words: number, seed: number): string {
  const roll = dice(seed);
  const parts: string[] = [];
  for (let i = 0; i < words; i++) {
    const word = vocabulary[Math.floor(vocabulary.length ** roll()) - 1]!;
    parts.push(i % 11 === 0 ? `${word}.\n` : word);
  }
  return parts.join(' ');
}

/** Names of one to three words. */
export function madeTerms(count: number): ProtectedTerm[] {
  const roll = dice(7);
  const pick = (list: readonly string[]) => list[Math.floor(roll() * list.length)]!;
  const word = () => pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES);
  return Array.from({ length: count }, (_, i) => ({
    text: Array.from({ length: 1 + (i % 3) }, word).join(' '),
    kind: kinds[i % kinds.length]!,
  }));
}

/** The scripts of a series, registered: about a million fingerprints. */
export function registeredSeries(): SealedPassages {
  const roll = dice(5);
  const random = (size: number) => Uint8Array.from({ length: size }, () => roll() * 256);
  const texts = Array.from({ length: SCRIPTS }, (_, i) => madeWords(SCRIPT_WORDS, i + 1));
  return registerPassages({ before: null, texts, random });
}

/** The cheapest thing a scan could do: look at every character once. */
export function lookOnce(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

/** Milliseconds of each, in turn; the least of all rounds, so that other work on the machine does not count. */
export function race(rounds: number, ...runs: readonly ((round: number) => unknown)[]): number[] {
  const least = runs.map(() => Infinity);
  for (let round = 0; round < rounds; round++) {
    runs.forEach((run, i) => {
      const from = performance.now();
      run(round);
      least[i] = Math.min(least[i]!, performance.now() - from);
    });
  }
  return least;
}
