// People write a title as they please: in words, as one hashtag, letter by letter, or by the last name alone.
import type { Alias, Name, Spelling } from './name.ts';
import { reversed } from './find-backwards.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import { UNSPACED } from './unspaced.ts';

const ARTICLES = new Set('the a an le la les l un une der die das ein eine el los las il lo gli'.split(' '));
/** Shorter run-together spellings collide with ordinary words. */
const SHORTEST_JOINED = 6;
const SHORTEST_SPACED = 4;
const SHORTEST_PART = 3;
/** Backwards, shorter names are words of some language. */
const SHORTEST_BACKWARDS = 5;

export interface Spelled {
  words: readonly string[];
  alias: Alias;
}

const joinable = (name: Name, words: readonly string[]): boolean =>
  words.length > 1 && words.join('').length >= SHORTEST_JOINED && name.group !== 'title' && name.group !== 'character';

/** The spellings of a name that are found word by word. */
export const spellingsOf = (name: Name): Spelled[] => {
  const { words } = name;
  const out: Spelled[] = [];
  const add = (spelled: readonly string[], spelling: Spelling) =>
    out.push({ words: spelled, alias: { name, spelling, letters: spelled.join('') } });
  add(words, 'words');
  if (joinable(name, words)) add([words.join('')], 'joined');
  const bare = ARTICLES.has(words[0]!) ? words.slice(1) : words;
  if (bare.length < words.length && joinable(name, bare)) {
    add([bare.join('')], 'joined');
    if (name.kind === 'title') add(bare, 'part');
  }
  if (words.length === 2 && (name.kind === 'character' || name.kind === 'cast' || name.group === 'talent')) {
    for (const word of words) if (word.length >= SHORTEST_PART) add([word], 'part');
  }
  return out;
};

/** Letters to look for one by one ("B L U E"), or null when the name is too short or not ours to guess at. */
export const spacedLetters = (name: Name): string | null => {
  const letters = name.words.join('');
  return (name.group === 'term' || name.group === 'talent') && letters.length >= SHORTEST_SPACED ? letters : null;
};

/** What the name may begin with when it, or each of its words, is written backwards. */
export const backwardWords = (name: Name): string[] => {
  const letters = spacedLetters(name);
  if (letters === null || letters.length < SHORTEST_BACKWARDS || UNSPACED.test(letters)) return [];
  const back = reversed(letters);
  if (back === letters || isOrdinaryWord(back)) return [];
  const ends = [name.words.at(-1)!, name.words[0]!].map(reversed);
  return (name.words.length > 1 ? ends : [ends[0]!]).filter((word) => word.length >= SHORTEST_PART);
};

/** Letters to look for anywhere: where the list says so, and in scripts that do not put spaces between words. */
export const insideLetters = (name: Name): string | null => {
  const letters = name.words.join('');
  return (name.insideWords && letters.length >= 3) || (letters.length >= 2 && UNSPACED.test(letters)) ? letters : null;
};
