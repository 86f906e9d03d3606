import { describe, expect, test } from 'vitest';
import { beginText, lookAheadFor, mayFollow } from '../../../lib/detect/matching/look-ahead.ts';
import { needsOf } from '../../../lib/detect/matching/needs.ts';
import { treeOf } from '../../../lib/detect/matching/pattern-tree.ts';
import { named } from '../../../lib/detect/names/covered.ts';

const mayMatch = (patterns: readonly RegExp[], text: string, at = 0): boolean[] => {
  const ahead = lookAheadFor(patterns.map((pattern) => needsOf(treeOf(pattern), pattern.unicode)));
  beginText(ahead, text.length);
  return patterns.map((_, id) => mayFollow(ahead, text, id, at));
};

describe('mayFollow', () => {
  test.each<[RegExp, string[], string[]]>([
    [/(?:the|our)[^.]{0,40} voices?\b/y, ['the calm voice', 'our voice'], ['the calm choice', 'our void ice']],
    [/in (?:style|manner) of/y, ['in style', 'in the MANNER'], ['in the man of']],
    [new RegExp(`look like ${named('artist', 'person')}`, 'y'), ['look like \u0002\u0005'], ['look like \u0004\u0005']],
    [/(?:clon(?:e|ing)|mimic) (?:my |your )?/y, ['cloning', 'mimic her'], ['clo ne', 'mimi c']],
    [/[a-z]{1,9}(?:ing)?/y, ['anything', ''], []],
    [/wax(?: figure)?|robot/y, ['wax', 'robot', 'else'], []],
    [/robot\w* voice/y, ['robot', 'other'], []],
  ])('%s', (pattern, yes, no) => {
    expect(yes.filter((text) => !mayMatch([pattern], text)[0])).toEqual([]);
    expect(no.filter((text) => mayMatch([pattern], text)[0])).toEqual([]);
  });

  test('looks as far as a match reaches, and not behind where it begins', () => {
    const voice = /a[^.]{0,300}voice/y;
    expect(mayMatch([voice], `a ${'b'.repeat(200)} voice`)).toEqual([true]);
    expect(mayMatch([voice], `a ${'b'.repeat(2000)} voice`)).toEqual([false]);
    expect(mayMatch([voice], `voice, a ${'b'.repeat(2000)}`, 7)).toEqual([false]);
  });

  test('what one text holds another does not', () => {
    const patterns = [/a voice/y];
    const ahead = lookAheadFor(patterns.map((pattern) => needsOf(treeOf(pattern), false)));
    const answers = ['a voice', 'a', 'a voice'].map((text) => {
      beginText(ahead, text.length);
      return mayFollow(ahead, text, 0, 0);
    });
    expect(answers).toEqual([true, false, true]);
  });
});
