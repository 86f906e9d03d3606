import { afterAll, expect, test } from 'vitest';
import { watchedReader } from './watched.ts';
import { wholes } from './wholes.ts';

const reader = watchedReader();
afterAll(() => reader.close());

const ends = Object.keys(wholes);

test.each(ends)(
  'a file of .%s under the name of every other format: an answer each time',
  async (end) => {
    const wrong: string[] = [];
    for (const other of ends) {
      const { faults } = await reader.read({ name: `x.${other}`, bytes: wholes[end]! });
      for (const fault of faults) wrong.push(`x.${other}: ${fault}`);
    }
    expect(wrong).toEqual([]);
  },
  400_000,
);
