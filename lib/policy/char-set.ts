/** Which characters something may match: one flag for each of ASCII, and one for everything beyond it. */
export type CharSet = readonly boolean[];

const ASCII = 128;

export const noChars: CharSet = Array.from({ length: ASCII + 1 }, () => false);
export const anyChar: CharSet = noChars.map(() => true);

export const overlap = (a: CharSet, b: CharSet): boolean => a.some((has, i) => has && b[i]);

export const union = (sets: readonly CharSet[]): CharSet => noChars.map((_, i) => sets.some((set) => set[i]));

/** What one character, escape or class of a pattern matches. Beyond ASCII it errs towards "may match". */
export function charSetOf(source: string): CharSet {
  const regex = new RegExp(`^(?:${source})$`);
  const set = Array.from({ length: ASCII }, (_, code) => regex.test(String.fromCharCode(code)));
  return [...set, !isAsciiOnly(source)];
}

/** Literals, digits and word characters; not negations, spaces, dots or escaped code points. */
const isAsciiOnly = (source: string): boolean =>
  source !== '.' && !source.startsWith('[^') && /^(?:\\[^DWSsux]|[\x20-\x5b\x5d-\x7e]){1,500}$/.test(source);
