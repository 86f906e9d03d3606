// "DRIBEULB": a codename written from its end is still the codename.
import type { Report } from './find-names.ts';
import type { Word } from './letters.ts';
import type { LetterIndex } from './name-index.ts';
import { hashOfBones } from './signs.ts';
import { tokenAfter, tokenFrom } from './tokens.ts';

const MOST_WORDS = 5;

export const reversed = (letters: string): string => Array.from(letters).reverse().join('');

/** @param starts of words that are the first or the last word of a name, read backwards. */
export const findBackwards = (text: string, starts: readonly number[], index: LetterIndex, report: Report): void => {
  for (const start of starts) {
    let whole = '';
    let each = '';
    let token: Word | null = tokenFrom(text, start);
    for (let words = 0; token && words < MOST_WORDS; words++) {
      const word = reversed(text.slice(token.start, token.end));
      whole = word + whole;
      each += word;
      lookUp(whole, start, token.end, index, report);
      if (words > 0) lookUp(each, start, token.end, index, report);
      token = tokenAfter(text, token.end);
    }
  }
};

const lookUp = (letters: string, start: number, end: number, index: LetterIndex, report: Report): void => {
  for (const alias of index.byStart.get(hashOfBones(letters)) ?? []) {
    if (alias.letters === letters) report({ ...alias, spelling: 'reversed' }, start, end);
  }
};
