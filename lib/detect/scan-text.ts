import type { ScanText } from './detector.ts';
import { fold } from './fold.ts';
import type { Line } from './line.ts';
import { type CueIndex, cueGatherer, type CueLine } from './matching/cue-lines.ts';
import { type PhraseIndex, type Span, findPhrases } from './phrases.ts';
import { readLines } from './read-lines.ts';

const nowhere: readonly Span[] = [];

/** The views of one text, each computed when first asked for. @param index of the detectors' keywords, with cues or without. */
export function scanText(text: string, index: PhraseIndex | CueIndex): ScanText {
  let folded: string | undefined;
  let lines: Line[] | undefined;
  let found: Map<string, Span[]> | undefined;
  let cued: CueLine[] | null = null;
  const find = (plain: string) => {
    if (!('listsOf' in index)) return findPhrases(plain, index);
    const gatherer = cueGatherer(plain, index);
    cued = gatherer.lines;
    return findPhrases(plain, index, gatherer.visit);
  };
  return {
    text,
    get folded() {
      return (folded ??= fold(text));
    },
    get lines() {
      return (lines ??= readLines(text));
    },
    spansOf(keyword) {
      found ??= find(this.folded);
      return found.get(keyword) ?? nowhere;
    },
    get spoken() {
      return (found ??= find(this.folded)).keys();
    },
    get cued() {
      found ??= find(this.folded);
      return cued;
    },
  };
}
