// "Remove and continue" takes out what may not leave and nothing else; the prompt must still read.
import { type Finding, isRaised } from '../model/finding.ts';
import { fold } from './fold-plain.ts';
import { wordsOf } from './names/letters.ts';
import { labelOf } from './redact-label.ts';

/** A span that is nearly the whole text: removing it leaves nothing to send. */
const NEARLY_ALL = 0.9;

interface Cut {
  start: number;
  end: number;
  label: string;
}

/** Raised findings with a place, in order; where they overlap they become one cut under the longest one's label. */
const cutsOf = (findings: readonly Finding[]): Cut[] => {
  const cuts: (Cut & { longest: number })[] = [];
  const placed = findings.flatMap((f) =>
    isRaised(f) && f.start !== null && f.end !== null && f.end > f.start
      ? [{ start: f.start, end: f.end, label: labelOf(f), longest: f.end - f.start }]
      : [],
  );
  for (const cut of placed.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = cuts.at(-1);
    if (!last || cut.start >= last.end) {
      cuts.push(cut);
      continue;
    }
    last.end = Math.max(last.end, cut.end);
    if (cut.longest > last.longest) Object.assign(last, { label: cut.label, longest: cut.longest });
  }
  return cuts;
};

/** Two spellings of one thing are one thing. */
const sameness = (text: string): string => wordsOf(fold(text).text).join('');

/** A span to be replaced, and by what. */
export interface LabelledCut {
  start: number;
  end: number;
  /** Such as `[CHARACTER 1]`: the same number for the same value throughout. */
  label: string;
}

/** What {@link redact} takes out, in order; without overlaps. */
export function labelledCuts(text: string, findings: readonly Finding[]): LabelledCut[] {
  const numbers = new Map<string, Map<string, number>>();
  return cutsOf(findings)
    .filter((cut) => cut.end <= text.length)
    .map(({ start, end, label }) => {
      const known = numbers.get(label) ?? new Map<string, number>();
      numbers.set(label, known);
      const value = sameness(text.slice(start, end));
      const number = known.get(value) ?? known.size + 1;
      known.set(value, number);
      return { start, end, label: `[${label} ${number}]` };
    });
}

/**
 * Replaces the raised spans with labels such as `[CHARACTER 1]`, the same number for the same value throughout.
 * Everything outside the spans is kept byte for byte.
 */
export function redact(text: string, findings: readonly Finding[]): { text: string; replaced: number } {
  let out = '';
  let from = 0;
  const cuts = labelledCuts(text, findings);
  for (const { start, end, label } of cuts) {
    out += text.slice(from, start) + label;
    from = end;
  }
  return { text: out + text.slice(from), replaced: cuts.length };
}

/**
 * Removing makes sense: every raised finding has its place, and what is left is more than a label.
 * @param length of the scanned text in UTF-16 units; without it only the places are judged.
 */
export function removable(findings: readonly Finding[], length?: number): boolean {
  const raised = findings.filter(isRaised);
  if (raised.length === 0 || raised.some((finding) => finding.start === null || finding.end === null)) return false;
  const covered = cutsOf(findings).reduce((sum, cut) => sum + cut.end - cut.start, 0);
  return length === undefined || covered <= NEARLY_ALL * length;
}
