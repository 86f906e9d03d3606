import type { ScanText } from '../detector.ts';
import { foldedOf, spanOf } from '../fold-plain.ts';
import { coveredPool, type Matches } from '../matching/pattern-pool.ts';
import type { DetectorId } from '../../model/detector-id.ts';
import type { Finding } from '../../model/finding.ts';

/** One way of asking for something, as a pattern over text whose names are covered. */
export interface Intent {
  what: string;
  pattern: RegExp;
  /** Confidence of a match. */
  sure: number;
  /** A match that also fits this is about the subject, not a request. */
  unless?: RegExp;
  /** Must occur within {@link CONTEXT} units of the match. */
  beside?: RegExp;
}

const CONTEXT = 160;
const MOST = 100;
/** No request is made in so few characters. */
const SHORT_LINE = 5;

/** Source of an alternation from a list of words and short patterns. */
export const any = (...words: string[]): string => `(?:${words.join('|')})`;

/** A pattern from pieces; `~` stands for up to 50 units within a sentence. */
export const intent = (...pieces: string[]): RegExp =>
  new RegExp(`(?<!\\w)${pieces.join('').replaceAll('~', '[^.!?\\n]{0,50}?')}`, 'y');

export interface IntentSet {
  readonly intents: readonly Intent[];
  readonly matches: (input: ScanText, masked: string) => Matches;
}

export const intentSet = (intents: readonly Intent[]): IntentSet => ({
  intents,
  matches: coveredPool.add(intents.map(({ pattern }) => pattern)),
});

interface Match {
  id: number;
  line: number;
  start: number;
  end: number;
}

/** By line, then by intent, then in order of the text; no pattern reaches over a line break. */
const inOrder = (matches: Matches, masked: string): Match[] => {
  const found = matches.flatMap((list, id) =>
    list.map(({ index, 0: { length } }): Match => ({ id, line: 0, start: index, end: index + length })),
  );
  let line = 0;
  let stop = -1;
  for (const match of found.sort((a, b) => a.start - b.start)) {
    if (match.start > stop) {
      line = masked.lastIndexOf('\n', match.start) + 1;
      stop = masked.indexOf('\n', match.start);
      if (stop < 0) stop = masked.length;
    }
    match.line = line;
  }
  return found.sort((a, b) => a.line - b.line || a.id - b.id);
};

/** Some line passes the test: most texts have none, and all patterns together cost far more than it does. */
const someLine = (masked: string, mayHold: (line: string) => boolean): boolean => {
  for (let from = 0; from < masked.length;) {
    const stop = masked.indexOf('\n', from);
    const end = stop < 0 ? masked.length : stop;
    if (end - from > SHORT_LINE && mayHold(masked.slice(from, end))) return true;
    from = end + 1;
  }
  return false;
};

/** Matches of every intent, with their spans in the text as written. `mayHold` is a test of the line around one. */
export const findIntents = (
  detector: DetectorId,
  set: IntentSet,
  masked: string,
  input: ScanText,
  mayHold: (line: string) => boolean,
): Finding[] => {
  if (!someLine(masked, mayHold)) return [];
  const findings: Finding[] = [];
  const folded = foldedOf(input);
  let asked = -1;
  let holds = false;
  for (const { id, line, start, end } of inOrder(set.matches(input, masked), masked)) {
    if (findings.length >= MOST) break;
    if (asked !== line) {
      const stop = masked.indexOf('\n', line);
      const text = masked.slice(line, stop < 0 ? masked.length : stop);
      holds = text.length > SHORT_LINE && mayHold(text);
      asked = line;
    }
    const { what, sure, unless, beside } = set.intents[id]!;
    if (!holds || unless?.test(masked.slice(start, end))) continue;
    if (beside && !beside.test(masked.slice(Math.max(0, start - CONTEXT), end + CONTEXT))) continue;
    findings.push({ detector, confidence: sure, ...spanOf(folded, start, end), what });
  }
  return findings;
};
