import { expect, test } from 'vitest';
import { seed } from '../support/in-turn.ts';
import fuzz from './fuzz.soak.ts';

/** About a minute. */
const ROUNDS = 24;

test(`fuzzing, ${ROUNDS} rounds of seed ${seed}: no crash, no hang, no unsound answer`, async () => {
  const { failures, rounds } = await fuzz({ rounds: ROUNDS, seed: seed * 1000 });
  expect(failures).toEqual([]);
  expect(rounds).toBe(ROUNDS);
}, 600_000);
