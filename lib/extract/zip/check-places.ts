import { findBytes } from '../bytes.ts';
import type { Source } from '../source.ts';
import type { Fault } from './fault.ts';
import type { Entry } from './list-entries.ts';

const LOCAL_HEADER = 30;
const headerMark = [0x50, 0x4b, 0x03, 0x04];

/** Sets each entry's limit; a fault when two share bytes, as the smallest bombs do, or one lies where no file is. */
export function checkPlaces(entries: readonly Entry[], directoryStart: number): Fault | null {
  const sorted = [...entries].sort((a, b) => a.at - b.at);
  for (const [index, entry] of sorted.entries()) {
    entry.limit = sorted[index + 1]?.at ?? directoryStart;
    if (entry.at < 0 || entry.at + LOCAL_HEADER > directoryStart) return 'damaged';
    if (leastEnd(entry) > entry.limit) return leastEnd(entry) > directoryStart ? 'truncated' : 'overlapping';
  }
  return null;
}

const leastEnd = (entry: Entry): number => entry.at + LOCAL_HEADER + entry.nameBytes.length + entry.packed;

/** Whether a file lies between the listed ones: other programs may find it there. Looks at each byte at most once. */
export async function hasUnlisted(entries: readonly Entry[], source: Source): Promise<boolean> {
  const first = entries.reduce((least, { at }) => Math.min(least, at), Infinity);
  const gaps = entries.map((entry) => [leastEnd(entry), entry.limit] as const);
  if (first < Infinity && first > 0) gaps.push([0, first]);
  let room = MOST_GAPS;
  for (const [from, to] of gaps) {
    if (to - from < LOCAL_HEADER) continue;
    room -= Math.min(to - from, MOST_GAP);
    if (room < 0) return true;
    const gap = await source.read(from, Math.min(to, from + MOST_GAP));
    if (findBytes(gap, headerMark, 0, gap.length) >= 0) return true;
  }
  return false;
}

/** Programs that align their files leave kilobytes; more is not searched. */
const MOST_GAP = 1024 * 1024;
/** All of them together: an archive with more room between its files than this is as good as one that hides some. */
const MOST_GAPS = 32 * 1024 * 1024;
