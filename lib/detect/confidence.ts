/** Points of evidence to confidence: `enough` points give 0.5, twice as many 0.75, and so on, never 1. */
export const confidenceOf = (points: number, enough: number): number => Math.min(0.99, 1 - 2 ** (-points / enough));

/** What evidence of one kind alone may reach: a hint. */
export const HINT = 0.45;
