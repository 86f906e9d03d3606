/** Letters and digits of a text in one case, with where each stood: the same words however an editor spaced or escaped them. */
export interface Skeleton {
  bones: string;
  /** Offset in the text of each bone. */
  at: Uint32Array;
}

const isBone = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code >= 0xaa;

export function skeleton(text: string): Skeleton {
  const lower = text.toLowerCase();
  // Lower-casing can change the length of a few letters; then offsets would lie, so such a text keeps its own case.
  const source = lower.length === text.length ? lower : text;
  const at = new Uint32Array(source.length);
  let bones = '';
  let from = -1;
  let n = 0;
  for (let i = 0; i <= source.length; i++) {
    const bone = i < source.length && isBone(source.charCodeAt(i)) && !isSpace(source.charCodeAt(i));
    if (bone) {
      at[n++] = i;
      if (from < 0) from = i;
    } else if (from >= 0) {
      bones += source.slice(from, i);
      from = -1;
    }
  }
  return { bones, at };
}

// Above Latin-1 most things are letters; these are the spaces, dashes and quotes editors put in.
const isSpace = (code: number): boolean =>
  (code >= 0x2000 && code <= 0x206f) || code === 0x3000 || code === 0xfeff || code === 0xab || code === 0xbb;
