// A word begins and ends where letters do, in every script; a number is its own word, so that "NL042" and "NL-042" are one.
export const SEPARATOR = 1;
export const LETTER = 2;
export const DIGIT = 3;

/** Kind of each UTF-16 unit; 0 is "not looked up yet". */
export const kinds = new Uint8Array(65536);

const isLetter = /[\p{L}\p{M}]/u;
const isDigit = /\p{N}/u;

export const learn = (unit: number): number => {
  const letter = String.fromCharCode(unit);
  return (kinds[unit] = isLetter.test(letter) ? LETTER : isDigit.test(letter) ? DIGIT : SEPARATOR);
};

for (let unit = 0; unit < 128; unit++) learn(unit);

/** Kind of the unit at `i`; the end of the text separates. */
export const kindAt = (text: string, i: number): number => {
  if (i >= text.length) return SEPARATOR;
  const unit = text.charCodeAt(i);
  return kinds[unit] || learn(unit);
};

export interface Word {
  start: number;
  end: number;
}

/** Words of a short text. */
export const wordsOf = (text: string): string[] => {
  const words: string[] = [];
  for (let i = 0; i < text.length;) {
    const kind = kindAt(text, i);
    const start = i++;
    if (kind === SEPARATOR) continue;
    while (kindAt(text, i) === kind) i++;
    words.push(text.slice(start, i));
  }
  return words;
};
