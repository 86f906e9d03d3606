// Units in a row that every match of a pattern has, and the four of them by which they are found in a text.
import { ANY, bit } from './pattern-reader.ts';
import { DIGITS, EAST_ASIAN, JOINT, LETTERS, SIGNS, unitClass } from './unit-class.ts';

/** Four units in a row, as classes: what a text is searched for. */
export const GRAM = 4;
/** How many there can be. */
export const GRAMS = 1 << (5 * GRAM);
export const gramOf = (before: number, unit: number): number => ((before << 5) | unit) & (GRAMS - 1);
/** Stand for any unit of a script without spaces, and any digit. */
export const ANY_EAST_ASIAN = -1;
export const ANY_DIGIT = -2;

/** Sets of classes, a unit each. */
export type Run = readonly number[];

/** A gram that is searched for, and the units around it that tell whether what was found is what is needed. */
export interface Anchor {
  readonly gram: number;
  /** Empty where the gram says it all. */
  readonly run: Run;
  /** How many units of the run come before the last of the gram. */
  readonly back: number;
}

/** Every match holds one of these. */
export interface Need {
  readonly anchors: readonly Anchor[];
  /** Or a covered name. */
  readonly orName: boolean;
  /** How often one of them stands somewhere in ordinary writing, roughly. */
  readonly frequency: number;
}

/** A row that every match has, and where in it the gram begins by which it is found. */
interface Piece {
  readonly run: Run;
  readonly from: number;
}

/** A need while it may still be left out: its pieces are written out as grams at the end. */
export interface Draft {
  readonly pieces: readonly Piece[];
  readonly orName: boolean;
  readonly frequency: number;
}

export const either = (a: Draft, b: Draft): Draft => ({
  pieces: [...a.pieces, ...b.pieces],
  orName: a.orName || b.orName,
  frequency: a.frequency + b.frequency,
});

/** No word goes on here: first or last in a run. */
export const APART = ~(LETTERS | DIGITS);
export const APART_RUN: Run = [APART];
const MOST_GRAMS = 64;
const SPACE = unitClass(32);
/** Full names, where people write of people. */
export const NAME: Draft = { pieces: [], orName: true, frequency: 0.0003 };
/** Said of scripts and figures that some texts are full of. */
const OF_SCRIPT = 0.0002;
const OF_DIGITS = 0.00036;
/** Letters, digits, spaces and what joins words: signs that cover names are not in the text that is searched. */
const USABLE = LETTERS | DIGITS | bit(32) | (1 << JOINT);
const ONLY_EAST_ASIAN = 1 << EAST_ASIAN;

/** By class, how many of a thousand units of English are such. */
const perMille = new Uint8Array(32).fill(1);
const shares: Readonly<Record<number, string>> = {
  170: ' ',
  100: 'e',
  70: 'taoin',
  50: 'shr',
  30: 'dluc',
  18: 'mwfygp',
  10: "bvk'1",
};
for (const [share, signs] of Object.entries(shares))
  for (const sign of signs) perMille[unitClass(sign.charCodeAt(0))] = Number(share);

/** Grams of words that stand in every sentence, and what they add to a frequency. */
const everywhere = new Set<number>();
const last = (gram: number): number => gram & 0x7fff;
const EVERYWHERE = 0.005;
for (const word of 'the of and to in is it that with this from they he she his her for on at as be have by an you are'.split(
  ' ',
)) {
  const units = Array.from(` ${word} `, (sign) => unitClass(sign.charCodeAt(0)));
  for (let from = 0; from + GRAM <= units.length; from++)
    everywhere.add(units.slice(from, from + GRAM).reduce(gramOf, 0));
  everywhere.add(-last(units.slice(0, GRAM - 1).reduce(gramOf, 0)));
}

const single = (set: number, frequency: number): Draft => ({
  pieces: [{ run: [set], from: 0 }],
  orName: false,
  frequency,
});

/** Only a covered name has it. */
export const isSign = (set: number): boolean => set !== 0 && (set & ~SIGNS) === 0;

/** What of `run` is rarest and can be searched for. */
export function rarestOf(run: Run): Draft | null {
  if (run.includes(ONLY_EAST_ASIAN)) return single(ONLY_EAST_ASIAN, OF_SCRIPT);
  let rarest: Draft | null = run.includes(DIGITS) ? single(DIGITS, OF_DIGITS) : null;
  for (const part of usableParts(run)) {
    const need = needOf(part);
    if (need && (rarest === null || need.frequency < rarest.frequency)) rarest = need;
  }
  return rarest;
}

function usableParts(run: Run): Run[] {
  const parts: number[][] = [[]];
  for (const set of run) {
    if ((set & ~USABLE) === 0) parts.at(-1)!.push(set);
    else if (set === APART) {
      parts.at(-1)!.push(set);
      parts.push([set]);
    } else parts.push([]);
  }
  return parts;
}

/** The part as a whole, found by its rarest gram. */
function needOf(part: Run): Draft | null {
  const units = part.filter((set) => set !== APART);
  // What is short may have anything before it.
  const run = units.length === GRAM - 1 && part[0] !== APART ? [ANY, ...part] : part;
  let [from, least] = [-1, Infinity];
  const last = run.length - (run.at(-1) === APART ? 1 : 0);
  for (let at = 0; at + GRAM <= last; at++) {
    const frequency = frequencyOf(run.slice(at, at + GRAM));
    if (frequency < least) [from, least] = [at, frequency];
  }
  if (from < 0 || units.length < GRAM - 1) return null;
  return {
    pieces: [{ run, from }],
    orName: false,
    frequency: least > EVERYWHERE ? least : Math.min(least, rareness(run)),
  };
}

/** Infinite where it would have to be written out too often. */
function frequencyOf(gram: Run): number {
  const grams = gram.reduce((product, set) => product * classesOf(set).length, 1);
  return grams > MOST_GRAMS ? Infinity : rareness(gram) + (isEverywhere(gram) ? EVERYWHERE : 0);
}

const rareness = (run: Run): number => run.reduce((product, set) => product * shareOf(set), 1);

function isEverywhere(units: Run): boolean {
  const gram = units.reduce((gram, set) => gramOf(gram, set === APART ? SPACE : classesIn(set)[0]!), 0);
  return everywhere.has(units[0] === ANY ? -last(gram) : gram);
}

export const written = ({ pieces, orName, frequency }: Draft): Need => ({
  anchors: pieces.flatMap(anchorsOf),
  orName,
  frequency,
});

function anchorsOf({ run, from }: Piece): Anchor[] {
  if (run.length < GRAM - 1) return [{ gram: run[0] === DIGITS ? ANY_DIGIT : ANY_EAST_ASIAN, run: [], back: 0 }];
  const grams = run.slice(from, from + GRAM).reduce(
    (grams, set) => {
      const classes = classesOf(set);
      return grams.flatMap((gram) => classes.map((unit) => gramOf(gram, unit)));
    },
    [0],
  );
  const told = run.length === GRAM && !run.includes(APART);
  return grams.map((gram) => ({ gram, run: told ? [] : run, back: from + GRAM - 1 }));
}

const known = new Map<number, number[]>();
function classesIn(set: number): number[] {
  let classes = known.get(set);
  if (!classes) known.set(set, (classes = Array.from(perMille.keys()).filter((unit) => ((set >>> unit) & 1) === 1)));
  return classes;
}

/** What is apart is looked at only where words keep their ends. */
const classesOf = (set: number): number[] => classesIn(set === APART ? ANY : set);

const shareOf = (set: number): number =>
  Math.min(1, classesIn(set).reduce((sum, unit) => sum + perMille[unit]!, 0) / 1000);
