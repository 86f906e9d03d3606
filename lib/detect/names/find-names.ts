// Every protected, famous or consenting name in a text, in one pass over its letters.
import type { Folded } from '../fold-plain.ts';
import { spanOf } from '../fold-plain.ts';
import { mayHold, mix, SEED, twist, unmix } from './hash.ts';
import { findInside } from './find-inside.ts';
import { findBackwards } from './find-backwards.ts';
import { findSigns } from './find-signs.ts';
import { findSpaced } from './find-spaced.ts';
import { kinds, learn, LETTER, SEPARATOR } from './letters.ts';
import type { Alias, NameHit } from './name.ts';
import type { NameIndex } from './name-index.ts';
import { isSign } from './signs.ts';
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
  if (index.inside.byStart.size > 0) findInside(folded.text, index.inside, report);
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

/** Looks every word up. */
const eachWord = (text: string, index: NameIndex, report: Report): Odd => {
  const { sieve } = index;
  const odd: Odd = { singles: [], signed: [], backwards: [] };
  const size = text.length;
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
    let hash = SEED;
    do {
      hash = mix(hash, unit);
      if (++i >= size) break;
      unit = text.charCodeAt(i);
    } while ((kinds[unit] || learn(unit)) === kind);
    if (mayHold(sieve, hash)) {
      walk(text, start, i, hash, index, report);
      if (mayHold(index.backwards, twist(hash))) odd.backwards.push(start);
    }
    const tail = text.charCodeAt(i - 1);
    if (tail === LETTER_S && mayHold(sieve, unmix(hash, LETTER_S))) {
      walk(text, start, i - 1, unmix(hash, LETTER_S), index, report);
    }
    if (i - start === 1) odd.singles.push(start);
    if (kind === LETTER && (isSign[last] || isSign[unit])) odd.signed.push(start);
    last = tail;
  }
  return odd;
};

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
