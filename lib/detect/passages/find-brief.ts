// Ten lines of a script may be fifteen words. With two of them changed no run of five is left, but most runs of three are.
import { confidenceOf } from '../confidence.ts';
import { type Folded, spanOf } from '../fold-plain.ts';
import { eachGram } from './each-gram.ts';
import { SHORT_WORDS, eachShortGram } from './each-short-gram.ts';
import { MISSING, lookUp, type PassageIndex } from './passage-index.ts';

/** In a longer text runs of three words meet by chance. */
export const BRIEF = 32;
/** Words that have to be covered, and the share of the text: less of it where two runs that share no word are told. */
const FEWEST = 6;
const WITH_ONE = 0.55;
const WITH_TWO = 0.45;

export interface Brief {
  /** UTF-16 offsets into the text as written. */
  start: number;
  end: number;
  /** 0.5 and above is raised. */
  confidence: number;
}

/** Whether a text of at most {@link BRIEF} words is a registered passage with words changed in it. Null: nothing tells. */
export function findBrief(folded: Folded, index: PassageIndex): Brief | null {
  const covered = new Uint8Array(BRIEF);
  let [from, to, told, telling] = [-1, 0, 0, 0];
  const cover = (start: number, end: number, first: number, words: number): void => {
    covered.fill(1, first, first + words);
    if (from < 0 || start < from) from = start;
    to = Math.max(to, end);
  };
  const words = eachShortGram(folded.text, index.key, (high, low, start, end, first) => {
    if (lookUp(index, high, low) === MISSING) return;
    cover(start, end, first, SHORT_WORDS);
    if (first < told) return;
    telling++;
    told = first + SHORT_WORDS;
  });
  if (telling === 0) return null;
  const visit: Parameters<typeof eachGram>[2] = (high, low, start, end, last, tokens) => {
    if (lookUp(index, high, low) !== MISSING) cover(start, end, last - tokens + 1, tokens);
  };
  eachGram(folded.text, index.key, visit, index.sieve);
  const enough = Math.max(FEWEST, words * (telling > 1 ? WITH_TWO : WITH_ONE));
  const sum = covered.reduce((all, each) => all + each, 0);
  return { ...spanOf(folded, from, to), confidence: confidenceOf(sum, enough) };
}
