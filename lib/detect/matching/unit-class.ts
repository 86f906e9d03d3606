/**
 * Every unit in one of 32 classes, so that a set of classes is one number: letters by themselves, whatever their case,
 * and the signs that cover names. Three rare letters share a class with another to make room for them.
 */
const OTHER = 0;
export const DIGIT = 27;
export const EAST_ASIAN = 28;
const SPACE = 30;
/** What joins words or stands within them. */
export const JOINT = 31;
const FIRST_EAST_ASIAN = 0x2e80;

const shared: Record<string, string> = { j: 'k', x: 'q', z: 'q' };
const signs: Record<string, number> = {
  '\u0001': 24,
  '\u0002': 26,
  '\u0003': 29,
  '\u0004': 29,
  '\u0006': 29,
  '\u0007': 10,
};

const classOfAscii = (sign: string): number => {
  if (/[a-z]/.test(sign)) return (shared[sign] ?? sign).charCodeAt(0) & 31;
  if (/\d/.test(sign)) return DIGIT;
  if (/\s/.test(sign)) return SPACE;
  return /[-_']/.test(sign) ? JOINT : (signs[sign] ?? OTHER);
};

const table = Uint8Array.from({ length: 128 }, (_, unit) => classOfAscii(String.fromCharCode(unit).toLowerCase()));

export const unitClass = (unit: number): number =>
  unit < 128 ? table[unit]! : unit < FIRST_EAST_ASIAN ? OTHER : EAST_ASIAN;

/** Classes of the units from `first` to `last`, one bit each. */
export const classesBetween = (first: number, last: number): number => {
  let set = 0;
  for (let unit = first; unit <= Math.min(last, 127); unit++) set |= 1 << table[unit]!;
  if (last > 127 && first < FIRST_EAST_ASIAN) set |= 1 << OTHER;
  return last < FIRST_EAST_ASIAN ? set : set | (1 << EAST_ASIAN);
};

export const DIGITS = classesBetween(48, 57);
export const LETTERS = classesBetween(97, 122);
export const WORD = LETTERS | DIGITS | (1 << JOINT);
/** What only covered names have: no writing has one. */
export const SIGNS = Object.values(signs).reduce((set, kind) => set | (1 << kind), 0);
/** Of ASCII and beyond. */
export const SPACES = (1 << SPACE) | (1 << OTHER) | (1 << EAST_ASIAN);
