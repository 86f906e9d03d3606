// A passage is recognised by its runs of words: every run of five is one fingerprint, wherever lines and pages break.
import type { GramKey } from './gram-key.ts';
import { mixGram, upper } from './mix-gram.ts';
import { passedOver } from './passed-over.ts';
import { APOSTROPHE, DIGIT, LETTER, NOTHING, SINGLE, learnUnit, unitKinds } from './unit-kind.ts';

/** Words a fingerprint covers; of scripts without spaces, twice as many letters. */
export const GRAM_WORDS = 5;
const WORD_WEIGHT = 2;
const LETTER_WEIGHT = 1;
const GRAM_WEIGHT = GRAM_WORDS * WORD_WEIGHT;
/** A power of two above the most tokens a gram can have. */
const RING = 16;

/**
 * Called with every gram of the text: its fingerprint (16 bits and 32), where it starts and ends, how many words and
 * single letters came before its last one, and how many it has.
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
  const powers = new Int32Array(RING).fill(1);
  for (let i = 1; i < RING; i++) powers[i] = Math.imul(powers[i - 1]!, base);
  return powers;
};

/** The window that rolls over the words. */
const rollOver = (key: GramKey, visit: VisitGram) => {
  const firsts = new Int32Array(RING);
  const seconds = new Int32Array(RING);
  const starts = new Uint32Array(RING);
  const weights = new Uint8Array(RING);
  const firstPowers = powersOf(key.rollFirst);
  const secondPowers = powersOf(key.rollSecond);
  let head = 0;
  let tail = 0;
  let weight = 0;
  let first = 0;
  let second = 0;
  return (word: number, own: number, start: number, end: number): void => {
    const a = Math.imul(word ^ (word >>> 15), key.first);
    const b = Math.imul(word ^ (word >>> 13), key.second);
    const at = head++ & (RING - 1);
    firsts[at] = a ^ (a >>> 16);
    seconds[at] = b ^ (b >>> 15);
    starts[at] = start;
    weights[at] = own;
    weight += own;
    first = (Math.imul(first, key.rollFirst) + firsts[at]) | 0;
    second = (Math.imul(second, key.rollSecond) + seconds[at]) | 0;
    for (let old = tail & (RING - 1); weight - weights[old]! >= GRAM_WEIGHT; old = tail & (RING - 1)) {
      const power = head - tail - 1;
      first = (first - Math.imul(firsts[old]!, firstPowers[power]!)) | 0;
      second = (second - Math.imul(seconds[old]!, secondPowers[power]!)) | 0;
      weight -= weights[old]!;
      tail++;
    }
    if (weight < GRAM_WEIGHT) return;
    const low = mixGram(first, second, key);
    visit(upper(), low, starts[tail & (RING - 1)]!, end, head - 1, head - tail);
  };
};

/** Visits every gram of a folded text in order. One pass, no allocation per word. */
export const eachGram = (text: string, key: GramKey, visit: VisitGram): void => {
  const push = rollOver(key, visit);
  const { seed, letter } = key;
  const size = text.length;
  for (let i = 0; i < size;) {
    let unit = text.charCodeAt(i);
    let kind = unitKinds[unit] || learnUnit(unit);
    if (kind === LETTER || kind === DIGIT) {
      const start = i;
      const counts = kind === LETTER;
      let hash = seed;
      do {
        if (kind !== NOTHING && kind !== APOSTROPHE) hash = Math.imul(hash ^ unit, letter);
        if (++i >= size) break;
        unit = text.charCodeAt(i);
        kind = unitKinds[unit] || learnUnit(unit);
      } while (kind === LETTER || kind === DIGIT || kind === NOTHING || kind === APOSTROPHE);
      if (counts) push(hash, WORD_WEIGHT, start, i);
    } else if (kind === SINGLE) {
      push(Math.imul(seed ^ unit, letter), LETTER_WEIGHT, i, ++i);
    } else i = passedOver(text, i, unit);
  }
};
