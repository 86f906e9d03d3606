// What counts as the same passage: letters do, layout does not. One small number per UTF-16 unit of folded text.
/** A letter of a script that sets spaces between words: all bits set, so that it can mask. */
export const LETTER = -1;
export const BREAK = 0;
/** Not there at all: accents left over from folding, and apostrophes, for "don't" is one word. */
export const NOTHING = 1;
/** A digit: page, scene and revision numbers come and go, so words that begin with one are passed over. */
export const DIGIT = 2;
/** A letter that stands for itself: Han, kana, Hangul and the scripts of South East Asia run on without spaces. */
export const SINGLE = 3;
/** May open page furniture or a label. */
export const BRACKET = 4;
const NOT_LOOKED_UP = 5;

export const unitKinds = new Int8Array(65536).fill(NOT_LOOKED_UP);

const single =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc]/u;

const kindOf = (unit: number): number => {
  const letter = String.fromCharCode(unit);
  if (letter === '(' || letter === '[') return BRACKET;
  if (/\p{N}/u.test(letter)) return DIGIT;
  if (letter === "'" || (/\p{M}/u.test(letter) && !single.test(letter))) return NOTHING;
  // Letters beyond the first plane come as two halves; of those that folding leaves, the first half tells Han from emoji.
  if (unit >= 0xdc00 && unit <= 0xdfff) return NOTHING;
  if (single.test(letter) || (unit >= 0xd840 && unit <= 0xd8bf)) return SINGLE;
  return /\p{L}/u.test(letter) ? LETTER : BREAK;
};

/** For units that were never met before. */
export const learnUnit = (unit: number): number => (unitKinds[unit] = kindOf(unit));

for (let unit = 0; unit < 128; unit++) learnUnit(unit);
