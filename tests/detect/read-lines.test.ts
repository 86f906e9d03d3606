import { describe, expect, test } from 'vitest';
import { readLines } from '../../lib/detect/read-lines.ts';

describe('readLines', () => {
  test.each<[string, string, string[]]>([
    ['all kinds of breaks', 'a\nb\r\nc\rd\u2028e\ff', ['a', 'b', 'c', 'd', 'e', 'f']],
    ['blank lines are left out', '\n\n a \n\t\n\u3000\nb\n', ['a', 'b']],
    ['spaces of any kind are trimmed', '\u00a0\t a b \u3000', ['a b']],
    ['zero-width characters are no content', '\u200b\n\ufeff\nx', ['x']],
  ])('%s', (_, text, expected) => {
    expect(readLines(text).map(({ from, to }) => text.slice(from, to))).toEqual(expected);
  });

  test('counts what a line is made of', () => {
    expect(readLines('\n\n\tMARA Quill 42, ミナ!')[0]).toMatchObject({
      indent: 4,
      blanksAbove: 2,
      words: 4,
      upper: 5,
      lower: 4,
      digits: 2,
      uncased: 2,
      marks: 2,
      cells: 1,
    });
  });

  test.each([
    ['tabs', 'a\tb\tc', 3],
    ['bars', 'a | b | c', 3],
    ['columns of spaces', 'a   b   c', 3],
    ['two spaces after a full stop', 'One.  Two.  Three.', 1],
    ['words', 'one two three', 1],
  ])('cells set apart by %s', (_, text, cells) => {
    expect(readLines(text)[0]?.cells).toBe(cells);
  });

  test('an endless line keeps its end and stops counting', () => {
    const [first, second] = readLines(`${'a'.repeat(50_000)}\nb`);
    expect(first).toMatchObject({ start: 0, end: 50_000, to: 50_000, lower: 2000 });
    expect(second).toMatchObject({ start: 50_001, to: 50_002 });
  });
});
