import type { Agreement } from './align-marks.ts';

/** Fewer marks that agree are chance. */
export const FEWEST_MARKS = 5;
/** From so many on a likeness is raised. */
const RAISING_MARKS = 7;
/** They stand all over the picture: a logo or a line of lettering that two pictures share is not the picture. */
const SPREAD = 0.2;
const LEAST_SPREAD = 0.06;

/** Of 256 bits of the whole: so many differ at most in a copy; unrelated pictures differ in about half. */
const COPY = 20;
const ALIKE = 46;

/** 0 for no likeness; from 0.5 on it is raised. */
export function confidenceOfMarks({ marks, across, down }: Agreement): number {
  if (marks < FEWEST_MARKS || Math.max(across, down) < SPREAD || Math.min(across, down) < LEAST_SPREAD) return 0;
  return marks < RAISING_MARKS ? 0.3 : Math.min(0.99, 0.7 + 0.04 * (marks - RAISING_MARKS));
}

export function confidenceOfWhole(apart: number): number {
  if (apart > ALIKE) return 0;
  return apart <= COPY ? 0.98 : 0.98 - (0.38 * (apart - COPY)) / (ALIKE - COPY);
}
