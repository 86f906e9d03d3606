import type { Page } from '../page.ts';

/** How many lines of a region match, up to `enough`. The pattern sees one trimmed line of at most 300 characters. */
export function matchingLines(page: Page, first: number, last: number, pattern: RegExp, enough: number): number {
  let count = 0;
  for (let index = first; index <= last && count < enough; index++) if (pattern.test(page.textAt(index))) count++;
  return count;
}
