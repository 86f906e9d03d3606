// Most patterns need words that most texts do not have: which, is read off the pattern itself.
import {
  ANY,
  bit,
  classSet,
  endsHere,
  escapedSet,
  groupKind,
  looksAround,
  type Reader,
  repeats,
  skip,
} from './pattern-reader.ts';
import { DIGITS, EAST_ASIAN, JOINT, LETTERS, unitClass } from './unit-class.ts';

/** Four units in a row, as classes: what a text is searched for. */
export const GRAM = 4;
export const gramOf = (before: number, unit: number): number => ((before << 5) | unit) & 0xfffff;
/** Stand for any unit of a script without spaces, and any digit. */
export const ANY_EAST_ASIAN = -1;
export const ANY_DIGIT = -2;

/** Every match holds one of these grams. */
export interface Need {
  readonly grams: ReadonlySet<number>;
  /** How often one of them stands somewhere in ordinary writing, roughly. */
  readonly frequency: number;
}

export interface Needs {
  /** The rarest first; empty where nothing can be said. */
  readonly each: readonly Need[];
  /** No match reaches over the end of a sentence. */
  readonly inSentence: boolean;
}

/** Sets of classes, a unit each. */
type Run = readonly number[];

/** A need while it may still be left out: its runs are written out as grams at the end. */
interface Draft {
  readonly runs: readonly Run[];
  readonly frequency: number;
}

/** Ends of sentences. */
export const ENDS = '.!?';
interface NeedReader extends Reader {
  /** Some piece may be the end of a sentence. */
  ends: boolean;
}

/** No more is asked of a match. */
const MOST_NEEDS = 3;
const MOST_GRAMS = 64;
const OFTEN = 0.0004;
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

/** What every match of `pattern` needs. */
export function needsOf({ source }: RegExp): Needs {
  const reader = { source, at: 0, ends: false };
  const needs = alternatives(reader, []).sort((a, b) => a.frequency - b.frequency);
  const each = needs.filter(({ frequency }, place) => place === 0 || (place < MOST_NEEDS && frequency < OFTEN));
  return { each: each.map(written), inSentence: !reader.ends };
}

/** @param before what surely stands right before. */
function alternatives(reader: NeedReader, before: Run): Draft[] {
  const each: Draft[][] = [];
  do each.push(sequence(reader, before));
  while (reader.source[reader.at] === '|' && ++reader.at);
  if (each.length === 1) return each[0]!;
  const rarest = each.map((needs) => needs.reduce((a, b) => (b.frequency < a.frequency ? b : a), NOTHING));
  return rarest.includes(NOTHING) ? [] : [rarest.reduce(either)];
}

const NOTHING: Draft = { runs: [], frequency: Infinity };

const either = (a: Draft, b: Draft): Draft => ({
  runs: [...a.runs, ...b.runs],
  frequency: a.frequency + b.frequency,
});

function sequence(reader: NeedReader, before: Run): Draft[] {
  const needs: Draft[] = [];
  let run = [...before];
  const close = (next: number[]) => {
    const need = rarestOf(run);
    if (need) needs.push(need);
    run = next;
  };
  while (!endsHere(reader)) {
    const piece = atom(reader, run.slice(1 - GRAM));
    if (piece === null) continue;
    const [least, most] = repeats(reader);
    if (typeof piece !== 'number') {
      if (least > 0) needs.push(...piece);
      close([]);
      continue;
    }
    for (let count = 0; count < Math.min(least, GRAM); count++) run.push(piece);
    if (most > least || least > GRAM) close(least > 0 ? [piece] : []);
  }
  close([]);
  return needs;
}

/** The classes of a single unit, the needs of a group, or null for what takes nothing. */
function atom(reader: NeedReader, before: Run): number | Draft[] | null {
  const sign = reader.source[reader.at]!;
  if (sign === '(') return group(reader, before);
  const from = reader.at++;
  if (sign === '^' || sign === '$') return null;
  if (sign === '\\' && /[bB]/.test(reader.source[reader.at]!)) {
    reader.at++;
    return null;
  }
  const set = unitSet(reader, sign);
  reader.ends ||= mayEnd(reader.source.slice(from, reader.at));
  return set;
}

/** Most pieces are letters, and the others come again and again. */
const knownPieces = new Map<string, boolean>();
function mayEnd(piece: string): boolean {
  if (piece.length === 1 && piece !== '.') return ENDS.includes(piece);
  let ends = knownPieces.get(piece);
  if (ends === undefined) knownPieces.set(piece, (ends = Array.from(ENDS).some((end) => new RegExp(piece).test(end))));
  return ends;
}

function unitSet(reader: Reader, sign: string): number {
  if (sign === '[') return classSet(reader);
  if (sign === '\\') return escapedSet(reader).set;
  return sign === '.' ? ANY : bit(sign.charCodeAt(0));
}

/** Who somebody is and what they do is said in many patterns: each way is read once. */
const knownGroups = new Map<string, { inside: Draft[]; ends: boolean }>();

function group(reader: NeedReader, before: Run): Draft[] | null {
  reader.at++;
  const kind = groupKind(reader);
  const from = reader.at;
  while ((skip(reader), reader.source[reader.at] === '|')) reader.at++;
  const source = reader.source.slice(from, reader.at++);
  if (looksAround(kind)) return null;
  const key = `${before.join()} ${source}`;
  let read = knownGroups.get(key);
  if (!read) {
    const inner = { source, at: 0, ends: false };
    const inside = alternatives(inner, before);
    knownGroups.set(key, (read = { inside, ends: inner.ends }));
  }
  reader.ends ||= read.ends;
  return read.inside;
}

function rarestOf(run: Run): Draft | null {
  if (run.includes(ONLY_EAST_ASIAN)) return { runs: [[ONLY_EAST_ASIAN]], frequency: OFTEN / 2 };
  let rarest: Draft | null = run.includes(DIGITS) ? { runs: [[DIGITS]], frequency: OFTEN * 0.9 } : null;
  for (const units of usableParts(run)) {
    for (let from = 0; from + GRAM <= units.length; from++) {
      const need = needOf(units.slice(from, from + GRAM));
      if (need && (rarest === null || need.frequency < rarest.frequency)) rarest = need;
    }
  }
  return rarest;
}

function usableParts(run: Run): Run[] {
  const parts: number[][] = [[]];
  for (const set of run) {
    if ((set & ~USABLE) === 0) parts.at(-1)!.push(set);
    else parts.push([]);
  }
  // What is short may have anything before it.
  return parts.map((part) => (part.length === GRAM - 1 ? [ANY, ...part] : part));
}

function needOf(units: Run): Draft | null {
  let grams = 1;
  let frequency = 1;
  for (const set of units) {
    const classes = classesIn(set);
    grams *= classes.length;
    frequency *= shareOf(set);
  }
  if (grams > MOST_GRAMS) return null;
  return { runs: [units], frequency: frequency + (isEverywhere(units) ? EVERYWHERE : 0) };
}

function isEverywhere(units: Run): boolean {
  const gram = units.reduce((gram, set) => gramOf(gram, classesIn(set)[0]!), 0);
  return everywhere.has(units[0] === ANY ? -last(gram) : gram);
}

const written = ({ runs, frequency }: Draft): Need => ({ grams: new Set(runs.flatMap(gramsOf)), frequency });

function gramsOf(run: Run): number[] {
  if (run.length < GRAM) return [run[0] === DIGITS ? ANY_DIGIT : ANY_EAST_ASIAN];
  return run.reduce(
    (grams, set) => {
      const classes = classesIn(set);
      return grams.flatMap((gram) => classes.map((unit) => gramOf(gram, unit)));
    },
    [0],
  );
}

const known = new Map<number, number[]>();
function classesIn(set: number): number[] {
  let classes = known.get(set);
  if (!classes) known.set(set, (classes = Array.from(perMille.keys()).filter((unit) => ((set >>> unit) & 1) === 1)));
  return classes;
}

const shareOf = (set: number): number =>
  Math.min(1, classesIn(set).reduce((sum, unit) => sum + perMille[unit]!, 0) / 1000);
