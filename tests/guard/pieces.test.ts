import { beforeEach, expect, it } from 'vitest';
import { createPieces, type Pieces } from '../../lib/guard/pieces.ts';

let now: number;
let pieces: Pieces;
beforeEach(() => {
  now = 1000;
  pieces = createPieces(() => now);
});

it('a paste is looked at together with the small ones of the last minute, in their order', () => {
  expect(pieces.joined('one')).toBeNull();
  pieces.passed('one');
  now += 30_000;
  expect(pieces.joined('two')).toBe('one\ntwo');
  pieces.passed('two');
  now += 40_000;
  expect(pieces.joined('three')).toBe('two\nthree');
});

it.each<[string, string, string]>([
  ['long ones stand alone', 'a'.repeat(601), 'two'],
  ['a long one is not joined to small ones', 'one', 'b'.repeat(601)],
  ['white space is no piece', ' \n', 'two'],
  ['an empty paste joins nothing', 'one', ''],
])('%s', (_, before, text) => {
  pieces.passed(before);
  expect(pieces.joined(text)).toBeNull();
});

it('what is looked at together stays small', () => {
  for (let i = 0; i < 50; i++) pieces.passed('a'.repeat(500));
  expect(pieces.joined('end')).toHaveLength(4000);
});

it('what was asked about is forgotten', () => {
  pieces.passed('one');
  pieces.forget();
  expect(pieces.joined('two')).toBeNull();
});
