import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterFailure, FIRST_WAIT_MS, isDue, LONGEST_WAIT_MS, noBackoff } from '../../lib/deliver/backoff.ts';
import { LONGEST_ASKED_MS } from '../../lib/deliver/retry-after.ts';
import { NOON } from '../support/log-bench.ts';

const failed = (times: number, random: number) => {
  let backoff = noBackoff;
  for (let n = 0; n < times; n++) backoff = afterFailure(backoff, NOON, random, null);
  return backoff;
};

describe('afterFailure', () => {
  const ceilings: [number, number][] = [
    [1, 2000],
    [2, 4000],
    [5, 32_000],
    [10, LONGEST_WAIT_MS],
    [1000, LONGEST_WAIT_MS],
  ];
  it.each(ceilings)('waits at most, after %i failures, %i ms', (times, ceiling) => {
    expect(failed(times, 1).nextAttemptAt - NOON).toBe(ceiling);
  });

  it('spreads over the whole range, never below a second', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (times, random) => {
        const wait = failed(times, random).nextAttemptAt - NOON;
        expect(wait).toBeGreaterThanOrEqual(FIRST_WAIT_MS);
        expect(wait).toBeLessThanOrEqual(LONGEST_WAIT_MS);
      }),
    );
    expect(failed(10, 0.5).nextAttemptAt - NOON).toBe(LONGEST_WAIT_MS / 2);
  });

  it('waits as long as the service asked', () => {
    expect(afterFailure(noBackoff, NOON, 0.3, 120_000)).toEqual({ failures: 1, nextAttemptAt: NOON + 120_000 });
  });
});

describe('isDue', () => {
  const cases: [string, number, boolean][] = [
    ['at once', 0, true],
    ['just now', NOON, true],
    ['in a moment', NOON + 1, false],
    ['in six hours', NOON + LONGEST_ASKED_MS, false],
    ['in ten years, for the clock was set back', NOON + 10 * 365 * 86_400_000, true],
  ];
  it.each(cases)('%s', (_, nextAttemptAt, due) => {
    expect(isDue({ failures: 1, nextAttemptAt }, NOON, LONGEST_ASKED_MS)).toBe(due);
  });
});
