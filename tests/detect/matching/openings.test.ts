import { describe, expect, test } from 'vitest';
import { openingsOf } from '../../../lib/detect/matching/openings.ts';
import { unitClass } from '../../../lib/detect/matching/unit-class.ts';

const opens = (pattern: RegExp, text: string): boolean =>
  openingsOf(pattern).some((sets) =>
    sets.every((set, at) => (set >>> unitClass(text.charCodeAt(at))) & 1 || !text[at]),
  );

describe('openingsOf', () => {
  test.each<[RegExp, string[], string[]]>([
    [/clone/y, ['clo', 'CLO'], ['cl ', 'xlo']],
    [/(?:put|paste) (?:her|his)/y, ['put', 'pas'], ['pus', 'his']],
    [/colou?rs/y, ['col'], ['cor']],
    [/an? voice/y, ['an ', 'a v'], ['a n', 'voi']],
    [/(?<!\w)(?=x)\bdub/y, ['dub'], ['xdu']],
    [/(?:ai )?(?:an? )?face/y, ['ai ', 'an ', 'a f', 'fac'], ['ace']],
    [/[,;] {0,2}by/y, [', b', ',by', ';  '], ['by ']],
    [/[\w-]\s[^a]/y, ['a b', '_\u00a0x', '- 1'], [', a', 'aa ']],
    [/\d{1,5} (?:rue|via)/y, ['1 r', '12 ', '123'], ['rue']],
    [/[\u0001\u0002]\u0005{0,60}-like/y, ['\u0001\u0005\u0005', '\u0002-l'], ['\u0003-l', 'a-l']],
    [/(?:d\.?o\.?b|née?) le/y, ['dob', 'd.o', 'née', 'né '], ['d o', 'nee']],
    [/a{2}b/y, ['aab'], ['aba']],
    [/a{0,3}bc/y, ['bc', 'abc', 'aab', 'aaa'], ['ac']],
    [/(?:x[^)\]|]|y)z/y, ['xaz', 'yz'], ['ba']],
  ])('%s', (pattern, yes, no) => {
    expect(yes.filter((text) => !opens(pattern, text))).toEqual([]);
    expect(no.filter((text) => opens(pattern, text))).toEqual([]);
  });
});
