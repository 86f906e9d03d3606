// Most patterns need words that most texts do not have: which, is read off the pattern itself.
import {
  type Draft,
  either,
  isSign,
  NAME,
  type Need,
  APART,
  APART_RUN,
  rarestOf,
  type Run,
  written,
} from './need-runs.ts';
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
import { LETTERS } from './unit-class.ts';

export interface Needs {
  /** The rarest first; empty where nothing can be said. */
  readonly each: readonly Need[];
  /** What else is needed where nobody's name can be. */
  readonly orNames: readonly Need[];
  /** No match reaches over the end of a sentence. */
  readonly inSentence: boolean;
}

/** Ends of sentences. */
export const ENDS = '.!?';
interface NeedReader extends Reader {
  /** Some piece may be the end of a sentence. */
  ends: boolean;
}

/** No more is asked of a match. */
const MOST_NEEDS = 3;
const OFTEN = 0.0004;
/** In nearly every sentence. */
const EVERYWHERE = 0.002;
/** A unit that is repeated more often is not written out. */
const MOST_REPEATS = 4;
const SPACE_SET = bit(32);
/** What stood before a group is read together with it, so many units of it. */
const MOST_BEFORE = 8;

/** What every match of `pattern` needs. */
export function needsOf({ source }: RegExp): Needs {
  const reader = { source, at: 0, ends: false };
  const needs = alternatives(reader, [], []).sort(byFrequency);
  const each = needs
    .filter(({ orName }) => !orName)
    .filter(({ frequency }, place) => place === 0 || (place < MOST_NEEDS && frequency < OFTEN));
  const orNames = needs.filter(({ orName, frequency }) => orName && frequency < EVERYWHERE);
  return { each: each.map(written), orNames: orNames.map(written), inSentence: !reader.ends };
}

/** @param before what surely stands right before. @param after the same behind. */
function alternatives(reader: NeedReader, before: Run, after: Run): Draft[] {
  const each: Draft[][] = [];
  do each.push(sequence(reader, before, after));
  while (reader.source[reader.at] === '|' && ++reader.at);
  if (each.length === 1) return each[0]!;
  return eachOfAll(each);
}

const byFrequency = (a: Draft, b: Draft): number => a.frequency - b.frequency;

/** What every one of several ways needs: one or another of what each needs itself. */
function eachOfAll(ways: readonly (readonly Draft[])[]): Draft[] {
  const words = ways.map((needs) => needs.filter(({ orName }) => !orName).sort(byFrequency));
  // The rarest of each, the second rarest of each, and so on for as long as each has one.
  const least = Math.min(MOST_NEEDS, ...words.map(({ length }) => length));
  const ranks = Array.from({ length: least }, (_, rank) => words.map((needs) => needs[rank]!).reduce(either));
  const names = ways.map((needs) => needs.filter(({ orName }) => orName).sort(byFrequency)[0]);
  const orNames = names.flatMap((name, way) => name ?? words[way]![0] ?? []);
  const hasNames = names.some((name) => name !== undefined) && orNames.length === ways.length;
  return hasNames ? [...ranks, orNames.reduce(either)] : ranks;
}

function sequence(reader: NeedReader, before: Run, after: Run): Draft[] {
  const needs: Draft[] = [];
  let run = [...before];
  const close = (next: number[]) => {
    const need = rarestOf(run);
    if (need) needs.push(need);
    if (run.some(isSign)) needs.push(NAME);
    run = next;
  };
  while (!endsHere(reader)) {
    const edge = wordEdge(reader);
    if (edge === 'behind' && endsInLetter(run)) {
      run.push(APART);
      close([]);
    } else if (edge === 'before' && run.length === 0) run.push(APART);
    if (edge) continue;
    const piece = atom(reader, run.slice(-MOST_BEFORE));
    if (piece === null) continue;
    const [least, most] = repeats(reader);
    if (typeof piece !== 'number') {
      if (least > 0) needs.push(...piece.needs);
      close(piece.endsInSpace && (least > 0 || run.at(-1) === SPACE_SET) ? [SPACE_SET] : []);
      continue;
    }
    for (let count = 0; count < Math.min(least, MOST_REPEATS); count++) run.push(piece);
    if (most > least || least > MOST_REPEATS) close(least > 0 ? [piece] : []);
  }
  if (endsInLetter(run)) run.push(...after);
  close([]);
  return needs;
}

const endsInLetter = (run: Run): boolean => run.length > 0 && (run.at(-1)! & ~LETTERS) === 0;

const NO_WORD_BEFORE = '(?<!\\w)';
const EDGE = '\\b';

/** Reads the edge of a word, where one is asked for: no word goes on before, or perhaps behind. */
function wordEdge(reader: Reader): 'before' | 'behind' | null {
  if (reader.source.startsWith(NO_WORD_BEFORE, reader.at)) {
    reader.at += NO_WORD_BEFORE.length;
    return 'before';
  }
  if (!reader.source.startsWith(EDGE, reader.at)) return null;
  reader.at += EDGE.length;
  return 'behind';
}

/** The classes of a single unit, the needs of a group, or null for what takes nothing. */
function atom(reader: NeedReader, before: Run): number | Group | null {
  const sign = reader.source[reader.at]!;
  if (sign === '(') return group(reader, before);
  const from = reader.at++;
  if (sign === '^' || sign === '$') return null;
  if (sign === '\\' && reader.source[reader.at] === 'B') {
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

interface Group {
  readonly needs: readonly Draft[];
  readonly endsInSpace: boolean;
  /** It may hold the end of a sentence. */
  readonly ends: boolean;
}

/** Who somebody is and what they do is said in many patterns: each way is read once. */
const knownGroups = new Map<string, Group>();

function group(reader: NeedReader, before: Run): Group | null {
  reader.at++;
  const kind = groupKind(reader);
  const from = reader.at;
  let endsInSpace = true;
  for (;;) {
    skip(reader);
    endsInSpace &&= reader.source[reader.at - 1] === ' ';
    if (reader.source[reader.at] !== '|') break;
    reader.at++;
  }
  const source = reader.source.slice(from, reader.at++);
  if (looksAround(kind)) return null;
  const after = reader.source.startsWith(EDGE, reader.at) ? APART_RUN : [];
  const key = `${before.join()} ${after.length} ${source}`;
  let read = knownGroups.get(key);
  if (!read) {
    const inner = { source, at: 0, ends: false };
    const needs = alternatives(inner, before, after);
    knownGroups.set(key, (read = { needs, endsInSpace, ends: inner.ends }));
  }
  reader.ends ||= read.ends;
  return read;
}
