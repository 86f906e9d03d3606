import type { ScanText } from '../detector.ts';
import { foldedOf, spanOf } from '../fold-plain.ts';
import { type PatternSet, patternSet, readingOf, readStretch, type Reading } from '../matching/pattern-set.ts';
import type { TextRange } from '../matching/cue-lines.ts';
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

/** Units around a match in which what is said beside it is looked for. */
export const CONTEXT = 160;
const MOST = 100;
/** No request is made in so few characters. */
const SHORT_LINE = 5;

/** Source of an alternation from a list of words and short patterns. */
export const any = (...words: string[]): string => `(?:${words.join('|')})`;

/** A pattern from pieces; `~` stands for up to 50 units within a sentence. */
export const intent = (...pieces: string[]): RegExp =>
  new RegExp(`(?<!\\w)${pieces.join('').replaceAll('~', '[^.!?\\n]{0,50}?')}`, 'y');

/** Intents, and what a line must have for any of them. */
export interface IntentSet {
  readonly intents: readonly Intent[];
  readonly patterns: () => PatternSet;
  /** Phrases, lower case, of which one stands on every line that holds an intent without a listed name. */
  readonly cues: readonly string[];
  /** Whether a line with its names covered may hold one. */
  readonly mayHold: (line: string) => boolean;
}

export const intentSet = (
  intents: readonly Intent[],
  cues: readonly string[],
  mayHold: (line: string) => boolean,
): IntentSet => ({ intents, patterns: patternSet(intents.map(({ pattern }) => pattern)), cues, mayHold });

interface Match {
  id: number;
  start: number;
  end: number;
}

/** Matches of every intent on these lines, with their spans in the text as written; no pattern reaches over a line break. */
export const findIntents = (
  detector: DetectorId,
  { intents, patterns, mayHold }: IntentSet,
  masked: string,
  input: ScanText,
  lines: readonly TextRange[],
): Finding[] => {
  const findings: Finding[] = [];
  const folded = foldedOf(input);
  let found: Match[] = [];
  let reading: Reading | undefined;
  for (const { from, to } of lines) {
    if (to - from <= SHORT_LINE || !mayHold(masked.slice(from, to))) continue;
    reading ??= readingOf(patterns(), masked, (id, { index, 0: { length } }) => {
      found.push({ id, start: index, end: index + length });
    });
    readStretch(reading, from, to);
    for (const { id, start, end } of found.sort((a, b) => a.id - b.id)) {
      const { what, sure, unless, beside } = intents[id]!;
      if (unless?.test(masked.slice(start, end))) continue;
      if (beside && !beside.test(masked.slice(Math.max(0, start - CONTEXT), end + CONTEXT))) continue;
      if (findings.push({ detector, confidence: sure, ...spanOf(folded, start, end), what }) >= MOST) return findings;
    }
    found = [];
  }
  return findings;
};
