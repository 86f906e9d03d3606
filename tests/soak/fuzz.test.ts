import { expect, test } from 'vitest';
import fuzz from './fuzz.soak.ts';

/** Another seed, another sample: SOAK_SEED=7 npm test. */
const seed = Number(process.env.SOAK_SEED ?? 1);
const ROUNDS = 4;

test(`fuzzing, ${ROUNDS} rounds of seed ${seed}: no crash, no hang, no unsound answer`, async () => {
  const { failures, rounds } = await fuzz({ rounds: ROUNDS, seed: seed * 1000 });
  expect(failures).toEqual([]);
  expect(rounds).toBe(ROUNDS);
}, 600_000);
