import type { TermKind } from '../../model/protection.ts';

/** Where a name comes from: the production's own list, its talent, or the reference list. */
export type NameGroup = 'term' | 'talent' | 'artist' | 'title' | 'character' | 'person';

export interface Name {
  id: number;
  group: NameGroup;
  kind: TermKind | null;
  /** As the list writes it. */
  text: string;
  words: readonly string[];
  insideWords: boolean;
  /** Of an artist whose work is nobody's any more. */
  isFree?: boolean;
}

/** How a text spells a name: in words, run together, letter by letter, inside a longer word, one word of it only, with signs for letters, or backwards. */
export type Spelling = 'words' | 'joined' | 'spaced' | 'inside' | 'part' | 'signs' | 'reversed';

/** One spelling the index looks for. */
export interface Alias {
  name: Name;
  spelling: Spelling;
  /** Folded letters without separators. */
  letters: string;
}

export interface NameHit {
  name: Name;
  spelling: Spelling;
  /** UTF-16 offsets into the text as written. */
  start: number;
  end: number;
  /** The same span in the folded text. */
  from: number;
  to: number;
}
