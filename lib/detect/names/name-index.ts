// Ten thousand names must cost a paste no more than ten: words are looked up by hash, one step of a tree a word.
import { hashOf, makeSieve, type Sieve } from './hash.ts';
import { insideLetters, spacedLetters, spellingsOf } from './aliases.ts';
import type { Alias, Name } from './name.ts';

export interface Node {
  next: Map<number, Node> | null;
  ends: Alias[] | null;
}

/** Names by their letters, for spellings without word boundaries. */
export interface LetterIndex {
  sieve: Sieve;
  byStart: Map<number, Alias[]>;
  longest: number;
}

export interface NameIndex {
  names: readonly Name[];
  roots: Map<number, Node>;
  sieve: Sieve;
  /** Keyed by hash of all letters. */
  spaced: LetterIndex;
  /** Keyed by their first four letters, and two for the shortest. */
  inside: LetterIndex;
}

const place = (roots: Map<number, Node>, words: readonly string[], alias: Alias): void => {
  let level = roots;
  words.forEach((word, i) => {
    const hash = hashOf(word);
    let node = level.get(hash);
    if (!node) level.set(hash, (node = { next: null, ends: null }));
    if (i === words.length - 1) (node.ends ??= []).push(alias);
    else level = node.next ??= new Map<number, Node>();
  });
};

/** The last four letters as one number, or the last two. */
export const fourOf = (window: number, unit: number): number => ((window << 8) ^ unit) | 0;
export const twoOf = (before: number, unit: number): number => ((before << 16) ^ unit ^ 0x5bd1e995) | 0;

const insideKey = (letters: string): number => {
  if (letters.length < 4) return twoOf(letters.charCodeAt(0), letters.charCodeAt(1));
  let window = 0;
  for (let i = 0; i < 4; i++) window = fourOf(window, letters.charCodeAt(i));
  return window;
};

const letterIndex = (aliases: Alias[], keyOf: (letters: string) => number): LetterIndex => {
  const byStart = new Map<number, Alias[]>();
  let longest = 0;
  for (const alias of aliases) {
    const key = keyOf(alias.letters);
    const bucket = byStart.get(key);
    if (bucket) bucket.push(alias);
    else byStart.set(key, [alias]);
    longest = Math.max(longest, alias.letters.length);
  }
  return { sieve: makeSieve(byStart.keys(), byStart.size), byStart, longest };
};

export const indexNames = (names: readonly Name[]): NameIndex => {
  const roots = new Map<number, Node>();
  const spaced: Alias[] = [];
  const inside: Alias[] = [];
  for (const name of names) {
    for (const { words, alias } of spellingsOf(name)) place(roots, words, alias);
    const apart = spacedLetters(name);
    if (apart) spaced.push({ name, spelling: 'spaced', letters: apart });
    const within = insideLetters(name);
    if (within) inside.push({ name, spelling: 'inside', letters: within });
  }
  return {
    names,
    roots,
    sieve: makeSieve(roots.keys(), roots.size),
    spaced: letterIndex(spaced, hashOf),
    inside: letterIndex(inside, insideKey),
  };
};
