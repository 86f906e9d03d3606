import { describe, expect, test } from 'vitest';
import { indexNeeds } from '../../../lib/detect/matching/need-index.ts';
import { partsOf, readNeeds } from '../../../lib/detect/matching/need-reading.ts';
import { named } from '../../../lib/detect/names/covered.ts';
import { needsOf } from '../../../lib/detect/matching/needs.ts';

const mayMatch = (pattern: RegExp, text: string, hasName = false): string[] => {
  const reading = readNeeds(indexNeeds([needsOf(pattern)], [false]), text);
  return partsOf(reading, 0, text.length, { hasName, edges: !hasName, mayName: () => hasName }).map(({ from, to }) =>
    text.slice(from, to),
  );
};

describe('where a pattern is looked for', () => {
  test.each([
    [
      /(?<!\w)(?:clone|copy) (?:his|her) voice\b/y,
      'Please copy it. Clone her voice now. Thanks',
      [' Clone her voice now.'],
    ],
    [/(?<!\w)(?:clone|copy) (?:his|her) voice\b/y, 'Nobody asks for anything here.', []],
    [/(?<!\w)(?:clone|copy)[^\n]{0,40}voice\b/y, 'Clone it. I mean the voice.', ['Clone it. I mean the voice.']],
    [/(?<!\w)(?:synthesi[sz]e|fake) \w{2,9}/y, 'Synthesise it', ['Synthesise it']],
    [/(?<!\w)by (?:hand|foot)/y, 'done by hand', ['done by hand']],
    [/(?:声|ボイス)の/y, '彼の声の話', ['彼の声の話']],
    [/(?<!\w)scene \d{1,3}/y, 'Scene one. See scene 4 now. Done.', [' See scene 4 now.']],
    [/(?<!\w)\w{1,3}/y, 'Anything. Goes.', ['Anything. Goes.']],
  ])('%s in %j', (pattern, text, parts) => {
    expect(mayMatch(pattern, text)).toEqual(parts);
  });

  test('an initial ends no sentence, and a name is not cut where it has a stop', () => {
    const pattern = /(?<!\w)voice of \w\. \w+/y;
    expect(mayMatch(/(?<!\w)voice of [a-z ]{1,9}/y, 'The voice of J. Ostler. More.')).toEqual([
      'The voice of J. Ostler.',
    ]);
    expect(mayMatch(pattern, 'The voice of J. Ostler. More.', true)).toEqual(['The voice of J. Ostler. More.']);
  });

  test.each<[name: boolean, text: string, parts: string[]]>([
    [false, 'Clone nobody now. Clone it now.', ['Clone nobody now.']],
    [true, 'Clone Anders now. Clone it now.', ['Clone Anders now. Clone it now.']],
    [false, 'Clone a voice of no one.', []],
  ])('whoever may be named, %s: %j', (isNamed, text, parts) => {
    const pattern = new RegExp(`(?<!\\w)clone (?:${named('person', 'unknown')}|nobody|our \\w{3,9} actor)`, 'y');
    expect(mayMatch(pattern, text, isNamed)).toEqual(parts);
  });

  test('each way to ask brings all that it needs', () => {
    const pattern = /(?<!\w)(?:clone|copy) (?:voice|speech)\b|(?<!\w)(?:swap|paste) (?:face|head)\b/y;
    expect(mayMatch(pattern, 'Clone the file. Swap a face.')).toEqual([' Swap a face.']);
  });

  test('what stands only ahead of or behind a match is no part of what it needs', () => {
    expect(needsOf(/(?<=clone )voice(?= actor)/y).each.length).toBe(1);
    expect(mayMatch(/(?<=clone )voice(?= actor)/y, 'voice')).toEqual(['voice']);
  });
});
