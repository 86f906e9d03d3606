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
  /** Runs of words that not everybody's sentences have; those that share words, and one said again, count once. */
  telling: number;
  /** Those of them within the longest unbroken cover. */
  tellingInRun: number;
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
  let runTelling = 0;
  let told = -1;
  const said = new Set<number>();
  const visit: VisitGram = (high, low, start, end, ordinal, tokens) => {
    const hit = lookUp(index, high, low);
    if (hit === MISSING) return;
    if (open === null || ordinal - last > NEAR) {
      if (found.length >= MOST_STRETCHES) return;
      open = { start, end, covered: 0, longest: 0, span: 0, telling: 0, tellingInRun: 0, everyday: 0 };
      first = ordinal - tokens;
      found.push(open);
      said.clear();
      told = -1;
      last = ordinal - tokens;
      run = 0;
    }
    // In an unbroken passage every gram is registered, of a thinned list one in every window.
    const gap = ordinal - last;
    const share = tokens > GRAM_WORDS ? GRAM_WORDS / tokens : 1;
    const goesOn = gap <= index.window;
    run = goesOn ? run + gap * share : tokens * share;
    if (!goesOn) runTelling = 0;
    open.covered += Math.min(tokens, gap) * share;
    if (hit === EVERYDAY) open.everyday++;
    else if (ordinal - tokens >= told && !said.has(low)) {
      open.telling++;
      runTelling++;
      said.add(low);
      told = ordinal;
    }
    if (run >= open.longest) {
      open.longest = run;
      open.tellingInRun = runTelling;
    }
    open.end = end;
    open.span = (ordinal - first) * share;
    last = ordinal;
  };
  const words = eachGram(folded.text, index.key, visit, index.sieve);
  for (const stretch of found) Object.assign(stretch, spanOf(folded, stretch.start, stretch.end));
  return { stretches: found, words };
}
