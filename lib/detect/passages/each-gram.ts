// A passage is recognised by its runs of words: every run of five is one fingerprint, wherever lines and pages break.
import type { GramKey } from './gram-key.ts';
import { type Tokens, WORD_WEIGHT, nextToken, readTokens, roomForTokens } from './read-tokens.ts';
import { type GramSieve, everything, mayPass } from './gram-sieve.ts';

/** Words a fingerprint covers; of scripts without spaces, twice as many letters. */
export const GRAM_WORDS = 5;
const GRAM_WEIGHT = GRAM_WORDS * WORD_WEIGHT;
/** More tokens than any gram has: so many are carried from one stretch of text to the next. */
const CARRY = 16;
const STRETCH = 4096;

/**
 * A gram: its fingerprint (16 bits and 32), where it starts and ends, how many tokens came before its last one, and how many
 * it has itself.
 */
export type VisitGram = (
  high: number,
  low: number,
  start: number,
  end: number,
  ordinal: number,
  tokens: number,
) => void;

const powersOf = (base: number): Int32Array => {
  const powers = new Int32Array(CARRY).fill(1);
  for (let i = 1; i < CARRY; i++) powers[i] = Math.imul(powers[i - 1]!, base);
  return powers;
};

/** A token's hash, stirred so that no lane of a gram is a plain sum of letters. */
export const stir = (hash: number, factor: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 15), factor);
  return mixed ^ (mixed >>> 13);
};

/** The upper 16 bits, asked for only when the lower ones are known to the sieve. */
const highOf = ({ hashes }: Tokens, from: number, to: number, key: GramKey): number => {
  let sum = 0;
  for (let i = from; i <= to; i++) sum = (Math.imul(sum, key.rollSecond) + stir(hashes[i]!, key.second)) | 0;
  return stir(sum, key.finishSecond) >>> 16;
};

type Look = (low: number, from: number, to: number) => void;

/** Rolls over tokens of any weight. */
const rollWeighed = ({ hashes, weights, count }: Tokens, key: GramKey, look: Look): void => {
  const powers = powersOf(key.rollFirst);
  let [tail, weight, sum] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    sum = (Math.imul(sum, key.rollFirst) + hashes[i]!) | 0;
    weight += weights[i]!;
    while (weight - weights[tail]! >= GRAM_WEIGHT) {
      sum = (sum - Math.imul(hashes[tail]!, powers[i - tail]!)) | 0;
      weight -= weights[tail++]!;
    }
    if (weight >= GRAM_WEIGHT) look(stir(sum, key.finishFirst) >>> 0, tail, i);
  }
};

/** The same where all tokens are words; nearly every text is such. */
const rollWords = ({ hashes, count }: Tokens, key: GramKey, { bits, shift }: GramSieve, look: Look): void => {
  const { rollFirst, finishFirst } = key;
  const power = powersOf(rollFirst)[GRAM_WORDS]!;
  let sum = 0;
  for (let i = 0; i < count; i++) {
    sum = (Math.imul(sum, rollFirst) + hashes[i]!) | 0;
    if (i >= GRAM_WORDS) sum = (sum - Math.imul(hashes[i - GRAM_WORDS]!, power)) | 0;
    const low = stir(sum, finishFirst) >>> 0;
    const slot = low >>> shift;
    const word = bits[slot >>> 5]!;
    if (((word >>> (slot & 31)) & (word >>> (low & 31)) & 1) === 1 && i >= GRAM_WORDS - 1)
      look(low, i - GRAM_WORDS + 1, i);
  }
};

/** Keeps what the next stretch's first grams begin with. */
const carryOver = (tokens: Tokens): void => {
  const from = Math.max(0, tokens.count - CARRY);
  for (const row of [tokens.hashes, tokens.ends, tokens.weights]) row.copyWithin(0, from, tokens.count);
  tokens.count -= from;
  tokens.weights.fill(WORD_WEIGHT, tokens.count);
  tokens.plain = tokens.weights.subarray(0, tokens.count).every((weight) => weight === WORD_WEIGHT);
};

/**
 * Visits the grams of a folded text in order, those that the sieve lets through. One pass, nothing allocated per word.
 * Returns how many words the text has, two letters of a script without spaces counted as one.
 */
export const eachGram = (text: string, key: GramKey, visit: VisitGram, sieve = everything): number => {
  const tokens = takeRoom();
  let [before, carried, weight] = [0, 0, 0];
  const look: Look = (low, from, to) => {
    if (to < carried || !mayPass(sieve, low)) return;
    const start = nextToken(text, from === 0 ? 0 : tokens.ends[from - 1]!);
    visit(highOf(tokens, from, to, key), low, start, tokens.ends[to]!, before + to - carried, to - from + 1);
  };
  for (let i = 0; i < text.length;) {
    carryOver(tokens);
    carried = tokens.count;
    i = readTokens(text, i, key, tokens);
    stirAll(tokens, carried, key);
    if (tokens.plain) rollWords(tokens, key, sieve, look);
    else rollWeighed(tokens, key, look);
    before += tokens.count - carried;
    weight += weightOf(tokens, carried);
  }
  kept = tokens;
  return weight / WORD_WEIGHT;
};

/** Handed from text to text. */
let kept: Tokens | null = null;
const takeRoom = (): Tokens => {
  const tokens = kept ?? roomForTokens(STRETCH + CARRY);
  kept = null;
  if (!tokens.plain) tokens.weights.fill(WORD_WEIGHT);
  tokens.count = 0;
  tokens.plain = true;
  return tokens;
};

const weightOf = ({ plain, weights, count }: Tokens, from: number): number =>
  plain ? (count - from) * WORD_WEIGHT : weights.subarray(from, count).reduce((sum, weight) => sum + weight, 0);

const stirAll = ({ hashes, count }: Tokens, from: number, key: GramKey): void => {
  for (let i = from; i < count; i++) hashes[i] = stir(hashes[i]!, key.word);
};
