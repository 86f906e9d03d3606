import type { Agreement } from './align-marks.ts';

/** Fewer marks that agree are chance. */
export const FEWEST_MARKS = 5;
/** From this weight on a likeness is raised; of a picture with few marks, from this share of them on, but never below the least. */
const RAISING = 6;
const RAISING_SHARE = 0.6;
const LEAST_RAISING = 5;
/** They stand all over the picture: a logo, a row of windows or a line of lettering that two pictures share is not the picture. */
const SPREAD = 0.2;
const LEAST_SPREAD = 0.06;
/** What stands within less than this share of it (of a square as wide as its longer side) has to weigh more. */
const WIDE_SPREAD = 0.08;
const RAISING_NARROW = 11;

/** Of 256 bits of the whole: so many differ at most in a copy; unrelated pictures differ in about half. */
const COPY = 20;
const ALIKE = 46;

/** 0 for no likeness; from 0.5 on it is raised. @param of how many marks the registered picture has. */
export function confidenceOfMarks({ marks, weight, across, down }: Agreement, of: number): number {
  if (marks < FEWEST_MARKS || Math.max(across, down) < SPREAD || Math.min(across, down) < LEAST_SPREAD) return 0;
  const share = Math.max(LEAST_RAISING, of * RAISING_SHARE);
  const raising =
    across * down >= WIDE_SPREAD ? Math.min(RAISING, share) : Math.min(RAISING_NARROW, Math.max(RAISING, share));
  return weight < raising ? 0.3 : Math.min(0.99, 0.7 + 0.06 * (weight - raising));
}

export function confidenceOfWhole(apart: number): number {
  if (apart > ALIKE) return 0;
  return apart <= COPY ? 0.98 : 0.98 - (0.38 * (apart - COPY)) / (ALIKE - COPY);
}
