import { Refusal } from './refusal.ts';

const WINDOW_MS = 60_000;
/** Addresses remembered at once. Beyond it the oldest are forgotten, so memory is bounded. */
const MAX_ADDRESSES = 10_000;

/** Slows down who guesses tokens, without slowing down who has one. */
export interface WrongTokens {
  /** Throws 429 for an address that has used up its wrong tokens of this minute. */
  assertFew(address: string): void;
  note(address: string): void;
}

export function createWrongTokens(max: number, now: () => Date): WrongTokens {
  const seen = new Map<string, { count: number; until: number }>();
  const current = (address: string) => {
    const entry = seen.get(address);
    return entry && entry.until > now().getTime() ? entry : { count: 0, until: now().getTime() + WINDOW_MS };
  };
  return {
    assertFew(address) {
      const { count, until } = current(address);
      if (count < max) return;
      const seconds = Math.ceil((until - now().getTime()) / 1000);
      throw new Refusal(429, 'too-many-requests', 'Too many requests. Try again later.', seconds);
    },
    note(address) {
      const { count, until } = current(address);
      seen.delete(address);
      seen.set(address, { count: count + 1, until });
      if (seen.size > MAX_ADDRESSES) seen.delete(seen.keys().next().value!);
    },
  };
}
