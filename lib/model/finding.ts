import type { DetectorId } from './detector-id.ts';

/**
 * What a detector saw. Never carries the matched text: the span points into the text that was scanned,
 * and that text stays on the page.
 */
export interface Finding {
  detector: DetectorId;
  /** 0 to 1. A finding counts as raised from {@link RAISED_AT}. */
  confidence: number;
  /** UTF-16 offsets into the scanned text; both null when the finding is about the whole file or channel. */
  start: number | null;
  end: number | null;
  /** Kebab id of what it is within its detector ("character", "e-mail", "style-of"), for labels and explanations. */
  what: string;
}

/** Below this a finding is a hint for the evaluation table, not something a person hears about. */
export const RAISED_AT = 0.5;

export const isRaised = (finding: Finding): boolean => finding.confidence >= RAISED_AT;
