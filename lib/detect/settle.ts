import { detectorIds } from '../model/detector-id.ts';
import { type Finding, isRaised } from '../model/finding.ts';

/** Below this a finding says nothing, not even to the evaluation table. */
const FAINTEST = 0.2;
/** Per detector: a person reads a handful, a record counts; past this more spans change nothing. */
const MOST_PER_DETECTOR = 500;

/** From what detectors reported to what counts: merged, without the faint and the dominated, in reading order. */
export function settle(findings: readonly Finding[]): Finding[] {
  const kept = findings.filter((finding) => finding.confidence >= FAINTEST);
  if (kept.length === 0) return kept;
  return detectorIds
    .flatMap((id) => cap(merge(kept.filter((finding) => finding.detector === id))))
    .filter((finding, _, all) => isRaised(finding) || !all.some((other) => dominates(other, finding)))
    .sort(inReadingOrder);
}

/** Overlapping spans of one detector become one, as sure as the surer; `what` is the surer one's. */
function merge(findings: Finding[]): Finding[] {
  const merged: Finding[] = [];
  for (const finding of [...findings].sort(inReadingOrder)) {
    const last = merged.at(-1);
    if (last && overlaps(last, finding)) merged[merged.length - 1] = joined(last, finding);
    else merged.push(finding);
  }
  return merged;
}

const overlaps = (a: Finding, b: Finding): boolean =>
  a.start === null || b.start === null ? a.start === b.start && a.what === b.what : b.start < a.end!;

const joined = (a: Finding, b: Finding): Finding => {
  const surer = b.confidence > a.confidence ? b : a;
  return { ...surer, start: a.start, end: a.end === null ? null : Math.max(a.end, b.end ?? 0) };
};

const cap = (findings: Finding[]): Finding[] =>
  findings.length <= MOST_PER_DETECTOR
    ? findings
    : [...findings].sort((a, b) => b.confidence - a.confidence).slice(0, MOST_PER_DETECTOR);

/** A raised finding of a kindred detector over the same place makes a hint superfluous. */
const dominates = (other: Finding, hint: Finding): boolean =>
  isRaised(other) &&
  paperwork.has(other.detector) &&
  paperwork.has(hint.detector) &&
  other.start !== null &&
  hint.start !== null &&
  other.start < hint.end! &&
  hint.start < other.end!;

const paperwork = new Set<string>([
  'script',
  'call-sheet',
  'schedule',
  'budget',
  'contract',
  'contacts',
  'report',
  'storyboard',
  'edit-data',
  'timed-text',
  'camera-media',
  'delivery-package',
]);

const inReadingOrder = (a: Finding, b: Finding): number =>
  (a.start ?? -1) - (b.start ?? -1) || b.confidence - a.confidence;
