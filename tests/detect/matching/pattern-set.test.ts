import { describe, expect, test } from 'vitest';
import { eachMatch, patternSet } from '../../../lib/detect/matching/pattern-set.ts';

const patterns = [/(?<!\w)an? (?:cat|dog)/y, /(?<!\w)the\b/y, /aa/y, /[,;] {0,2}by/y, /\w{2}$/y, /(?<![\w-])x(?=y)/y];
const texts = [
  '',
  'a',
  'a cat, an dog; by the',
  'aaaaa',
  'the other the',
  '-xy xy ,by',
  'a cata dog a a cat',
  'banana dog',
];

describe('eachMatch', () => {
  test.each(texts)('finds in %j what each pattern alone finds', (text) => {
    const found = patterns.map((): string[] => []);
    eachMatch(patternSet(patterns)(), text, (id, match) => found[id]!.push(`${match.index} ${match[0]}`));
    const alone = patterns.map(({ source }) =>
      [...text.matchAll(new RegExp(source, 'g'))].map((match) => `${match.index} ${match[0]}`),
    );
    expect(found).toEqual(alone);
  });
});
