// Every protected, famous or consenting name in a text, in one pass over its letters.
import type { Folded } from '../fold-plain.ts';
import { spanOf } from '../fold-plain.ts';
import { hashOf, mayHold, pairOf, shapeOf } from './hash.ts';
import { findInside } from './find-inside.ts';
import { findBackwards } from './find-backwards.ts';
import { findSigns } from './find-signs.ts';
import { findSpaced } from './find-spaced.ts';
import { kinds, learn, LETTER, SEPARATOR } from './letters.ts';
import type { Alias, NameHit } from './name.ts';
import type { NameIndex } from './name-index.ts';
import { isSign } from './signs.ts';
import { UNSPACED } from './unspaced.ts';
import { walk } from './walk.ts';

/** More would be a list of names, and says so long before. */
const MOST_HITS = 5000;
const LETTER_S = 0x73;

export type Report = (alias: Alias, start: number, end: number) => void;

/** Names in the folded text, with their spans in the text as written; a longer name hides the shorter ones inside it. */
export const findNames = (folded: Folded, index: NameIndex): NameHit[] => {
  if (index.names.length === 0) return [];
  const hits: NameHit[] = [];
  const report: Report = (alias, start, end) => {
    if (hits.length < MOST_HITS)
      hits.push({ name: alias.name, spelling: alias.spelling, ...spanOf(folded, start, end), from: start, to: end });
  };
  const { singles, signed, backwards } = eachWord(folded.text, index, report);
  if (singles.length > 3) findSpaced(folded.text, singles, index.spaced, report);
  if (signed.length > 0) findSigns(folded.text, signed, index.spaced, report);
  if (backwards.length > 0) findBackwards(folded.text, backwards, index.spaced, report);
  if (index.inside.byStart.size > 0 && (index.insideLatin || UNSPACED.test(folded.text)))
    findInside(folded.text, index.inside, report);
  return longest(hits);
};

/** Where words stand that may be a name in disguise. */
interface Odd {
  /** Words of one letter. */
  singles: number[];
  /** Words that touch a digit or a sign. */
  signed: number[];
  /** Words that some name begins with, read backwards. */
  backwards: number[];
}

/** "Quill's" without its apostrophe is read as the name and this. */
const POSSESSIVE = shapeOf('s', 0, 1);

/** Looks every word up by its shape; what may be a name alone, or with the word before it, is read letter by letter. */
const eachWord = (text: string, index: NameIndex, report: Report): Odd => {
  const odd: Odd = { singles: [], signed: [], backwards: [] };
  const { shapes, alone, backwards } = index;
  const size = text.length;
  const read = (start: number, end: number) => walk(text, start, end, hashOf(text, start, end), index, report);
  // The word before, while it may begin a longer name.
  let [open, openEnd, openShape] = [-1, 0, 0];
  let last = 0;
  for (let i = 0; i < size;) {
    let unit = text.charCodeAt(i);
    const kind = kinds[unit] || learn(unit);
    if (kind === SEPARATOR) {
      last = unit;
      i++;
      continue;
    }
    const start = i;
    do {
      if (++i >= size) break;
      unit = text.charCodeAt(i);
    } while ((kinds[unit] || learn(unit)) === kind);
    if (kind === LETTER && (isSign[last] || isSign[unit])) odd.signed.push(start);
    last = text.charCodeAt(i - 1);
    if (i - start === 1) odd.singles.push(start);
    const shape = shapeOf(text, start, i);
    const bare = last === LETTER_S && i - start > 1 ? shapeOf(text, start, i - 1) : shape;
    if (open >= 0 && isPair(index, openShape, shape, bare)) read(open, openEnd);
    open = -1;
    if (mayHold(shapes, shape)) {
      if (mayHold(alone, shape)) read(start, i);
      else [open, openEnd, openShape] = [start, i, shape];
      if (backwards.size > 0 && backwards.has(hashOf(text, start, i))) odd.backwards.push(start);
    }
    if (bare !== shape && mayBeBare(index, bare)) read(start, i - 1);
  }
  return odd;
};

/** Some name may begin with the two words, the second perhaps without the s it has here. */
const isPair = ({ pairs }: NameIndex, first: number, second: number, bare: number): boolean =>
  mayHold(pairs, pairOf(first, second)) || (bare !== second && mayHold(pairs, pairOf(first, bare)));

/** Some name may be the word without its s, or that word and this s. */
const mayBeBare = ({ shapes, alone, pairs }: NameIndex, bare: number): boolean =>
  mayHold(shapes, bare) && (mayHold(alone, bare) || mayHold(pairs, pairOf(bare, POSSESSIVE)));

/** Drops a hit that lies inside a longer one of the same list. */
const longest = (hits: NameHit[]): NameHit[] => {
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: NameHit[] = [];
  const reach = new Map<string, number>();
  for (const hit of hits) {
    const side = hit.name.group === 'term' || hit.name.group === 'talent' ? hit.name.group : 'works';
    const same = side === 'works' ? side + hit.name.group : side;
    if (hit.end <= (reach.get(same) ?? 0)) continue;
    reach.set(same, hit.end);
    kept.push(hit);
  }
  return kept;
};
