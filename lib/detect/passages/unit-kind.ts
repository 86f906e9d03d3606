// What counts as the same passage: letters do, layout does not. One small number per UTF-16 unit of folded text.
export const NOT_LOOKED_UP = 0;
export const BREAK = 1;
/** A letter of a script that sets spaces between words. */
export const LETTER = 2;
/** A letter that stands for itself: Han, kana, Hangul and the scripts of South East Asia run on without spaces. */
export const SINGLE = 3;
/** A digit: page, scene and revision numbers come and go, so words that begin with one are passed over. */
export const DIGIT = 4;
/** Not there at all: accents left over from folding. */
export const NOTHING = 5;
/** May be inside a word: "don't" is one. */
export const APOSTROPHE = 6;

export const unitKinds = new Uint8Array(65536);

const single =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc]/u;

const kindOf = (unit: number): number => {
  const letter = String.fromCharCode(unit);
  if (letter === "'") return APOSTROPHE;
  if (/\p{N}/u.test(letter)) return DIGIT;
  if (/\p{M}/u.test(letter) && !single.test(letter)) return NOTHING;
  // Letters beyond the first plane come as two halves; of those that folding leaves, the first half tells Han from emoji.
  if (unit >= 0xdc00 && unit <= 0xdfff) return NOTHING;
  if (single.test(letter) || (unit >= 0xd840 && unit <= 0xd8bf)) return SINGLE;
  return /\p{L}/u.test(letter) ? LETTER : BREAK;
};

export const learnUnit = (unit: number): number => (unitKinds[unit] = kindOf(unit));

for (let unit = 0; unit < 128; unit++) learnUnit(unit);
