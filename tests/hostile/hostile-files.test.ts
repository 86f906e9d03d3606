import { afterAll, describe, expect, test } from 'vitest';
import { families } from './families.ts';
import { faultsOf } from './faults-of.ts';
import { watchedReader } from './watched.ts';

const reader = watchedReader();
afterAll(() => reader.close());

/** For the runner only: the reader itself is watched by the work it does. */
const LIMIT = 400_000;
/** Every third, each seed another third; all of them in `npm run soak -- --only hostile`. */
const SHARE = 3;
const turn = Number(process.env.SOAK_SEED ?? 1) % SHARE;

test('there are enough of them, each with a name of its own', () => {
  const names = Object.entries(families).flatMap(([family, files]) => files.map(({ name }) => `${family}: ${name}`));
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(120 * SHARE);
});

describe.each(Object.entries(families))('%s', (_, files) => {
  const played = files.filter((_file, index) => index % SHARE === turn);
  test.each(played.map((file) => [file.name, file] as const))(
    '%s',
    async (_name, file) => {
      expect(await faultsOf(file, reader)).toEqual([]);
    },
    LIMIT,
  );
});
