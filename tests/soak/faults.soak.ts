// Service, database, disk and ways fail while devices send: what was signed for is there, once, in order.
import { playFaults } from '../service/faults/play-faults.ts';
import type { Range, SoakOptions, SoakResult } from './soak-result.ts';

/** Each round is one run on each database. Half an hour on two processors. */
export const range: Range = { rounds: 500, inBrowser: false };

export default async function faults({ rounds, seed }: SoakOptions): Promise<SoakResult> {
  const reports = [await playFaults('sqlite', seed, rounds), await playFaults('postgres', seed, rounds)];
  const counts: Record<string, number> = {};
  for (const report of reports)
    for (const [what, count] of Object.entries(report.counts)) counts[what] = (counts[what] ?? 0) + count;
  return { rounds, seed, failures: reports.flatMap(({ failures }) => failures), counts };
}
