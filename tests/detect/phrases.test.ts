import { describe, expect, test } from 'vitest';
import { findPhrases, indexPhrases } from '../../lib/detect/phrases.ts';

const index = indexPhrases(['call sheet', 'sc', "editor's log", '香盤表', '<xmeml', 'a&e']);
const found = (text: string): Record<string, string[]> =>
  Object.fromEntries(
    [...findPhrases(text, index)].map(([phrase, spans]) => [
      phrase,
      spans.map(({ start, end }) => text.slice(start, end)),
    ]),
  );

describe('findPhrases', () => {
  test.each<[string, Record<string, string[]>]>([
    ['the call sheet', { 'call sheet': ['call sheet'] }],
    ['call\u00a0sheet, call   sheet', { 'call sheet': ['call\u00a0sheet', 'call   sheet'] }],
    ['recall sheets', {}],
    ['call sheets', { 'call sheet': ['call sheet'] }],
    ['sc 42, scs, disc, scene', { sc: ['sc', 'sc'] }],
    ['editor’s log', { "editor's log": ['editor’s log'] }],
    ['明日の香盤表です', { 香盤表: ['香盤表'] }],
    ['x<xmeml version', { '<xmeml': ['<xmeml'] }],
    ['nearest a&e', { 'a&e': ['a&e'] }],
    ['', {}],
    ['s', {}],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('stops collecting where more would say no more', () => {
    expect(findPhrases('sc '.repeat(1000), index).get('sc')).toHaveLength(200);
  });
});
