// Which lines are written so that a reader sees one thing and a search another. One pass over the units; ordinary text has none.

export interface LineRange {
  start: number;
  end: number;
}

/** Units looked at in all; more of them is data, not writing. */
const MOST_UNITS = 60_000;
/** Of a long line, as much as a request takes. */
const BEFORE = 500;
const AFTER = 1_000;
/** Letters and figures in turns, as no word has them, may be base64 or hex; a shorter run carries no name. */
const SHORTEST_CODE = 8;
/** So many letters set apart, or codes of letters, one after the other. */
const MANY = 5;

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
/** Stands for a letter inside a word. */
const LEET = 3;
const STAR = 4;
/** Begins the code of a letter. */
const ESCAPE = 5;
/** Full-width forms, letters of the mathematical alphabets, and what takes no room at all. */
const MASK = 6;
const CAPITAL = 7;

const kinds = new Uint8Array(65536).fill(LETTER, 128);
const put = (kind: number, first: number, last = first): void => void kinds.fill(kind, first, last + 1);
put(CAPITAL, 65, 90);
put(LETTER, 97, 122);
put(DIGIT, 48, 57);
for (const sign of '@$!') put(LEET, sign.charCodeAt(0));
put(STAR, '*'.charCodeAt(0));
for (const sign of '%&\\') put(ESCAPE, sign.charCodeAt(0));
// Spaces and signs of every script stand between words.
put(OTHER, 0x80, 0xbf);
put(OTHER, 0x2000, 0x20cf);
put(OTHER, 0x3000, 0x303f);
put(MASK, 0xad);
put(MASK, 0x200b, 0x200f);
put(MASK, 0x202a, 0x202e);
put(MASK, 0x2060, 0x206f);
put(MASK, 0xfe00, 0xfe0f);
put(MASK, 0xfeff);
put(MASK, 0xff10, 0xff5a);
put(MASK, 0xd835);

const kindAt = (text: string, at: number): number => (at < text.length ? kinds[text.charCodeAt(at)]! : OTHER);

const NONE: readonly LineRange[] = [];

/** Lines that carry a disguise, of long ones what is around it; the first 60,000 units of them. */
export function disguisedLines(text: string): readonly LineRange[] {
  let lines: LineRange[] | null = null;
  let units = 0;
  for (let from = 0; units < MOST_UNITS;) {
    const sign = nextDisguise(text, from);
    if (sign < 0) break;
    const first = Math.max(from, sign - BEFORE);
    const start = first + text.slice(first, sign).lastIndexOf('\n') + 1;
    const ahead = text.slice(sign, sign + AFTER);
    const end = sign + (ahead.includes('\n') ? ahead.indexOf('\n') : ahead.length);
    (lines ??= []).push({ start, end });
    units += end - start;
    from = end + 1;
  }
  return lines ?? NONE;
}

/** Where the next one shows itself, or −1. */
function nextDisguise(text: string, from: number): number {
  let word = 0;
  let singles = 0;
  let codes = 0;
  let turns = 0;
  for (let at = from; at < text.length; at++) {
    const kind = kinds[text.charCodeAt(at)]!;
    if (kind === LETTER) {
      const start = at;
      while (at + 1 < text.length && kinds[text.charCodeAt(at + 1)] === LETTER) at++;
      word += at + 1 - start;
    } else if (kind === CAPITAL) {
      if (word > 0 && kindAt(text, at - 1) !== CAPITAL) turns++;
      word++;
    } else if (kind !== OTHER && isDisguise(text, at, kind, word)) return at;
    else if (kind === DIGIT) {
      if (word > 0 && kindAt(text, at - 1) !== DIGIT) turns++;
      word++;
    } else {
      if (turns > 1 && word >= SHORTEST_CODE) return at - 1;
      turns = 0;
      if (word > 2) singles = codes = 0;
      else if (word > 0) {
        singles = word === 1 ? singles + 1 : 0;
        codes = word === 2 && isLetterCode(text, at) ? codes + 1 : 0;
        if (singles === MANY || codes === MANY) return at - 1;
      }
      word = 0;
    }
  }
  const isLast =
    (turns > 1 && word >= SHORTEST_CODE) || (word === 1 && singles === MANY - 1) || (word === 2 && codes === MANY - 1);
  return isLast ? text.length - 1 : -1;
}

function isDisguise(text: string, at: number, kind: number, word: number): boolean {
  if (kind === MASK) return true;
  if (kind === ESCAPE) return isEscape(text, at);
  if (word === 0) return kind === DIGIT && text.charAt(at) === '0' && /x/i.test(text.charAt(at + 1));
  return isBetweenLetters(text, at);
}

const isBetweenLetters = (text: string, at: number): boolean => {
  if (!isLetter(kindAt(text, at - 1))) return false;
  const next = kindAt(text, at + 1);
  return isLetter(next) || (next !== OTHER && isLetter(kindAt(text, at + 2)));
};

const isLetter = (kind: number): boolean => kind === LETTER || kind === CAPITAL;

/** The two units before `at` are the code of a letter: 40 to 7f. */
const isLetterCode = (text: string, at: number): boolean => {
  const high = text.charCodeAt(at - 2);
  return high >= 52 && high <= 55;
};

function isEscape(text: string, at: number): boolean {
  const sign = text.charAt(at);
  if (sign === '%') return text.charAt(at + 3) === '%' && text.charAt(at + 6) === '%';
  return sign === '&' ? text.charAt(at + 1) === '#' : /[xu]/i.test(text.charAt(at + 1));
}
