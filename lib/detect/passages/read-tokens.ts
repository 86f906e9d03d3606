import type { GramKey } from './gram-key.ts';
import { passedOver } from './passed-over.ts';
import { BRACKET, BREAK, DIGIT, LETTER, NOTHING, SINGLE, learnUnit, unitKinds } from './unit-kind.ts';

export const WORD_WEIGHT = 2;
const LETTER_WEIGHT = 1;
/** The most that one unit of text can add: the word it ends and itself. */
const MARGIN = 2;

/** Words of a stretch of text, or letters of scripts without spaces, each as its hash and where it ends. */
export interface Tokens {
  count: number;
  /** Whether all of them are words. */
  plain: boolean;
  readonly hashes: Int32Array;
  readonly ends: Uint32Array;
  readonly weights: Uint8Array;
}

export const roomForTokens = (most: number): Tokens => ({
  count: 0,
  plain: true,
  hashes: new Int32Array(most + MARGIN),
  ends: new Uint32Array(most + MARGIN),
  weights: new Uint8Array(most + MARGIN).fill(WORD_WEIGHT),
});

/**
 * Adds tokens from offset `i` of the folded text until there is no room or no text; returns where it stopped. Whether a letter
 * ends a word is settled without branching: where words end cannot be foretold, and foretelling it wrong costs more than all
 * the rest.
 */
export const readTokens = (text: string, i: number, { letter }: GramKey, tokens: Tokens): number => {
  const { hashes, ends, weights } = tokens;
  const size = text.length;
  const room = hashes.length - MARGIN;
  let at = tokens.count;
  let hash = 0;
  for (; i < size && at < room; i++) {
    const unit = text.charCodeAt(i);
    const kind = unitKinds[unit]!;
    if (kind <= BREAK) {
      hashes[at] = hash;
      ends[at] = i;
      at += ((hash | -hash) >>> 31) & ~kind;
      hash = Math.imul(hash ^ unit, letter) & kind;
      continue;
    }
    if (kind > BRACKET) {
      learnUnit(unit);
      i--;
    } else if (kind === DIGIT && hash !== 0) hash = Math.imul(hash ^ unit, letter);
    else if (kind !== NOTHING) {
      hashes[at] = hash;
      ends[at] = i;
      if (hash !== 0) at++;
      hash = 0;
      if (kind === DIGIT) i = behindNumber(text, i) - 1;
      else if (kind === BRACKET) i = passedOver(text, i, unit) - 1;
      else {
        hashes[at] = Math.imul(unit, letter);
        ends[at] = i + 1;
        weights[at++] = LETTER_WEIGHT;
        tokens.plain = false;
      }
    }
  }
  hashes[at] = hash;
  ends[at] = i;
  tokens.count = hash === 0 ? at : at + 1;
  return i;
};

const behindNumber = (text: string, i: number): number => {
  for (; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const kind = unitKinds[unit]! > BRACKET ? learnUnit(unit) : unitKinds[unit]!;
    if (kind !== LETTER && kind !== DIGIT && kind !== NOTHING) return i;
  }
  return i;
};

/** Where the token after the one that ends at `i` begins, or what was passed over before it. */
export const nextToken = (text: string, i: number): number => {
  while (i < text.length && unitKinds[text.charCodeAt(i)] !== LETTER && unitKinds[text.charCodeAt(i)] !== SINGLE) i++;
  return i;
};
