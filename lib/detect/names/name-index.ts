// Ten thousand names must cost a paste no more than ten: words are looked up by hash, one step of a tree a word.
import { hashOf, makeSieve, pairOf, shapeOf, step, type Sieve } from './hash.ts';
import { backwardWords, insideLetters, spacedLetters, spellingsOf } from './aliases.ts';
import { UNSPACED } from './unspaced.ts';
import type { Alias, Name } from './name.ts';
import { hashOfBones } from './signs.ts';

/** A place in the tree of words: what ends here, and whether some name goes on. */
export interface Node {
  ends: Alias[] | null;
  goesOn: boolean;
}

/** Names by their letters, for spellings without word boundaries. */
export interface LetterIndex {
  sieve: Sieve;
  byStart: Map<number, Alias[]>;
  longest: number;
}

export interface NameIndex {
  names: readonly Name[];
  /** Keyed by {@link step} from {@link ROOT}, one step a word. */
  tree: Map<number, Node>;
  /** Shapes of the words that some name begins with, forwards or backwards. */
  shapes: Sieve;
  /** Of those, the words that are a whole name. */
  alone: Sieve;
  /** Shapes of the first two words: "the" begins a thousand titles, "the quiet" hardly any. */
  pairs: Sieve;
  /** Keyed by hash of all letters, signs and the letters they pass for being one: for every disguise of the whole name. */
  spaced: LetterIndex;
  /** Hashes of the words a name begins with when it is written backwards. */
  backwards: ReadonlySet<number>;
  /** Keyed by their first four letters, and two for the shortest. */
  inside: LetterIndex;
  /** Whether some of those are looked for inside words of a script with spaces. */
  insideLatin: boolean;
}

/** Where the tree begins. */
export const ROOT = 0;

/** What the sieves are made of. */
interface Ways {
  first: number[];
  alone: number[];
  pairs: number[];
}

const place = (tree: Map<number, Node>, words: readonly string[], alias: Alias, ways: Ways): void => {
  let at = ROOT;
  const shapes = words.slice(0, 2).map((word) => shapeOf(word, 0, word.length));
  (words.length > 1 ? ways.first : ways.alone).push(shapes[0]!);
  if (words.length > 1) ways.pairs.push(pairOf(shapes[0]!, shapes[1]!));
  for (let i = 0; i < words.length; i++) {
    at = step(at, hashOf(words[i]!));
    let node = tree.get(at);
    if (!node) tree.set(at, (node = { ends: null, goesOn: false }));
    if (i < words.length - 1) node.goesOn = true;
    else if (node.ends) node.ends.push(alias);
    else node.ends = [alias];
  }
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

const sieveOf = (hashes: readonly number[]): Sieve => makeSieve(hashes, hashes.length);

export const indexNames = (names: readonly Name[]): NameIndex => {
  const tree = new Map<number, Node>();
  const ways: Ways = { first: [], alone: [], pairs: [] };
  const spaced: Alias[] = [];
  const inside: Alias[] = [];
  const backwards = new Set<number>();
  for (const name of names) {
    for (const { words, alias } of spellingsOf(name)) place(tree, words, alias, ways);
    const apart = spacedLetters(name);
    if (apart) spaced.push({ name, spelling: 'spaced', letters: apart });
    for (const word of backwardWords(name)) {
      backwards.add(hashOf(word));
      ways.first.push(shapeOf(word, 0, word.length));
    }
    const within = insideLetters(name);
    if (within) inside.push({ name, spelling: 'inside', letters: within });
  }
  return {
    names,
    tree,
    shapes: sieveOf([...ways.first, ...ways.alone]),
    alone: sieveOf(ways.alone),
    pairs: sieveOf(ways.pairs),
    spaced: letterIndex(spaced, hashOfBones),
    backwards,
    inside: letterIndex(inside, insideKey),
    insideLatin: inside.some(({ letters }) => !UNSPACED.test(letters)),
  };
};
