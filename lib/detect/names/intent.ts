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

/** Matches of every intent, with their spans in the text as written. */
export const findIntents = (
  detector: DetectorId,
  intents: readonly Intent[],
  masked: string,
  input: ScanText,
): Finding[] => {
  const findings: Finding[] = [];
  const folded = foldedOf(input);
  for (const { what, pattern, sure, unless, beside } of intents) {
    for (const { 0: match, index } of masked.matchAll(pattern)) {
      if (findings.length >= MOST) return findings;
      const nearby = masked.slice(Math.max(0, index - CONTEXT), index + match.length + CONTEXT);
      if (unless?.test(match) || (beside && !beside.test(nearby))) continue;
      findings.push({ detector, confidence: sure, ...spanOf(folded, index, index + match.length), what });
    }
  }
  return findings;
};
