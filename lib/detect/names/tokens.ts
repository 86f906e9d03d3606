// What stands between two gaps, signs and all: a disguised name does not end where its letters do.
import { kindAt, SEPARATOR } from './letters.ts';
import type { Word } from './letters.ts';
import { isSign } from './signs.ts';

const LONGEST = 48;
/** Between the words of one name: a space, a hyphen, a line break with little indent. */
const WIDEST_GAP = 3;

const isPart = (text: string, i: number): boolean => {
  if (kindAt(text, i) !== SEPARATOR) return true;
  return i < text.length && isSign[text.charCodeAt(i)] === 1;
};

/** The token that holds `at`, not reaching before `floor`; as long as it is. */
export const tokenAt = (text: string, at: number, floor: number): Word => {
  let start = at;
  let end = at;
  while (start > floor && isPart(text, start - 1)) start--;
  while (end < text.length && isPart(text, end)) end++;
  return { start, end };
};

const binds = (unit: number): boolean =>
  unit === 32 || (unit >= 9 && unit <= 13) || unit === 0x2d || unit === 0x5f || unit === 0x27 || unit === 0x2e;

/** The next token of what may be the same name, or null. */
export const tokenAfter = (text: string, from: number): Word | null => {
  let start = from;
  while (start < text.length && start - from < WIDEST_GAP && binds(text.charCodeAt(start))) start++;
  return start === from ? null : tokenFrom(text, start);
};

/** The token that starts here, or null where there is none or one too long for a name. */
export const tokenFrom = (text: string, start: number): Word | null => {
  let end = start;
  while (end < text.length && end - start <= LONGEST && isPart(text, end)) end++;
  return end === start || end - start > LONGEST ? null : { start, end };
};

/** The token before that may belong to the same name, or null. */
export const tokenBefore = (text: string, to: number): Word | null => {
  let end = to;
  while (end > 0 && to - end < WIDEST_GAP && binds(text.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > 0 && end - start <= LONGEST && isPart(text, start - 1)) start--;
  return end === to || start === end || end - start > LONGEST ? null : { start, end };
};
