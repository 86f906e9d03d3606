import { expect, test } from 'vitest';
import { boundPattern } from '../../lib/detect/names/bound-pattern.ts';
import { protectedPattern } from '../../lib/detect/detectors/protected-pattern.ts';
import { kitOf, scanText } from './scan-text.ts';

const kit = kitOf({
  patterns: [
    { id: 'shot-code', regex: 'TLT_[0-9]{3}_[0-9]{4}', detector: 'protected-term' },
    { id: 'budget-line', regex: 'NL-[0-9]+', detector: 'budget' },
    { id: 'broken', regex: '(', detector: 'script' },
  ],
});

test('a policy pattern reports its place, its id and the detector it stands for', () => {
  const text = 'Comp TLT_010_0040 against NL-77.';
  expect(protectedPattern.detect(scanText(text), kit)).toEqual([
    { detector: 'protected-term', confidence: 0.9, start: 5, end: 17, what: 'shot-code' },
    { detector: 'budget', confidence: 0.9, start: 26, end: 31, what: 'budget-line' },
  ]);
});

test('nothing in common, nothing found', () => {
  expect(protectedPattern.detect(scanText('TLT_01_0040 NL-x'), kit)).toEqual([]);
});

test.each([
  ['a+b', 'a{1,120}b'],
  ['a*?b', 'a{0,120}?b'],
  ['a{3,}b', 'a{3,123}b'],
  [String.raw`\+[*+]a\*`, String.raw`\+[*+]a\*`],
  ['a{2,5}', 'a{2,5}'],
])('open repeats are given an end: %s', (source, expected) => {
  expect(boundPattern(source)!.source).toBe(expected);
});
