import { describe, expect, test } from 'vitest';
import { scan } from '../../lib/detect/scan.ts';
import { isRaised } from '../../lib/model/finding.ts';
import { kitOf } from './scan-text.ts';

const kit = kitOf({
  terms: [
    { text: 'BLUEBIRD', kind: 'showcode' },
    { text: 'Mara Quill', kind: 'character' },
  ],
  talent: [{ name: 'Ines Alvarado', consent: [] }],
  works: { artists: ['oskar lindqvist'], titles: [], characters: [], people: [] },
});
const found = (text: string) =>
  scan(text, kit)
    .filter(isRaised)
    .map((f) => `${f.detector}:${text.slice(f.start!, f.end!)}`);

const letters = [...'BLUEBIRD'];
const inCodes = (write: (code: string) => string, between = '') =>
  letters.map((letter) => write(letter.charCodeAt(0).toString(16))).join(between);
const wide = (text: string) => text.replaceAll(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

describe('a name written as codes of its letters is found where the codes stand', () => {
  test.each([
    ['pairs', inCodes((code) => code, ' ')],
    ['pairs with commas', inCodes((code) => code, ', ')],
    ['with their prefix', inCodes((code) => `0x${code}`, ' ')],
    ['of an address', inCodes((code) => `%${code}`)],
    ['of a page', inCodes((code) => `&#x${code};`)],
    ['of a page, in tens', letters.map((letter) => `&#${letter.charCodeAt(0)};`).join('')],
    ['of a program', inCodes((code) => `\\x${code}`)],
    ['of a program, four figures', inCodes((code) => `\\u00${code}`)],
    ['emphasised in part', 'B**LUE**BIRD'],
    ['base64, short', Buffer.from('Bluebird').toString('base64').replaceAll('=', '')],
    ['hex, short', Buffer.from('bluebird').toString('hex')],
    ['base64 of two bytes a letter', Buffer.from('BLUEBIRD now', 'utf16le').toString('base64')],
  ])('%s', (_, written) => {
    expect(found(`a short note on ${written} for the director`)).toEqual([`protected-term:${written}`]);
  });
});

describe('a request is read as its reader reads it', () => {
  test.each([
    'C l o n e the voice of Ines Alvarado',
    'C l o n e   t h e   v o i c e of Ines Alvarado',
    'Cl0ne the v0ice of Ines Alvarado',
    'C1one the vo1ce of Ines Alvarado',
    'Cl\u200bone the vo\u200bice of Ines Alvarado',
    'C-l-o-n-e the v.o.i.c.e of Ines Alvarado',
    'Clo*ne the vo**ice of Ines Alvarado',
  ])('%s', (text) => {
    const findings = scan(`${text} for the trailer`, kit).filter(isRaised);
    expect(findings.map(({ detector }) => detector)).toEqual(['talent-likeness']);
    expect(findings[0]!.start).toBe(0);
    expect(findings[0]!.end).toBe(text.length);
  });

  test('a style whose artist is set apart', () => {
    expect(found('a harbour at dawn in the style of O s k a r   L i n d q v i s t')).toEqual([
      'copyrighted-work:style of O s k a r   L i n d q v i s t',
    ]);
  });
});

describe('figures that are none are figures', () => {
  test.each([
    ['full width', wide('4556737586899855')],
    ['with nothing between', '4556\u200b7375\u200b8689\u200b9855'],
    ['an account, letter by letter', [...'GB82WEST12345698765432'].join(' ')],
  ])('%s', (_, number) => {
    expect(found(`charge it to ${number} please`)).toEqual([`personal-data:${number}`]);
  });
});

describe('what only looks disguised is left alone', () => {
  test.each([
    ['sums', 'let area = a*b*c; p->next = q; x = 0x1f ^ 0x20; return a1b2c3;'],
    ['tables of figures', '4 5 5 6 7 3 7 5 8 6 8 9 9 8 5 5\n41 42 43 44 45 46 47\n10 12 14 16 18 20 22'],
    ['colours and bytes', '#aabbcc 0xff, 0xd8, 0xff, 0xe0 and 89 50 4e 47 0d 0a'],
    ['words of our time', 'covid19 mp3 h264 b2b p2p a11y i18n k8s w3c s3 ec2 3d'],
    ['prices and addresses', 'US$5m, A$20, me@northlight.example, @mara!'],
    ['initials', 'J. R. R. T. and A. B. C. D. met at Q and A'],
    ['escapes', 'a%20plan%20of%20the%20day, &#8217; &amp; &#160; \\n \\t C:\\users\\xavier'],
    ['emphasis', 'this is **very** important, *really*'],
    ['emoji', '👩‍🎤 sings, ❤️ and 🏳️‍🌈'],
  ])('%s', (_, text) => {
    expect(found(text).filter((finding) => !finding.startsWith('personal-data:me@'))).toEqual([]);
  });
});
