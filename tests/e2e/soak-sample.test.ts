import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inRoot } from '../../scripts/setup/root.ts';
import type { Soak, SoakSuite } from '../soak/soak-result.ts';

/** Another seed, another sample: SOAK_SEED=7 npm test. */
const seed = Number(process.env.SOAK_SEED ?? 1);
const SAMPLE = { rounds: 10, seed };
const MINUTES = 4;

/** Those that play without a browser have their sample among the unit tests. */
const suites: string[] = [];
for (const file of readdirSync(inRoot('tests', 'soak')).filter((name) => name.endsWith('.soak.ts'))) {
  const { range } = (await import(inRoot('tests', 'soak', file))) as SoakSuite;
  if (range?.inBrowser !== false && range?.isSampled !== false) suites.push(file);
}

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
