/** What a character is to a layout: one small number per UTF-16 unit, so that a page is read in one pass. */
export const SPACE = 0;
export const BREAK = 1;
export const UPPER = 2;
export const LOWER = 3;
export const DIGIT = 4;
export const UNCASED = 5;
export const MARK = 6;
/** Zero-width and soft characters: not there as far as layout goes. */
export const NOTHING = 7;

const FIRST_EAST_ASIAN = 0x2e80;

const classOfUnit = (code: number): number => {
  const unit = String.fromCharCode(code);
  if (/[\n\r\f\v\u0085\u2028\u2029]/.test(unit)) return BREAK;
  if (/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064]/.test(unit)) return NOTHING;
  if (/\s/.test(unit)) return SPACE;
  if (/[0-9]/.test(unit)) return DIGIT;
  if (/\p{Lu}/u.test(unit)) return UPPER;
  if (/\p{Ll}/u.test(unit)) return LOWER;
  if (/\p{L}/u.test(unit)) return UNCASED;
  return MARK;
};

const table = Uint8Array.from({ length: FIRST_EAST_ASIAN }, (_, code) => classOfUnit(code));

const classOfEastAsian = (code: number): number => {
  if (code >= 0xff21 && code <= 0xff3a) return UPPER;
  if (code >= 0xff41 && code <= 0xff5a) return LOWER;
  if (code >= 0xff10 && code <= 0xff19) return DIGIT;
  if (code === 0x3000) return SPACE;
  if (code === 0xfeff) return NOTHING;
  if ((code >= 0x3001 && code <= 0x3020) || code === 0x3030 || code === 0x30fb || code >= 0xff00) return MARK;
  return UNCASED;
};

export const charClass = (code: number): number => (code < FIRST_EAST_ASIAN ? table[code]! : classOfEastAsian(code));

/** True where letters of the script run together without spaces, so that a word may start anywhere. */
export const isUnspaced = (code: number): boolean => code >= FIRST_EAST_ASIAN;
