// Waits longer after each failure, by chance within bounds, so that a thousand browsers do not come back at once.

/** First and longest ceiling of the wait, ms. */
export const FIRST_WAIT_MS = 1000;
export const LONGEST_WAIT_MS = 15 * 60 * 1000;

export interface Backoff {
  /** Failures in a row. */
  failures: number;
  /** Ms since the epoch; 0: at once. */
  nextAttemptAt: number;
}

export const noBackoff: Backoff = { failures: 0, nextAttemptAt: 0 };

/** Full jitter under a ceiling that doubles; `after` (ms), what the service asked for, wins. `random` is in [0, 1). */
export function afterFailure(last: Backoff, now: number, random: number, after: number | null): Backoff {
  const failures = last.failures + 1;
  const ceiling = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures, 20));
  const wait = after ?? Math.max(FIRST_WAIT_MS, Math.round(random * ceiling));
  return { failures, nextAttemptAt: now + wait };
}

/** A clock set back must not stop delivery for years: a wait longer than any we give is over. */
export const isDue = ({ nextAttemptAt }: Backoff, now: number, longest: number): boolean =>
  now >= nextAttemptAt || nextAttemptAt - now > longest;
