// Whatever a file has become on its way, reading it ends, and ends in an answer.
import { fuzzCase } from '../hostile/fuzz-case.ts';
import { watchedReader, type WatchedReader } from '../hostile/watched.ts';
import type { Range, SoakOptions, SoakResult } from './soak-result.ts';

/** An hour and a little on two processors. */
export const range: Range = { rounds: 2400, inBrowser: false };

const CASES = 2000;

async function playRound(reader: WatchedReader, first: number, counts: Record<string, number>): Promise<string[]> {
  const failures: string[] = [];
  for (let number = first; number < first + CASES; number++) {
    const { name, bytes, how } = fuzzCase(number);
    const failed = (what: string): void => void failures.push(`case ${number} (${name}, ${how}): ${what}`);
    try {
      const { kind, unreadable, faults } = await reader.read({ name, bytes });
      const came = unreadable === null ? 'read' : kind === 'binary' ? 'not known' : 'not read, and said';
      counts[came] = (counts[came] ?? 0) + 1;
      faults.forEach(failed);
    } catch (error) {
      failed(error instanceof Error ? error.message.split('\n').slice(0, 3).join(' ') : String(error));
    }
  }
  return failures;
}

/** Changed files of every format, two thousand a round, each read in a thread that is ended when it hangs. */
export default async function fuzz({ rounds, seed, log }: SoakOptions): Promise<SoakResult> {
  const reader = watchedReader();
  const failures: string[] = [];
  const counts: Record<string, number> = {};
  try {
    for (let round = 0; round < rounds; round++) {
      const first = (seed + round) * CASES;
      failures.push(...(await playRound(reader, first, counts)));
    }
    log?.(`cases ${seed * CASES} to ${(seed + rounds) * CASES - 1}`);
  } finally {
    await reader.close();
  }
  return { rounds, seed, failures, counts };
}
