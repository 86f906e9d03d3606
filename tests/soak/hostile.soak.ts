// Every hostile file there is gets the answer it should get, within what it may cost.
import { families } from '../hostile/families.ts';
import { faultsOf } from '../hostile/faults-of.ts';
import { watchedReader } from '../hostile/watched.ts';
import type { Range, SoakOptions, SoakResult } from './soak-result.ts';

const FILES = 20;
const all = Object.entries(families).flatMap(([family, files]) => files.map((file) => ({ family, file })));

/** All of them once. */
export const range: Range = { rounds: Math.ceil(all.length / FILES), inBrowser: false };

/** Twenty files a round, in their order from wherever the seed begins. */
export default async function hostile({ rounds, seed }: SoakOptions): Promise<SoakResult> {
  const reader = watchedReader();
  const failures: string[] = [];
  const counts: Record<string, number> = {};
  try {
    for (let round = 0; round < rounds; round++) {
      const first = ((seed + round) % range.rounds) * FILES;
      for (const { family, file } of all.slice(first, first + FILES)) {
        counts[family] = (counts[family] ?? 0) + 1;
        const faults = await faultsOf(file, reader).catch((error: unknown) => [String(error).split('\n')[0] ?? '']);
        failures.push(...faults.map((fault) => `${family}, ${file.name}: ${fault}`));
      }
    }
  } finally {
    await reader.close();
  }
  return { rounds, seed, failures, counts };
}
