// Names are matched on plain text; what a person sees highlighted or removed is the text they wrote. Folding keeps the way back.
import type { ScanText } from './detector.ts';
import { foldLetter } from './fold-letter.ts';
import { textOf } from './lower-units.ts';

export interface Folded {
  /** Lower case, plain letters, no invisible characters. */
  text: string;
  /** Offset in the original of each folded unit, and one more for the end; null when offsets are the same. */
  at: Uint32Array | null;
  /** Letters and digits come from letters and digits, and nothing is left out: words end where they end as written. */
  keepsWords: boolean;
}

const BEYOND_ASCII = /[^\u0000-\u007f]/;

/** Plain ASCII costs one native pass and allocates no map. */
export const fold = (text: string): Folded =>
  BEYOND_ASCII.test(text) ? foldWide(text) : { text: text.toLowerCase(), at: null, keepsWords: true };

/** By unit: what it folds to where that is one unit that keeps words; 0 where it is not, or not known yet. */
const plainUnits = new Uint16Array(65536);
const keepsWords = new Map<number, boolean>();

const isPlain = (code: number): boolean => {
  let keeps = keepsWords.get(code);
  if (keeps === undefined) keepsWords.set(code, (keeps = staysWord(code)));
  return keeps;
};

const staysWord = (code: number): boolean => {
  const plain = foldLetter(code);
  return plain !== '' && (/[\p{L}0-9]/u.test(String.fromCodePoint(code)) || !/[\p{L}\d]/u.test(plain));
};

/** Notes what a unit folds to, where a look at the table is to be enough from now on. */
const learn = (code: number, plain: string): void => {
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  if (code <= 0xffff && plain.length === 1 && !isHalf && isPlain(code)) plainUnits[code] = plain.charCodeAt(0);
};
for (let code = 0; code < 128; code++) learn(code, foldLetter(code));

const foldWide = (text: string): Folded => {
  const same = foldUnits(text);
  return same === null ? foldLetters(text) : { text: same, at: null, keepsWords: true };
};

/** The folded text where each unit is one that keeps words, or null: nearly all writing is such. */
const foldUnits = (text: string): string | null => {
  const units = room(text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    let plain = plainUnits[unit]!;
    if (plain === 0) {
      learn(unit, foldLetter(unit));
      plain = plainUnits[unit]!;
      if (plain === 0) return null;
    }
    units[i] = plain;
  }
  return textOf(units, text.length);
};

/** Kept from text to text, up to a size that most have. */
let kept = new Uint16Array(0);
const MOST_KEPT = 1 << 18;
const room = (size: number): Uint16Array => {
  if (kept.length >= size) return kept;
  const fresh = new Uint16Array(Math.max(size, 1 << 12));
  if (size <= MOST_KEPT) kept = fresh;
  return fresh;
};

const foldLetters = (text: string): Folded => {
  let units = new Uint16Array(text.length + 16);
  let at = new Uint32Array(text.length + 16);
  let out = 0;
  let keeps = true;
  for (let i = 0; i < text.length;) {
    const unit = plainUnits[text.charCodeAt(i)]!;
    if (unit !== 0) {
      units[out] = unit;
      at[out++] = i++;
      continue;
    }
    const code = text.codePointAt(i)!;
    const plain = foldLetter(code);
    keeps &&= isPlain(code);
    const need = out + plain.length + text.length - i;
    if (need >= at.length) [units, at] = grown(units, at, need);
    for (let k = 0; k < plain.length; k++) {
      units[out] = plain.charCodeAt(k);
      at[out++] = i;
    }
    i += code > 0xffff ? 2 : 1;
  }
  at[out] = text.length;
  return { text: textOf(units, out), at: at.subarray(0, out + 1), keepsWords: keeps };
};

type Units = Uint16Array<ArrayBuffer>;
type Places = Uint32Array<ArrayBuffer>;

const grown = (units: Units, at: Places, need: number): [Units, Places] => {
  const size = need + 16 + (at.length >> 2);
  const [more, places] = [new Uint16Array(size), new Uint32Array(size)];
  more.set(units);
  places.set(at);
  return [more, places];
};

/** The original span of folded `[start, end)`, in UTF-16 units. */
export const spanOf = (folded: Folded, start: number, end: number): { start: number; end: number } => {
  const { at } = folded;
  if (!at) return { start, end };
  let last = end;
  while (last < at.length - 1 && at[last] === at[last - 1]) last++;
  return { start: at[start]!, end: at[last]! };
};

/** Where the original offset lies in the folded text. */
export const foldedAt = ({ at }: Folded, offset: number): number => {
  if (!at) return offset;
  let low = 0;
  let high = at.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

const seen = new WeakMap<ScanText, Folded>();

/** The folded view of a text under scan, computed once. */
export const foldedOf = (input: ScanText): Folded => {
  let folded = seen.get(input);
  if (!folded) {
    folded = fold(input.text);
    seen.set(input, folded);
  }
  return folded;
};
