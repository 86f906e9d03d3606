// Whatever is changed in an export, the verifier says what.
import { judgeMutations } from '../support/judge-mutations.ts';
import type { Range, SoakOptions, SoakResult } from './soak-result.ts';

const CHANGES = 200;

/** Ten thousand changes, a few minutes. */
export const range: Range = { rounds: 50, inBrowser: false };

export default async function mutations({ rounds, seed }: SoakOptions): Promise<SoakResult> {
  const { counts, failures } = await judgeMutations(seed * CHANGES, rounds * CHANGES);
  return { rounds, seed, failures, counts };
}
