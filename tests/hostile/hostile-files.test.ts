import { afterAll, describe, expect, test } from 'vitest';
import { families } from './families.ts';
import { watchedReader } from './watched.ts';

const reader = watchedReader();
afterAll(() => reader.close());

/** For the runner only: the reader itself is watched by the work it does. */
const LIMIT = 400_000;

test('there are enough of them, each with a name of its own', () => {
  const names = Object.entries(families).flatMap(([family, files]) => files.map(({ name }) => `${family}: ${name}`));
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(120);
});

describe.each(Object.entries(families))('%s', (_, files) => {
  test.each(files.map((file) => [file.name, file] as const))(
    '%s',
    async (name, { make, unread, why, has, lacks }) => {
      const outcome = await reader.read({ name, bytes: make(), withText: true });
      expect(outcome.faults).toEqual([]);
      if (unread !== undefined) expect(outcome.unread).toBe(unread);
      if (why !== undefined) expect(outcome.unreadable).toContain(why);
      if (has !== undefined) expect(outcome.text?.includes(has)).toBe(true);
      if (lacks !== undefined) expect(outcome.text?.includes(lacks) ?? false).toBe(false);
    },
    LIMIT,
  );
});
