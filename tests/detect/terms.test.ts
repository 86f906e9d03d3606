import { describe, expect, test } from 'vitest';
import { protectedTerm } from '../../lib/detect/detectors/protected-term.ts';
import { RAISED_AT } from '../../lib/model/finding.ts';
import type { ProtectedTerm } from '../../lib/model/protection.ts';
import { kitOf, scanText } from './scan-text.ts';

const terms: ProtectedTerm[] = [
  { text: 'The Long Tide', kind: 'title' },
  { text: 'BLUEBIRD', kind: 'showcode', insideWords: true },
  { text: 'Quillfeather', kind: 'codename' },
  { text: 'Mara Quill', kind: 'character' },
  { text: 'Hope', kind: 'character' },
  { text: 'Zephrine', kind: 'character' },
  { text: 'Bridge', kind: 'location' },
  { text: 'Saltmarsh Pier', kind: 'location' },
  { text: 'Jürgen Öst', kind: 'cast' },
  { text: '青い鳥', kind: 'title' },
];
const kit = kitOf({ terms });

const found = (text: string) =>
  protectedTerm
    .detect(scanText(text), kit)
    .filter((f) => f.confidence >= RAISED_AT)
    .map((f) => `${f.what}:${text.slice(f.start!, f.end!)}`);

describe('protected-term finds', () => {
  test.each([
    ['as listed', 'Notes on The Long Tide for Monday', ['title:The Long Tide']],
    ['lower case', 'write a logline for the long tide', ['title:the long tide']],
    ['upper case over a line break', 'THE LONG\r\n    TIDE, episode 3', ['title:THE LONG\r\n    TIDE']],
    ['underscores', 'the_long_tide_v3.pdf', ['title:the_long_tide']],
    ['run together', 'open TheLongTide.fdx', ['title:TheLongTide']],
    ['without its article', 'rename longtide-ep1', ['title:longtide']],
    ['hashtag', 'caption with #thelongtide', ['title:thelongtide']],
    ['spaces', 'what is B L U E B I R D about', ['showcode:B L U E B I R D']],
    ['hyphens', 'what is B-L-U-E-B-I-R-D about', ['showcode:B-L-U-E-B-I-R-D']],
    ['full stops', 'what is b.l.u.e.b.i.r.d about', ['showcode:b.l.u.e.b.i.r.d']],
    ['one letter a line', 'B\nL\nU\nE\nB\nI\nR\nD', ['showcode:B\nL\nU\nE\nB\nI\nR\nD']],
    ['words spaced out', 'T H E  L O N G  T I D E', ['title:T H E  L O N G  T I D E']],
    ['zero width', 'BLUE\u200bBI\u00adRD today', ['showcode:BLUE\u200bBI\u00adRD']],
    ['Cyrillic look-alikes', 'ВLUЕВIRD today', ['showcode:ВLUЕВIRD']],
    ['Greek look-alikes', 'Qυιllfeαther notes', ['codename:Qυιllfeαther']],
    ['full width', 'ＢＬＵＥＢＩＲＤ', ['showcode:ＢＬＵＥＢＩＲＤ']],
    ['mathematical', 'see 𝐁𝐋𝐔𝐄𝐁𝐈𝐑𝐃.', ['showcode:𝐁𝐋𝐔𝐄𝐁𝐈𝐑𝐃']],
    ['added accents', 'Bluébïrd', ['showcode:Bluébïrd']],
    ['missing accents', 'ask jurgen ost', ['cast:jurgen ost']],
    ['combining accents', 'ask Ju\u0308rgen O\u0308st', ['cast:Ju\u0308rgen O\u0308st']],
    ['possessive', "Quillfeather's schedule", ['codename:Quillfeather']],
    ['curly possessive', 'Mara Quill’s flat', ['character:Mara Quill']],
    ['plural', 'all the Quillfeathers', ['codename:Quillfeather']],
    ['inside a word', 'mybluebirdfile2', ['showcode:bluebird']],
    ['a number stuck on', 'Quillfeather204', ['codename:Quillfeather']],
    ['no spaces in the script', '新作「青い鳥」の脚本', ['title:青い鳥']],
    ['a rare single name', 'What would Zephrine say?', ['character:Zephrine']],
    [
      'two weak names together',
      'Then Mara meets Hope at the Bridge',
      ['character:Mara', 'character:Hope', 'location:Bridge'],
    ],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('protected-term leaves alone', () => {
  test.each([
    ['an ordinary word', 'I hope to cross the bridge before dark'],
    ['an ordinary word that starts a sentence', 'Hope is not a plan. Bridge loans explained.'],
    ['one first name', 'Write to Mara about lunch'],
    ['part of a word', 'quillfeathered hats and marathons'],
    ['words in another order', 'tide long the'],
    ['words across sentences', 'He was gone for long. Tide tables follow'],
    ['a string of initials', 'B L U E'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test('a title or showcode is all but certain in a short prompt', () => {
  const [finding] = protectedTerm.detect(scanText('bluebird logline'), kit);
  expect(finding).toMatchObject({ start: 0, end: 8, what: 'showcode' });
  expect(finding!.confidence).toBeGreaterThanOrEqual(0.9);
});

test('equal hashes are not enough: letters are compared', () => {
  const many = kitOf({
    terms: Array.from({ length: 20_000 }, (_, i) => ({ text: `zq${i.toString(36)}x`, kind: 'codename' as const })),
  });
  const text = Array.from({ length: 20_000 }, (_, i) => `wv${i.toString(36)}y`).join(' ');
  expect(protectedTerm.detect(scanText(text), many)).toEqual([]);
});
