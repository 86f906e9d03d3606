// "S4ltm4r$h": digits and signs that pass for letters. 1 may be an l or an i, so both become one before anything is looked up.
import { mix, SEED } from './hash.ts';

/** Pairs: a sign, then the letter it passes for. */
const PAIRS = '0o1i!i|i3e4a@a5s$s7t8b';

/** 1 for a unit that passes for a letter. */
export const isSign = new Uint8Array(65536);
const bones = Uint16Array.from({ length: 128 }, (_, unit) => unit);
bones['l'.charCodeAt(0)] = 'i'.charCodeAt(0);
for (let i = 0; i < PAIRS.length; i += 2) {
  isSign[PAIRS.charCodeAt(i)] = 1;
  bones[PAIRS.charCodeAt(i)] = PAIRS.charCodeAt(i + 1);
}

/** What is left of a folded unit when signs and the letters they pass for are one. */
export const boneOf = (unit: number): number => (unit < 128 ? bones[unit]! : unit);

/** Hash of the letters with every sign taken for its letter. */
export const hashOfBones = (letters: string): number => {
  let hash = SEED;
  for (let i = 0; i < letters.length; i++) hash = mix(hash, boneOf(letters.charCodeAt(i)));
  return hash;
};

/** Long enough that chance does not spell it in digits. */
const LONG = 6;

/**
 * How many of `written`, folded and of equal length, are signs in the place of a letter of `listed`; -1 when they spell
 * something else, or a short name in digits mostly, as a part number does.
 */
export const signsIn = (written: string, listed: string): number => {
  if (written.length !== listed.length) return -1;
  let signs = 0;
  for (let i = 0; i < listed.length; i++) {
    const unit = written.charCodeAt(i);
    const wanted = listed.charCodeAt(i);
    if (unit === wanted) continue;
    if (!isSign[unit] || isSign[wanted] || boneOf(unit) !== boneOf(wanted)) return -1;
    signs++;
  }
  const mostly = listed.length < LONG ? listed.length / 2 : listed.length - 1;
  return signs > mostly ? -1 : signs;
};
