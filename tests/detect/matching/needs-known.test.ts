import { describe, expect, test } from 'vitest';
import { knownAhead, needsKnown } from '../../../lib/detect/matching/needs-known.ts';
import { named } from '../../../lib/detect/names/covered.ts';

const artist = named('artist', 'person');

describe('needsKnown', () => {
  test.each<[string, boolean]>([
    [`(?<!\\w)style of ${artist}`, true],
    [`${artist}(?:'s)? (?:look|feel)`, true],
    [`as (?:she|${artist}) would`, false],
    [`a|${artist}`, false],
    [`by ${named('unknown')}`, false],
    [`by ${named('unknown', 'artist')}`, false],
    [`[(|]by \\(${artist}`, true],
    [`by (?:${artist})?`, false],
  ])('%j', (source, needs) => expect(needsKnown(new RegExp(source))).toBe(needs));
});

test('the next listed name is found from ascending places', () => {
  const ahead = knownAhead('ab\u0001\u0005 \u0007 \u0004');
  expect([0, 2, 3, 7, 8].map(ahead)).toEqual([2, 2, 7, 7, 8]);
});
