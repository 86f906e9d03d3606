import type { BenchRow } from '../bench-row.ts';
import { quantile } from '../page/quantile.ts';

export const RESTARTS = 20;

/** Both in ms on the background's own clock. */
export interface Start {
  /** From the background's beginning to its code running: the browser's own part, while everything else starts. */
  loaded: number;
  /** From its code running to rules that hold. */
  rules: number;
}

/** What a series of restarts says; `unguarded` of the pages of script sent at once left. */
export function startRows(browser: string, starts: readonly Start[], unguarded: number): BenchRow[] {
  const row = (name: string, part: keyof Start, share: 0.5 | 0.95, target?: string): BenchRow => {
    const times = starts.map((start) => start[part]);
    return {
      name: `${browser}: ${name}, ${RESTARTS} restarts, ${share === 0.5 ? 'median' : 'p95'}`,
      value: Math.round(quantile(times, share) * 10) / 10,
      unit: 'ms',
      ...(target && { target }),
    };
  };
  return [
    row('the browser loads the background', 'loaded', 0.5),
    row('rules in force after the background starts', 'rules', 0.5),
    row('rules in force after the background starts', 'rules', 0.95, '≤ 100 ms'),
    {
      name: `${browser}: pages of script sent at once after a start that left`,
      value: unguarded,
      unit: 'leaks',
      target: '≤ 0 leaks',
    },
  ];
}

/** The slowest of several, in seconds. */
export const slowest = (name: string, times: readonly number[], target?: string): BenchRow => ({
  name: `${name}, the slowest of ${times.length}`,
  value: Math.round(Math.max(...times) * 10) / 10,
  unit: 's',
  ...(target && { target }),
});
