import { describe, expect, it } from 'vitest';
import { checkPattern } from '../../lib/policy/check-pattern.ts';

describe('checkPattern', () => {
  it.each([
    'TLT_[0-9]{3}_[0-9]{4}',
    'SOR_\\d+_v\\d+',
    '\\b[A-Z]{2,5}_\\d{3}(?:_[a-z]{3,12})?_v\\d{3,4}\\b',
    '[A-Z0-9]{2,5}(?:_[A-Z0-9]{2,4}){1,4}_[A-Za-z]{2,12}\\d{2}_v\\d{3,4}',
    '^[A-Z]\\d{3}[CD]\\d{3}_\\d{6}_[A-Z][0-9A-Z]{3}(?:\\.\\w+)?$',
    '(?:ep|sc)(?:\\d{1,3}-){1,3}x',
    'HK-(?<shot>\\d{4})',
    'asset [^\\n"]*"',
    'draft .{0,40} final',
    'naïve-\\d+',
    '\\u00e9\\d',
    'a|b|cd',
  ])('accepts %s', (regex) => {
    expect(checkPattern(regex)).toEqual({ ok: true });
  });

  it.each([
    ['(a+)+$', 'one repeat runs into the next'],
    ['(a*)*b', 'one repeat runs into the next'],
    ['(?:a|a)+b', 'one repeat runs into the next'],
    ['(?:a|ab)*c', 'one repeat runs into the next'],
    ['(?:\\w+\\s?)+$', 'one repeat runs into the next'],
    ['(?:a?){30}a', 'one repeat runs into the next'],
    ['(?:[a-z]{1,5}){3}', 'one repeat runs into the next'],
    ['\\d+\\d+x', 'one repeat runs into the next'],
    ['.*.*x', 'one repeat runs into the next'],
    ['.*a.*b', 'one repeat runs into the next'],
    ['(?:.*,)*x', 'one repeat runs into the next'],
    ['(?:(?:a|b)c?)*c', 'one repeat runs into the next'],
    ['(?=a)b', 'looks ahead or behind'],
    ['(?<!a)b', 'looks ahead or behind'],
    ['(a)\\1', 'refers back'],
    ['(?<n>a)\\k<n>', 'refers back'],
    ['\\p{L}+', 'not understood'],
    ['(?i)abc', 'not understood'],
    ['(a', 'has a "(" without a ")"'],
    ['a)', 'has a ")" without a "("'],
    ['*a', 'nothing for "*" to repeat'],
    ['a{2', 'needs a backslash'],
    ['[z-a]', 'is not a pattern'],
    ['a{3,1}', 'is not a pattern'],
    ['\\b+', 'repeats an edge'],
    ['a{1001}', '1000 characters or more'],
    ['(?:a{100}){100}', '1000 characters or more'],
    ['('.repeat(500), 'deeper than 6 levels'],
  ])('refuses %s', (regex, why) => {
    expect(checkPattern(regex)).toMatchObject({ ok: false, why: expect.stringContaining(why) as string });
  });
});
