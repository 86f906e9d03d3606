// Spelling variants are not different words: width, accents, fancy alphabets and look-alikes fold to one plain letter.
import { unmask } from './homoglyphs.ts';

const INVISIBLE =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb]/;
const ACCENT = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/g;
const APOSTROPHE = /[\u2018\u2019\u201a\u201b\u2032\u02b9\u02bb\u02bc\u00b4\u0060\uff07]/;
const QUOTE = /[\u201c-\u201f\u2033\u00ab\u00bb\u300c-\u300f]/;
const DASH = /[\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d]/;

/** Marks of other scripts carry meaning (voiced kana, Hangul, Indic vowels): those stay composed. */
const composes = (code: number): boolean =>
  (code >= 0xac00 && code <= 0xd7af) || (code >= 0x3040 && code <= 0x30ff) || (code >= 0x900 && code <= 0x109f);

const compute = (letter: string, code: number): string => {
  if (INVISIBLE.test(letter) || (code >= 0xe0000 && code <= 0xe01ef)) return '';
  if (APOSTROPHE.test(letter)) return "'";
  if (QUOTE.test(letter)) return '"';
  if (DASH.test(letter)) return '-';
  if (composes(code)) return letter;
  const plain = letter.normalize('NFKD').toLowerCase().normalize('NFKD').replace(ACCENT, '');
  return Array.from(plain, unmask).join('');
};

const known = new Map<number, string>();

/** Folds one code point to zero or more plain units. */
export const foldLetter = (code: number): string => {
  let folded = known.get(code);
  if (folded === undefined) {
    folded = compute(String.fromCodePoint(code), code);
    known.set(code, folded);
  }
  return folded;
};
