/** One piece of personal data before its company is considered. */
export interface PersonalHit {
  what: string;
  start: number;
  end: number;
  /** Confidence on its own. */
  alone: number;
  /** Confidence beside personal data of another kind. */
  together: number;
}

/** A check digit, a label or a shape that means one thing only. */
export const CERTAIN = { alone: 0.9, together: 0.95 };
export const LIKELY = { alone: 0.7, together: 0.85 };
/** Business cards are full of these: a hint alone, personal data in company. */
export const ORDINARY = { alone: 0.45, together: 0.7 };

/** The words around a span, lower case. */
export const around = (folded: string, start: number, end: number, before = 48, after = 16): string =>
  `${folded.slice(Math.max(0, start - before), start)} | ${folded.slice(end, end + after)}`;
