// A run of three words says little, and is still there where every run of five has a changed word in it.
import { stir } from './each-gram.ts';
import type { GramKey } from './gram-key.ts';
import { WORD_WEIGHT, readTokens, roomForTokens } from './read-tokens.ts';

export const SHORT_WORDS = 3;
/** Where the sum of a short run begins, so that it is never the fingerprint of a long one. */
const BEGIN = 0x5eed;

/** A short run: its fingerprint (16 bits and 32), where it starts and ends, and which word of the text is its first. */
export type VisitShortGram = (high: number, low: number, start: number, end: number, ordinal: number) => void;

/**
 * Visits every run of three words of a folded text, in order; none in scripts without spaces, where three words are too few
 * letters to say anything. Returns how many words the text has. Takes room for the whole text.
 */
export function eachShortGram(text: string, key: GramKey, visit: VisitShortGram): number {
  const tokens = roomForTokens(text.length);
  readTokens(text, 0, key, tokens);
  const { hashes, ends, weights, count } = tokens;
  for (let i = 0; i < count; i++) hashes[i] = stir(hashes[i]!, key.word);
  for (let first = 0; first + SHORT_WORDS <= count; first++) {
    const last = first + SHORT_WORDS - 1;
    if (weights.subarray(first, last + 1).some((weight) => weight !== WORD_WEIGHT)) continue;
    let [low, high] = [BEGIN, BEGIN];
    for (let i = first; i <= last; i++) {
      low = (Math.imul(low, key.rollFirst) + hashes[i]!) | 0;
      high = (Math.imul(high, key.rollSecond) + stir(hashes[i]!, key.second)) | 0;
    }
    const start = first === 0 ? 0 : ends[first - 1]!;
    visit(stir(high, key.finishSecond) >>> 16, stir(low, key.finishFirst) >>> 0, start, ends[last]!, first);
  }
  return count;
}
