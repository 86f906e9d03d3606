import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { seeded } from '../support/seeded.ts';
import { mutate } from './mutate.ts';
import { watchedReader } from './watched.ts';
import { wholes } from './wholes.ts';
import { bytes } from './write-bytes.ts';

const reader = watchedReader();
afterAll(() => reader.close());

const ends = Object.keys(wholes);
const RUNS = { numRuns: 15, seed: 42 };
const LIMIT = 400_000;

const isSound = async (name: string, file: Uint8Array): Promise<void> => {
  expect((await reader.read({ name, bytes: file })).faults).toEqual([]);
};

/** Enough of a file for its signature to be seen. */
const HEADS = [4, 16, 64, 300];

test.each(ends)(
  'anything at all behind the beginning of .%s is answered soundly',
  async (end) => {
    const behind = fc.tuple(fc.constantFrom(...HEADS), fc.uint8Array({ maxLength: 1500 }));
    const holds = ([size, rest]: [number, Uint8Array]) =>
      isSound(`x.${end}`, bytes(wholes[end]!.subarray(0, size), rest));
    await fc.assert(fc.asyncProperty(behind, holds), RUNS);
  },
  LIMIT,
);

test.each(ends)(
  'a changed .%s is answered soundly',
  async (end) => {
    const changes = fc.tuple(fc.integer(), fc.constantFrom(...ends));
    const holds = ([seed, other]: [number, string]) =>
      isSound(`x.${end}`, mutate(wholes[end]!, wholes[other]!, seeded(seed)).bytes);
    await fc.assert(fc.asyncProperty(changes, holds), RUNS);
  },
  LIMIT,
);
