// A codename in digits and signs ("Qu1llf34ther") reads as well as the codename does.
import type { Report } from './find-names.ts';
import { mayHold, mix, SEED } from './hash.ts';
import type { Word } from './letters.ts';
import type { LetterIndex } from './name-index.ts';
import { boneOf, isSign, signsIn } from './signs.ts';
import { tokenAfter, tokenAt, tokenBefore } from './tokens.ts';

const SHORTEST = 3;
const LONGEST = 48;
/** Words of a name on either side of the disguised one. */
const BESIDE = 3;
/** Names shorter than this turn up by chance in keys, paths and encoded data. */
const TELLING = 7;
const MOST = 2000;

/** @param cues where a word of letters touches a digit or a sign, in order. */
export const findSigns = (text: string, cues: readonly number[], index: LetterIndex, report: Report): void => {
  if (index.byStart.size === 0) return;
  let done = 0;
  let tried = 0;
  for (const cue of cues) {
    if (cue < done) continue;
    const token = tokenAt(text, cue, done);
    done = token.end;
    const bare = trimmed(text, token);
    if (mayDisguise(text, bare) && ++tried <= MOST) lookAround(text, bare, index, report);
  }
};

/** An exclamation, the bar of a table and the at of a handle are what they are. */
const trimmed = (text: string, { start, end }: Word): Word => {
  while (start < end && '@|'.includes(text.charAt(start))) start++;
  while (end > start && '!|@'.includes(text.charAt(end - 1))) end--;
  return { start, end };
};

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** Letters and signs, and no digit that passes for no letter; not "10am" or "500px". */
const mayDisguise = (text: string, { start, end }: Word): boolean => {
  if (end - start < SHORTEST || end - start > LONGEST) return false;
  let signs = 0;
  let leading = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (isSign[unit]) {
      signs++;
      if (leading === i - start) leading++;
    } else if (isDigit(unit)) return false;
  }
  const letters = end - start - signs;
  return signs > 0 && letters > 0 && !(leading === signs && leading > 1 && letters <= 3);
};

const neighbours = (text: string, token: Word): { tokens: Word[]; at: number } => {
  const tokens = [token];
  let at = 0;
  for (let i = 0; i < BESIDE; i++) {
    const before = tokenBefore(text, tokens[0]!.start);
    if (!before) break;
    tokens.unshift(trimmed(text, before));
    at++;
  }
  for (let i = 0; i < BESIDE; i++) {
    const after = tokenAfter(text, tokens.at(-1)!.end);
    if (!after) break;
    tokens.push(trimmed(text, after));
  }
  return { tokens, at };
};

const lookAround = (text: string, token: Word, index: LetterIndex, report: Report): void => {
  const { tokens, at } = neighbours(text, token);
  for (let first = 0; first <= at; first++) {
    let hash = SEED;
    let written = '';
    for (let last = first; last < tokens.length && written.length < index.longest; last++) {
      const { start, end } = tokens[last]!;
      for (let i = start; i < end; i++) hash = mix(hash, boneOf(text.charCodeAt(i)));
      written += text.slice(start, end);
      if (last < at || !mayHold(index.sieve, hash)) continue;
      for (const alias of index.byStart.get(hash) ?? []) {
        if (signsIn(written, alias.letters) < 1 || !standsAlone(text, tokens[first]!.start, end, written)) continue;
        report({ ...alias, spelling: 'signs' }, tokens[first]!.start, end);
      }
    }
  }
};

/** In a path, a key or encoded data a short word of digits and letters is chance. */
const standsAlone = (text: string, start: number, end: number, written: string): boolean =>
  written.length >= TELLING ||
  (/[\s"'([*@]|^$/.test(text.charAt(start - 1)) && /[\s"')\].,;:?!*]|^$/.test(text.charAt(end)));
