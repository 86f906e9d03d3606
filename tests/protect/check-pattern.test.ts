import { describe, expect, test } from 'vitest';
import { boundPattern } from '../../lib/detect/names/bound-pattern.ts';
import { checkPattern } from '../../lib/protect/check-pattern.ts';

describe('checkPattern accepts', () => {
  test.each([
    'TLT_[0-9]{3}_[0-9]{4}',
    String.raw`\bNL-\d{2,6}\b`,
    String.raw`(?:EP|SC)\d+`,
    String.raw`[A-Z]{2,5}(?:_\d{3}){1,4}_v\d{3}`,
    String.raw`\d+-\d+`,
    String.raw`(?:[A-Z]+_)+v\d+`,
    'blue ?bird',
    String.raw`\w{1,20}_\d{1,20}`,
    '[^,]*,x',
    '第[0-9]+話',
  ])('%s', (regex) => {
    expect(checkPattern(regex)).toEqual({ ok: true });
  });
});

describe('checkPattern refuses', () => {
  test.each([
    ['(a+)+$', /repeat/],
    ['(a|a)*b', /alike/],
    ['(a|ab)*c', /alike/],
    ['(?:a*)*', /empty/],
    [String.raw`\w+\d+\w+x`, /same text/],
    ['.*foo.*bar.*baz', /same text/],
    ['(?=a)b', /look-around/],
    ['(?<!a)b', /look-around/],
    [String.raw`(a)\1`, /back-reference/],
    ['([a-z]+)*@', /repeat/],
    ['(x+x+)+y', /repeat|same text/],
    ['[a', /not a pattern/],
    ['', /empty/],
    ['a*', /empty text/],
    ['a'.repeat(501), /longer/],
  ])('%s', (regex, why) => {
    const verdict = checkPattern(regex);
    expect(verdict.ok).toBe(false);
    expect(verdict).toMatchObject({ why: expect.stringMatching(why) as string });
  });
});

describe('boundPattern', () => {
  test.each([
    ['a+b', 'a{1,120}b'],
    ['a*?b', 'a{0,120}?b'],
    ['a{3,}b', 'a{3,123}b'],
    [String.raw`\+[*+]a\*`, String.raw`\+[*+]a\*`],
    ['a{2,5}', 'a{2,5}'],
  ])('%s becomes %s', (source, expected) => {
    expect(boundPattern(source)!.source).toBe(expected);
  });

  test('a pattern that does not compile is left out', () => {
    expect(boundPattern('(')).toBeNull();
  });
});
