// Names are matched on plain text; what a person sees highlighted or removed is the text they wrote. Folding keeps the way back.
import type { ScanText } from './detector.ts';
import { foldLetter } from './fold-letter.ts';
import { lowerUnit, textOf } from './lower-units.ts';

export interface Folded {
  /** Lower case, plain letters, no invisible characters. */
  text: string;
  /** Offset in the original of each folded unit, and one more for the end; null when offsets are the same. */
  at: Uint32Array | null;
}

const BEYOND_ASCII = /[^\u0000-\u007f]/;

/** Plain ASCII costs one native pass and allocates no map. */
export const fold = (text: string): Folded =>
  BEYOND_ASCII.test(text) ? foldWide(text) : { text: text.toLowerCase(), at: null };

const GRAVE = 0x60;

const foldWide = (text: string): Folded => {
  let units = new Uint16Array(text.length + 16);
  let at = new Uint32Array(text.length + 16);
  let out = 0;
  for (let i = 0; i < text.length;) {
    const unit = text.charCodeAt(i);
    if (unit < 128 && unit !== GRAVE) {
      units[out] = lowerUnit(unit);
      at[out++] = i++;
      continue;
    }
    const code = text.codePointAt(i)!;
    const plain = foldLetter(code);
    const need = out + plain.length + text.length - i;
    if (need >= at.length) [units, at] = grown(units, at, need);
    for (let k = 0; k < plain.length; k++) {
      units[out] = plain.charCodeAt(k);
      at[out++] = i;
    }
    i += code > 0xffff ? 2 : 1;
  }
  at[out] = text.length;
  return { text: textOf(units, out), at: at.subarray(0, out + 1) };
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
