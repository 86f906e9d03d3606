// Requests are rare: patterns read only the lines on which some word that a request needs stands.
import { eachPhrase, type PhraseIndex, type VisitPhrase } from '../phrases.ts';

export interface TextRange {
  from: number;
  to: number;
}

/** A line that holds cues: bits say of which lists. */
export interface CueLine extends TextRange {
  lists: number;
}

/** Phrases of several lists. */
export interface CueIndex extends PhraseIndex {
  /** By phrase: bits of the lists it is in. */
  readonly listsOf: Uint8Array;
}

/** Gathers the lines on which phrases of some list stand; phrases are to be visited in order of the text. */
export function cueGatherer(text: string, { listsOf }: CueIndex): { lines: CueLine[]; visit: VisitPhrase } {
  const lines: CueLine[] = [];
  let line: CueLine = { from: 0, to: -1, lists: 0 };
  const visit: VisitPhrase = (phrase, start) => {
    const lists = listsOf[phrase]!;
    if (lists === 0) return;
    if (start >= line.to) lines.push((line = { ...lineAround(text, start, line.to), lists: 0 }));
    line.lists |= lists;
  };
  return { lines, visit };
}

/** Lines of the text with a phrase of the index, in order. */
export function cueLines(text: string, index: CueIndex): CueLine[] {
  const { lines, visit } = cueGatherer(text, index);
  eachPhrase(text, index, visit);
  return lines;
}

/** The line around an offset, not looking back before `floor`, the end of a line. */
export function lineAround(text: string, at: number, floor: number): TextRange {
  const stop = text.indexOf('\n', at);
  let from = at;
  while (from > 0 && from > floor && text.charCodeAt(from - 1) !== 10) from--;
  return { from, to: stop < 0 ? text.length : stop };
}
