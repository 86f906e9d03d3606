// A name of several words may be broken over lines, hyphenated or underscored, but not run across two sentences.
import type { Report } from './find-names.ts';
import { mix, SEED, step, unmix } from './hash.ts';
import { kindAt, SEPARATOR } from './letters.ts';
import type { Alias } from './name.ts';
import { ROOT, type NameIndex } from './name-index.ts';

/** A wrapped line of a script is indented; anything wider is another column. */
const WIDEST_GAP = 40;
/** "St. Mary", "J. K.": a stop after a short word does not end a sentence. */
const SHORT_WORD = 3;
const LETTER_S = 0x73;
const STOP = 0x2e;

const binds = (unit: number): boolean =>
  unit === 32 ||
  (unit >= 9 && unit <= 13) ||
  unit === 0x2d ||
  unit === 0x5f ||
  unit === 0x27 ||
  unit === 0xa0 ||
  unit === 0x2b;

/** Where the next word of the same name may start, or -1. */
const nextWord = (text: string, from: number, wordLength: number): number => {
  let i = from;
  let loose = 0;
  while (i < text.length && kindAt(text, i) === SEPARATOR) {
    if (i - from >= WIDEST_GAP) return -1;
    const unit = text.charCodeAt(i++);
    if (!binds(unit) && !(unit === STOP && wordLength <= SHORT_WORD)) loose++;
  }
  return i >= text.length || (loose > 0 && i - from > 1) ? -1 : i;
};

/** The letters between the offsets, separators left out, are those of the alias. */
const spells = (text: string, start: number, end: number, letters: string): boolean => {
  let k = 0;
  for (let i = start; i < end; i++) {
    if (kindAt(text, i) === SEPARATOR) continue;
    if (text.charCodeAt(i) !== letters.charCodeAt(k++)) return false;
  }
  return k === letters.length;
};

const reportEnds = (text: string, start: number, end: number, ends: Alias[] | null, report: Report): void => {
  for (const alias of ends ?? []) if (spells(text, start, end, alias.letters)) report(alias, start, end);
};

/** Follows the tree from the first word `[start, end)` as far as the text goes along. */
export const walk = (
  text: string,
  start: number,
  end: number,
  hash: number,
  { tree }: NameIndex,
  report: Report,
): void => {
  let place = step(ROOT, hash);
  let node = tree.get(place);
  let wordStart = start;
  let stop = end;
  while (node) {
    if (node.ends) reportEnds(text, start, stop, node.ends, report);
    if (!node.goesOn) return;
    const from = nextWord(text, stop, stop - wordStart);
    if (from < 0) return;
    let next = SEED;
    let i = from;
    const kind = kindAt(text, i);
    while (i < text.length && kindAt(text, i) === kind) next = mix(next, text.charCodeAt(i++));
    if (text.charCodeAt(i - 1) === LETTER_S) {
      reportEnds(text, start, i - 1, tree.get(step(place, unmix(next, LETTER_S)))?.ends ?? null, report);
    }
    place = step(place, next);
    node = tree.get(place);
    wordStart = from;
    stop = i;
  }
};
