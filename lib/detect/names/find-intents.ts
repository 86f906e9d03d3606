// Requests of every kind are read in one go: whoever asks first has the lines read for all.
import type { DetectorId } from '../../model/detector-id.ts';
import type { Finding } from '../../model/finding.ts';
import type { ScanText } from '../detector.ts';
import { foldedOf, spanOf } from '../fold-plain.ts';
import type { DetectKit } from '../kit.ts';
import { intents as likeness } from '../likeness/intents.ts';
import type { TextRange } from '../matching/cue-lines.ts';
import { readingOf, readPart } from '../matching/pattern-set.ts';
import { intents as works } from '../works/intents.ts';
import { type AskedFor, askingLines, asksFor, intents as every, patterns } from './asking-lines.ts';
import { CONTEXT } from './intent.ts';
import { maskNames } from './mask-names.ts';

const MOST = 100;

const sets = { likeness, works } as const;
const firstOf = { likeness: 0, works: likeness.intents.length } as const;

interface Match {
  id: number;
  start: number;
  end: number;
}

/** A line on which some pattern matches, with its matches in the order of their intents. */
interface Asked extends TextRange {
  lists: number;
  matches: Match[];
}

const seen = new WeakMap<ScanText, readonly Asked[]>();

/** Matches of the intents of one kind, with their spans in the text as written; no pattern reaches over a line break. */
export function findIntents(detector: DetectorId, what: AskedFor, input: ScanText, kit: DetectKit): Finding[] {
  let asked = seen.get(input);
  if (!asked) seen.set(input, (asked = readLines(input, kit)));
  const findings: Finding[] = [];
  if (asked.length === 0) return findings;
  const masked = maskNames(input, kit);
  const folded = foldedOf(input);
  const first = firstOf[what];
  const last = first + sets[what].intents.length;
  for (const line of asked) {
    const matches = line.matches.filter(({ id }) => id >= first && id < last);
    if (matches.length === 0 || !asksFor(line, what)) continue;
    if (!sets[what].mayHold(masked.slice(line.from, line.to))) continue;
    for (const { id, start, end } of matches) {
      const { what: kind, sure, unless, beside } = every[id]!;
      if (unless?.test(masked.slice(start, end))) continue;
      if (beside && !beside.test(masked.slice(Math.max(0, start - CONTEXT), end + CONTEXT))) continue;
      const span = spanOf(folded, start, end);
      if (findings.push({ detector, confidence: sure, ...span, what: kind }) >= MOST) return findings;
    }
  }
  return findings;
}

function readLines(input: ScanText, kit: DetectKit): Asked[] {
  const lines = askingLines(input, kit).filter(({ parts }) => parts.length > 0);
  if (lines.length === 0) return [];
  const asked: Asked[] = [];
  let matches: Match[] = [];
  const reading = readingOf(patterns(), maskNames(input, kit), (id, { index, 0: { length } }) => {
    matches.push({ id, start: index, end: index + length });
  });
  for (const { from, to, lists, parts } of lines) {
    for (const part of parts) readPart(reading, part);
    if (matches.length === 0) continue;
    asked.push({ from, to, lists, matches: matches.sort((a, b) => a.id - b.id) });
    matches = [];
  }
  return asked;
}
