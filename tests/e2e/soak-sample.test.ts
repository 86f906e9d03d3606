import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inRoot } from '../../scripts/setup/root.ts';
import { seed } from '../support/in-turn.ts';
import type { Soak, SoakSuite } from '../soak/soak-result.ts';

const ROUNDS = 10;
const MINUTES = 4;

/** Those that play without a browser have their sample among the unit tests. */
const suites: [file: string, rounds: number][] = [];
for (const file of readdirSync(inRoot('tests', 'soak')).filter((name) => name.endsWith('.soak.ts'))) {
  const { range } = (await import(inRoot('tests', 'soak', file))) as SoakSuite;
  if (range?.inBrowser !== false && range?.isSampled !== false) suites.push([file, range?.sample ?? ROUNDS]);
}

it.each(suites)(
  `%s, %i rounds of seed ${seed}`,
  async (file, wanted) => {
    const { default: soak } = (await import(inRoot('tests', 'soak', file))) as { default: Soak };
    const { failures, rounds } = await soak({ rounds: wanted, seed });
    expect(failures).toEqual([]);
    expect(rounds).toBe(wanted);
  },
  MINUTES * 60_000,
);
