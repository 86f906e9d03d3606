// "B L U E B I R D", "B-L-U-E", one letter a line: spacing a codename out is the first trick people try.
import type { Report } from './find-names.ts';
import { mayHold, mix, SEED } from './hash.ts';
import { kindAt, SEPARATOR } from './letters.ts';
import type { LetterIndex } from './name-index.ts';
import { boneOf, signsIn } from './signs.ts';

/** Between two spaced letters: a space, a dot and a space, an empty line and an indent, a bullet. */
const WIDEST = 24;
/** With signs among its letters, a name as short as this is a row of a matrix. */
const SHORT = 6;

export const findSpaced = (text: string, singles: readonly number[], index: LetterIndex, report: Report): void => {
  for (let first = 0; first < singles.length;) {
    let last = first + 1;
    while (last < singles.length && apart(text, singles[last - 1]!, singles[last]!)) last++;
    if (last - first > 3) searchRun(text, singles.slice(first, last), index, report);
    first = last;
  }
};

/** Nothing but separators between them; touching words of one letter ("A1") are no letters set apart. */
const apart = (text: string, first: number, next: number): boolean => {
  if (next - first < 2 || next - first > WIDEST) return false;
  for (let i = first + 1; i < next; i++) if (kindAt(text, i) !== SEPARATOR) return false;
  return true;
};

const searchRun = (text: string, run: readonly number[], index: LetterIndex, report: Report): void => {
  const letters = run.map((at) => text.charAt(at)).join('');
  for (let from = 0; from + 4 <= run.length; from++) {
    let hash = SEED;
    const furthest = Math.min(run.length, from + index.longest);
    for (let to = from; to < furthest; to++) {
      hash = mix(hash, boneOf(letters.charCodeAt(to)));
      if (!mayHold(index.sieve, hash)) continue;
      for (const alias of index.byStart.get(hash) ?? []) {
        const signs = signsIn(letters.slice(from, to + 1), alias.letters);
        if (signs === 0 || (signs > 0 && alias.letters.length > SHORT)) report(alias, run[from]!, run[to]! + 1);
      }
    }
  }
};
