import { describe, expect, it } from 'vitest';
import { compareWitness } from '../../lib/log/compare-witness.ts';
import { missingOf } from '../../lib/log/read-rows.ts';
import type { Remembered } from '../../lib/log/compare-witness.ts';

const head = (sequence: number, epoch = 'e1', hash = `h${sequence}`) => ({ device: 'd', epoch, sequence, hash });
const witness = (sequence: number, acked = 0, epoch = 'e1') => ({ ...head(sequence, epoch), acked });
const remembered = (parts: Partial<Remembered>): Remembered => ({
  head: null,
  witness: null,
  missing: null,
  hashAtWitness: null,
  ...parts,
});
const lacks = (first: number, last: number) => ({ missing: { first, last } });

describe('compareWitness', () => {
  const whole: [string, Partial<Remembered>][] = [
    ['a first start', {}],
    ['a first record killed before its witness', { head: head(1) }],
    ['both the same', { head: head(9), witness: witness(9), hashAtWitness: 'h9' }],
    ['a kill between commit and witness', { head: head(9), witness: witness(8), hashAtWitness: 'h8' }],
    ['an old witness whose record was forgotten', { head: head(9), witness: witness(2, 2) }],
    ['a kill at the start of a new epoch', { head: head(1, 'e2'), witness: witness(9), hashAtWitness: 'h9' }],
  ];
  it.each(whole)('agrees after %s', (_, parts) => {
    expect(compareWitness(remembered(parts))).toEqual({ agrees: true });
  });

  const gaps: [string, Partial<Remembered>, [string, string] | null][] = [
    ['a lost database', { witness: witness(9), ...lacks(1, 9) }, ['1', '9']],
    ['a lost database, all of it delivered', { witness: witness(9, 9) }, null],
    ['a database begun anew with every record saved', { witness: witness(9), hashAtWitness: 'h9' }, null],
    ['a truncated end', { head: head(6), witness: witness(9), ...lacks(7, 9) }, ['7', '9']],
    ['a truncated end that was delivered', { head: head(6), witness: witness(9, 9) }, null],
    ['a hole', { head: head(9), witness: witness(9), hashAtWitness: 'h9', ...lacks(4, 5) }, ['4', '5']],
    ['a database of another time', { head: head(3, 'e0'), witness: witness(9), ...lacks(1, 9) }, ['1', '9']],
    ['a changed record', { head: head(9), witness: witness(9), hashAtWitness: 'x' }, ['9', '9']],
    ['a missing witness', { head: head(9) }, null],
  ];
  it.each(gaps)('names the range after %s', (_, parts, range) => {
    const expected = range && { epoch: 'e1', first: range[0], last: range[1] };
    expect(compareWitness(remembered(parts))).toMatchObject({ agrees: false, range: expected });
  });
});

describe('missingOf', () => {
  const cases: [string, number[], { first: number; last: number } | null][] = [
    ['all', [2, 3, 4, 5], null],
    ['nothing', [], { first: 2, last: 5 }],
    ['the start', [4, 5], { first: 2, last: 3 }],
    ['the end', [2, 3], { first: 4, last: 5 }],
    ['two holes', [3], { first: 2, last: 5 }],
    ['one between', [2, 5], { first: 3, last: 4 }],
  ];
  it.each(cases)('of 2 to 5, when there is %s', (_, have, missing) => {
    expect(missingOf(have, 2, 5)).toEqual(missing);
  });
});
