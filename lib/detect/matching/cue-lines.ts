// Requests are rare: patterns read only the lines on which some word that a request needs stands.
import { eachPhrase, type PhraseIndex } from '../phrases.ts';

export interface TextRange {
  from: number;
  to: number;
}

/** Phrases of several lists. */
export interface CueIndex extends PhraseIndex {
  /** By phrase: bits of the lists it is in. */
  readonly listsOf: Uint8Array;
}

/** Bits of the lists of which some phrase stands on the line. */
export function cuesOn(line: string, index: CueIndex): number {
  let lists = 0;
  eachPhrase(line, index, (phrase) => {
    lists |= index.listsOf[phrase]!;
  });
  return lists;
}
