// Some names must be found inside longer words, and some scripts have no spaces to find words by.
import type { Report } from './find-names.ts';
import { mayHold } from './hash.ts';
import { fourOf, twoOf, type LetterIndex } from './name-index.ts';

export const findInside = (text: string, index: LetterIndex, report: Report): void => {
  const look = (key: number, start: number) => {
    if (!mayHold(index.sieve, key)) return;
    for (const alias of index.byStart.get(key) ?? []) {
      if (text.startsWith(alias.letters, start)) report(alias, start, start + alias.letters.length);
    }
  };
  let window = 0;
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    window = fourOf(window, unit);
    if (i > 0) look(twoOf(before, unit), i - 1);
    if (i > 2) look(window, i - 3);
    before = unit;
  }
};
