import type { DetectorId } from '../model/detector-id.ts';
import type { Finding } from '../model/finding.ts';
import { type Page } from './page.ts';

/** Lines of one format, found wherever they stand: how many, and from where to where. */
export interface Listing {
  count: number;
  first: number;
  last: number;
}

/** @param accepts asked for every line that `mayBe` lets through; must not depend on other lines. */
export function listLines(page: Page, mayBe: (index: number) => boolean, accepts: (text: string) => boolean): Listing {
  const listing: Listing = { count: 0, first: -1, last: -1 };
  for (let index = 0; index < page.lines.length; index++) {
    if (!mayBe(index) || !accepts(page.textAt(index))) continue;
    if (listing.count++ === 0) listing.first = index;
    listing.last = index;
  }
  return listing;
}

export const findingAt = (
  page: Page,
  id: DetectorId,
  what: string,
  confidence: number,
  first: number,
  last: number,
): Finding => ({
  detector: id,
  confidence,
  start: page.lines[first]!.from,
  end: page.lines[Math.min(last, page.lines.length - 1)]!.to,
  what,
});
