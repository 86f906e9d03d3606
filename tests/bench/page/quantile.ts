import type { BenchRow } from '../bench-row.ts';

export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!;

const rounded = (value: number): number => Math.round(value * 100) / 100;

const called = (share: 0.5 | 0.95): string => (share === 0.5 ? 'median' : 'p95');

/** One row: a share of times that stand for themselves. */
export const alone = (name: string, share: 0.5 | 0.95, times: readonly number[]): BenchRow => ({
  name: `${name}, ${called(share)}`,
  value: rounded(quantile(times, share)),
  unit: 'ms',
});

/** One row: a share of the guarded times against the same share of the bare ones. */
export function againstBare(
  name: string,
  share: 0.5 | 0.95,
  times: { guarded: readonly number[]; bare: readonly number[] },
  target?: string,
): BenchRow {
  const [value, bare] = [quantile(times.guarded, share), quantile(times.bare, share)];
  return {
    name: `${name}, ${called(share)}`,
    value: rounded(value),
    unit: 'ms',
    baseline: { name: 'without us', value: rounded(bare) },
    // Below the clock's step a ratio says nothing.
    ...(bare >= 0.1 && { ratio: rounded(value / bare) }),
    ...(target && { target }),
  };
}
