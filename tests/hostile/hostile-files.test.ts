import { afterAll, describe, expect, test } from 'vitest';
import { inTurn } from '../support/in-turn.ts';
import { families } from './families.ts';
import { faultsOf } from './faults-of.ts';
import { watchedReader } from './watched.ts';

const reader = watchedReader();
afterAll(() => reader.close());

/** For the runner only: the reader itself is watched by the work it does. */
const LIMIT = 400_000;
/** All of them in `npm run soak -- --only hostile`. */
const SHARE = 3;

test('there are enough of them, each with a name of its own', () => {
  const names = Object.entries(families).flatMap(([family, files]) => files.map(({ name }) => `${family}: ${name}`));
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(120 * SHARE);
});

describe.each(Object.entries(families))('%s', (_, files) => {
  test.each(inTurn(files, SHARE).map((file) => [file.name, file] as const))(
    '%s',
    async (_name, file) => {
      expect(await faultsOf(file, reader)).toEqual([]);
    },
    LIMIT,
  );
});
