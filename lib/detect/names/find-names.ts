// Every protected, famous or consenting name in a text, in one pass over its letters.
import type { Folded } from '../fold-plain.ts';
import { spanOf } from '../fold-plain.ts';
import { hashOf, mayHold, mix, SEED, step, unmix } from './hash.ts';
import { findInside } from './find-inside.ts';
import { findBackwards } from './find-backwards.ts';
import { findSigns } from './find-signs.ts';
import { findSpaced } from './find-spaced.ts';
import { kinds, learn, LETTER, SEPARATOR } from './letters.ts';
import type { Alias, NameHit } from './name.ts';
import { ROOT, type NameIndex } from './name-index.ts';
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

/** "Quill's" without its apostrophe is read as the name and this. */
const POSSESSIVE = hashOf('s');

/** A word that may begin a longer name: where it stands, and its hash. */
interface Opening {
  start: number;
  end: number;
  hash: number;
}

/** Looks every word up: alone, and with the word before it where that may begin a longer name. */
const eachWord = (text: string, index: NameIndex, report: Report): Odd => {
  const odd: Odd = { singles: [], signed: [], backwards: [] };
  const opening: Opening = { start: -1, end: 0, hash: 0 };
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
    const tail = text.charCodeAt(i - 1);
    const bare = tail === LETTER_S ? unmix(hash, LETTER_S) : hash;
    if (opening.start >= 0) goOn(text, opening, hash, bare, index, report);
    if (mayHold(index.sieve, hash)) {
      if (begin(text, opening, start, i, hash, index, report)) odd.backwards.push(start);
    }
    if (bare !== hash && mayBePossessive(bare, index)) walk(text, start, i - 1, bare, index, report);
    if (i - start === 1) odd.singles.push(start);
    if (kind === LETTER && (isSign[last] || isSign[unit])) odd.signed.push(start);
    last = tail;
  }
  return odd;
};

/** Walks from the word before where it and this one, or its singular, begin a name. */
const goOn = (text: string, opening: Opening, hash: number, bare: number, index: NameIndex, report: Report): void => {
  const place = step(ROOT, opening.hash);
  if (mayHold(index.pairs, step(place, hash)) || (bare !== hash && mayHold(index.pairs, step(place, bare))))
    walk(text, opening.start, opening.end, opening.hash, index, report);
  opening.start = -1;
};

/** Walks from a word that is a name, waits for the next one otherwise; says whether it begins a name read backwards. */
const begin = (
  text: string,
  opening: Opening,
  start: number,
  end: number,
  hash: number,
  index: NameIndex,
  report: Report,
): boolean => {
  if (mayHold(index.alone, hash)) walk(text, start, end, hash, index, report);
  else {
    opening.start = start;
    opening.end = end;
    opening.hash = hash;
  }
  return index.backwards.has(hash);
};

const mayBePossessive = (bare: number, { sieve, alone, pairs }: NameIndex): boolean =>
  mayHold(sieve, bare) && (mayHold(alone, bare) || mayHold(pairs, step(step(ROOT, bare), POSSESSIVE)));

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
