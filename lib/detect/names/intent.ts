import type { ScanText } from '../detector.ts';
import { foldedOf, spanOf } from '../fold-plain.ts';
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

/** Source of an alternation from a list of words and short patterns. */
export const any = (...words: string[]): string => `(?:${words.join('|')})`;

/** A global pattern from pieces; `~` stands for up to 50 units within a sentence. */
export const intent = (...pieces: string[]): RegExp =>
  new RegExp(`(?<![\\w])${pieces.join('').replaceAll('~', '[^.!?\\n]{0,50}?')}`, 'g');

/** Lines of the masked text that may hold an intent; no pattern reaches over a line break. */
function* linesOf(masked: string, mayHold: (line: string) => boolean): Generator<{ line: string; from: number }> {
  for (let from = 0; from < masked.length;) {
    const stop = masked.indexOf('\n', from);
    const to = stop < 0 ? masked.length : stop;
    const line = masked.slice(from, to);
    if (line.length > 5 && mayHold(line)) yield { line, from };
    from = to + 1;
  }
}

/** Matches of every intent, with their spans in the text as written. `mayHold` is a cheap test of one line. */
export const findIntents = (
  detector: DetectorId,
  intents: readonly Intent[],
  masked: string,
  input: ScanText,
  mayHold: (line: string) => boolean,
): Finding[] => {
  const findings: Finding[] = [];
  const folded = foldedOf(input);
  for (const { line, from } of linesOf(masked, mayHold)) {
    for (const { what, pattern, sure, unless, beside } of intents) {
      for (const { 0: match, index } of line.matchAll(pattern)) {
        if (findings.length >= MOST) return findings;
        const start = from + index;
        const nearby = masked.slice(Math.max(0, start - CONTEXT), start + match.length + CONTEXT);
        if (unless?.test(match) || (beside && !beside.test(nearby))) continue;
        findings.push({ detector, confidence: sure, ...spanOf(folded, start, start + match.length), what });
      }
    }
  }
  return findings;
};
