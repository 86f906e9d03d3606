import { expect, test } from 'vitest';
import { fold, foldedAt, spanOf } from '../../lib/detect/fold-plain.ts';
import { fold as lower } from '../../lib/detect/fold.ts';

test.each([
  ['plain ASCII', 'Blue BIRD', 'blue bird'],
  ['accents, composed and not', 'Ést e\u0301', 'est e'],
  ['width', 'ＢＬＵＥ', 'blue'],
  ['ligatures', 'ﬁn', 'fin'],
  ['invisible characters', 'B\u200bl\u00adu\ufeffe', 'blue'],
  ['Cyrillic and Greek look-alikes', 'Вluе bιrd', 'blue bird'],
  ['mathematical letters', '𝐁𝐥𝐮𝐞 𝔟𝔦𝔯𝔡', 'blue bird'],
  ['quotes and dashes', '‘a’ “b” – c', '\'a\' "b" - c'],
  ['voiced kana and Hangul stay', 'ガが한글', 'ガが한글'],
])('fold: %s', (_, text, expected) => {
  expect(fold(text).text).toBe(expected);
});

test('ASCII needs no way back', () => {
  expect(fold('plain').at).toBeNull();
});

test('every folded offset leads back into the original', () => {
  const text = 'x𝐁l\u200bueﬁ e\u0301y';
  const folded = fold(text);
  const start = folded.text.indexOf('blue');
  expect(text.slice(spanOf(folded, start, start + 4).start, spanOf(folded, start, start + 4).end)).toBe('𝐁l\u200bue');
  const half = folded.text.indexOf('f');
  expect(text.slice(spanOf(folded, half, half + 1).start, spanOf(folded, half, half + 1).end)).toBe('ﬁ');
  expect(foldedAt(folded, text.indexOf('y'))).toBe(folded.text.indexOf('y'));
});

test('lower case keeps every offset', () => {
  expect(lower('İSTANBUL Ünit')).toHaveLength('İSTANBUL Ünit'.length);
});
