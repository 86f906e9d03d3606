import type { Run } from './fingerprint-text.ts';

/**
 * Keeps at least one of every `window` fingerprints in a row, so that any unchanged stretch of a gram's words and `window - 1`
 * more holds one that is kept. A telling one is kept before an everyday one, then the smallest (Schleimer, Wilkerson, Aiken
 * 2003). With a window of 1 all are kept. Returns their positions.
 */
export function winnow({ prints, telling }: Run, window: number): number[] {
  if (window <= 1) return prints.map((_, i) => i);
  const kept: number[] = [];
  const waiting: number[] = [];
  let first = 0;
  const isWorse = (a: number, b: number) =>
    telling[a] === telling[b] ? prints[a]! >= prints[b]! : telling[b] === true;
  for (let i = 0; i < prints.length; i++) {
    while (waiting.length > first && isWorse(waiting.at(-1)!, i)) waiting.pop();
    waiting.push(i);
    if (waiting[first]! <= i - window) first++;
    if (i >= window - 1 && kept.at(-1) !== waiting[first]) kept.push(waiting[first]!);
  }
  // A text shorter than a window is still registered.
  if (kept.length === 0 && waiting.length > first) kept.push(waiting[first]!);
  return kept;
}
