import type { Folded } from '../fold-plain.ts';
import { spanOf } from '../fold-plain.ts';
import { GRAM_WORDS, type VisitGram, eachGram } from './each-gram.ts';
import { EVERYDAY, MISSING, lookUp, type PassageIndex } from './passage-index.ts';

/** Words between two matches of one passage: a changed line, a page break, a name written out. */
const NEAR = 40;
/** More matches than any finding needs; past this a text is the script itself. */
const MOST_STRETCHES = 500;

/** Registered runs of words that stand near one another. */
export interface Stretch {
  /** UTF-16 offsets into the text as written. */
  start: number;
  end: number;
  /** Words (or single letters of scripts without spaces, which count half) that registered runs cover. */
  covered: number;
  /** Longest unbroken cover. */
  longest: number;
  /** Words from the first to the last that is covered, counted likewise. */
  span: number;
  /** Fingerprints that not everybody's sentences have. */
  telling: number;
  everyday: number;
}

export interface FoundPassages {
  stretches: Stretch[];
  /** Words of the whole text. */
  words: number;
}

/** Finds what is registered in a folded text. One pass; time does not depend on how much is registered. */
export function findPassages(folded: Folded, index: PassageIndex): FoundPassages {
  const found: Stretch[] = [];
  let open: Stretch | null = null;
  let first = 0;
  let last = 0;
  let run = 0;
  const visit: VisitGram = (high, low, start, end, ordinal, tokens) => {
    const hit = lookUp(index, high, low);
    if (hit === MISSING) return;
    if (open === null || ordinal - last > NEAR) {
      if (found.length >= MOST_STRETCHES) return;
      open = { start, end, covered: 0, longest: 0, span: 0, telling: 0, everyday: 0 };
      first = ordinal - tokens;
      found.push(open);
      last = ordinal - tokens;
      run = 0;
    }
    // In an unbroken passage every gram is registered, of a thinned list one in every window.
    const gap = ordinal - last;
    const share = tokens > GRAM_WORDS ? GRAM_WORDS / tokens : 1;
    run = gap <= index.window ? run + gap * share : tokens * share;
    open.covered += Math.min(tokens, gap) * share;
    open.longest = Math.max(open.longest, run);
    if (hit === EVERYDAY) open.everyday++;
    else open.telling++;
    open.end = end;
    open.span = (ordinal - first) * share;
    last = ordinal;
  };
  const words = eachGram(folded.text, index.key, visit, index.sieve);
  for (const stretch of found) Object.assign(stretch, spanOf(folded, stretch.start, stretch.end));
  return { stretches: found, words };
}
