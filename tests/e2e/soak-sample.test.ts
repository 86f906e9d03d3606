import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inRoot } from '../../scripts/setup/root.ts';
import type { Soak } from '../soak/soak-result.ts';

/** Another seed, another sample: SOAK_SEED=7 npm test. */
const seed = Number(process.env.SOAK_SEED ?? 1);
const SAMPLE = { rounds: 10, seed };
const MINUTES = 4;

const suites = readdirSync(inRoot('tests', 'soak')).filter((file) => file.endsWith('.soak.ts'));

it.each(suites)(
  `%s, ten rounds of seed ${seed}`,
  async (file) => {
    const { default: soak } = (await import(inRoot('tests', 'soak', file))) as { default: Soak };
    const { failures, rounds } = await soak(SAMPLE);
    expect(failures).toEqual([]);
    expect(rounds).toBe(SAMPLE.rounds);
  },
  MINUTES * 60_000,
);
