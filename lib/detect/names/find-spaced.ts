// "B L U E B I R D", "B-L-U-E", one letter a line: spacing a codename out is the first trick people try.
import type { Report } from './find-names.ts';
import { mix, SEED } from './hash.ts';
import type { LetterIndex } from './name-index.ts';

/** Between two spaced letters: a space, a dot and a space, a line break with its indent. */
const WIDEST = 4;

export const findSpaced = (text: string, singles: readonly number[], index: LetterIndex, report: Report): void => {
  for (let first = 0; first < singles.length;) {
    let last = first + 1;
    while (last < singles.length && apart(singles[last]! - singles[last - 1]!)) last++;
    if (last - first > 3) searchRun(text, singles.slice(first, last), index, report);
    first = last;
  }
};

const apart = (distance: number): boolean => distance > 1 && distance <= WIDEST;

const searchRun = (text: string, run: readonly number[], index: LetterIndex, report: Report): void => {
  const letters = run.map((at) => text.charAt(at)).join('');
  for (let from = 0; from + 4 <= run.length; from++) {
    let hash = SEED;
    const furthest = Math.min(run.length, from + index.longest);
    for (let to = from; to < furthest; to++) {
      hash = mix(hash, letters.charCodeAt(to));
      for (const alias of index.byStart.get(hash) ?? []) {
        if (letters.startsWith(alias.letters, from)) report(alias, run[from]!, run[to]! + 1);
      }
    }
  }
};
