import { expect, it } from 'vitest';
import { killRounds } from './kill-rounds.ts';
import { newDataDir } from './running-service.ts';

const seed = Number(process.env.SEED ?? 42);

it(
  `killed ten times while devices send (SEED=${seed}): what it signed for is there, once`,
  { timeout: 120_000 },
  async () => {
    const report = await killRounds(newDataDir(), seed, 10);
    expect(report).toMatchObject({ missing: [], doubled: [] });
    expect(report.acknowledged).toBeGreaterThan(100);
    expect(report.unanswered).toBeGreaterThan(0);
  },
);
