import type { ScanText } from './detector.ts';
import { fold } from './fold.ts';
import type { Line } from './line.ts';
import { type PhraseIndex, type Span, findPhrases } from './phrases.ts';
import { readLines } from './read-lines.ts';
import { unquote } from './unquote.ts';

const nowhere: readonly Span[] = [];

/** The views of one text, each computed when first asked for. @param index of the detectors' keywords. */
export function scanText(text: string, index: PhraseIndex): ScanText {
  let folded: string | undefined;
  let lines: readonly Line[] | undefined;
  let found: Map<string, Span[]> | undefined;
  let spoken: readonly string[] | undefined;
  return {
    text,
    get folded() {
      return (folded ??= fold(text));
    },
    get lines() {
      return (lines ??= unquote(text, readLines(text)));
    },
    spansOf(keyword) {
      found ??= findPhrases(this.folded, index);
      return found.get(keyword) ?? nowhere;
    },
    get spoken() {
      found ??= findPhrases(this.folded, index);
      return (spoken ??= [...found.keys()]);
    },
  };
}
