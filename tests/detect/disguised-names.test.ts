import { describe, expect, test } from 'vitest';
import { scan } from '../../lib/detect/scan.ts';
import { isRaised } from '../../lib/model/finding.ts';
import type { ProtectedTerm } from '../../lib/model/protection.ts';
import { kitOf } from './scan-text.ts';
import { secondsOfWork } from '../support/seconds-of-work.ts';

const terms: ProtectedTerm[] = [
  { text: 'BLUEBIRD', kind: 'showcode' },
  { text: 'Quillfeather', kind: 'codename' },
  { text: 'The Long Tide', kind: 'title' },
  { text: 'Mara Quill', kind: 'character' },
  { text: 'Zephrine', kind: 'character' },
  { text: 'Saltmarsh Pier', kind: 'location' },
  { text: 'Orlok', kind: 'character' },
  { text: 'Blade', kind: 'codename' },
  { text: 'Deal', kind: 'codename' },
  { text: 'Mario', kind: 'character' },
  { text: 'Scenet', kind: 'codename' },
  { text: 'Sarah', kind: 'codename' },
  { text: 'NL042', kind: 'showcode' },
];
const kit = kitOf({ terms });
const found = (text: string) =>
  scan(text, kit)
    .filter((f) => isRaised(f) && f.detector === 'protected-term')
    .map((f) => text.slice(f.start!, f.end!));

describe('a name in disguise is found', () => {
  test.each([
    ['digits', 'what is 8lu3b1rd about', '8lu3b1rd'],
    ['one digit', 'notes on Blueb1rd, please', 'Blueb1rd'],
    ['signs', 'notes on Qu!llfe@ther.', 'Qu!llfe@ther'],
    ['one for an l and for an i', 'Qu111feather today', 'Qu111feather'],
    ['a leading digit', 'the code is 8luebird', '8luebird'],
    ['an exclamation after it', 'about BLU3BIRD!', 'BLU3BIRD'],
    ['two words', 'a poem on M4ra Qu1ll', 'M4ra Qu1ll'],
    ['one word of two', 'a poem on Mara Qu1ll', 'Mara Qu1ll'],
    ['the other word of two', 'a poem on M4ra Quill', 'M4ra Quill'],
    ['three words', 'write Th3 L0ng T1de as a song', 'Th3 L0ng T1de'],
    ['with underscores', 'th3_l0ng_t1d3.pdf', 'th3_l0ng_t1d3'],
    ['in an address', 'see https://files.example/s4ltm4rsh-p13r/1', 's4ltm4rsh-p13r'],
    ['over a line break', 'from S4ltmarsh\nPi3r at dawn', 'S4ltmarsh\nPi3r'],
    ['backwards', 'what is DRIBEULB about', 'DRIBEULB'],
    ['backwards, in lower case', 'a note on rehtaeflliuq.', 'rehtaeflliuq'],
    ['two words backwards', 'who is lliuQ araM?', 'lliuQ araM'],
    ['each word backwards', 'who is araM lliuQ?', 'araM lliuQ'],
    ['three words backwards', 'EDIT GNOL EHT', 'EDIT GNOL EHT'],
    ['a letter and a digit, backwards', 'open 240LN now', '240LN'],
    ['letters and signs set apart', 'what is B 1 u 3 b 1 r d', 'B 1 u 3 b 1 r d'],
    ['one letter a line, with indents', 'B\n      L\n      U\n      E\n      B\n      I\n      R\n      D', undefined],
    [
      'one letter a line, empty lines between',
      'B\r\n\r\nL\r\n\r\nU\r\n\r\nE\r\n\r\nB\r\n\r\nI\r\n\r\nR\r\n\r\nD',
      undefined,
    ],
    ['a list of letters', '- B\n- L\n- U\n- E\n- B\n- I\n- R\n- D', 'B\n- L\n- U\n- E\n- B\n- I\n- R\n- D'],
    ['dots and spaces', 'B . L . U . E . B . I . R . D', undefined],
    ['dashes', 'b -- l -- u -- e -- b -- i -- r -- d', undefined],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual([expected ?? text]);
  });
});

describe('what only looks like one is left alone', () => {
  test.each([
    ['a part number', 'order D3A1 and 8L4D3, or the 81ad3-400'],
    ['a colour', 'background: #b1ade5; color: #d3a1'],
    ['a UUID', '3f2b1ade-d3a1-4b1a-8d3a-0b1ade52d3a1'],
    ['a hash', 'commit b1ade03 and d3a1b1ade0 in 0d3a15b1ade7'],
    ['a date', 'from mar10 to apr15, sept5'],
    ['numbered words', 'pane1, scene7, group5 and serie5'],
    ['times and sizes', '10am, 1st, 3rd, 4k, 15px, 7pm, $5k, 5G'],
    ['code', 'const x1 = a[0] + b$1; if (!deal1) return h3; int8 = utf8!'],
    ['prices', 'for $100 or 5$, US$45 and A$30'],
    ['an address', 'write to desk@blad.example or @orlov'],
    ['encoded data', 'AAd3a1/B1ade+d3a1/b1ade/x1+d3a1=='],
    ['a word of another language that a name is backwards', 'le haras national, haras'],
    ['a short name backwards', 'the kolro trail'],
    ['a short name backwards beside another name', 'Then Mara took the kolro trail'],
    ['letters of a quiz', 'A) 4\nB) 7\nC) 1\nD) 3'],
    ['a table of digits', '8 1 4 0 3\n0 3 4 1 7'],
    ['initials', 'D. E. Abel and A. L. Moor'],
    ['a matrix', 'd = [b, 1, a, d, e]'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test('time is linear in what a page can supply', () => {
  const texts = ['a1 ', 'a1', 'lliuq ', 'm4ra ', 'b l u ', 'b'.padEnd(20, '\n'), 'a!$@|1'];
  for (const piece of texts) {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    expect(secondsOfWork(() => scan(text, kit))).toBeLessThan(3);
  }
});
