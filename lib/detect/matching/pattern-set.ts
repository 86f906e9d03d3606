// A hundred patterns cost a text hardly more than one when each is tried only where it can begin.
import type { Part } from './need-reading.ts';
import { knownAhead, needsKnown } from './needs-known.ts';
import { openingsOf } from './openings.ts';
import { DIGITS, JOINT, LETTERS, unitClass } from './unit-class.ts';

/** Sticky patterns, found by the first three units of their matches. */
export interface PatternSet {
  readonly patterns: readonly RegExp[];
  /** Those that may begin anywhere, and those that may begin where no word is going on: nearly all. */
  readonly inWord: Starts;
  readonly apart: Starts;
  /** By the first three units: 0 where nothing begins so, 1 where only `apart` has something, 2 where both have. */
  readonly mayOpen: Uint8Array;
  /** By pattern: 1 where each match holds a listed name. */
  readonly named: Uint8Array;
  /** By pattern: 1 where it says itself that no word goes on before it. */
  readonly apartOnly: Uint8Array;
  /** By pattern and first unit: the sets of second and third units. */
  readonly seconds: Int32Array;
  readonly thirds: Int32Array;
  /** By pattern: the set of first units. */
  readonly firsts: Int32Array;
}

interface Starts {
  /** By the first two units: where the list of those that may begin so starts, and one more for the end. */
  readonly heads: Uint32Array;
  /** Of each list entry: the pattern, and the set of its third unit. */
  readonly entries: Int32Array;
}

const GOING_ON = LETTERS | DIGITS;
const UNDERSCORE = 95;
/** No pattern reaches further for the name it needs. */
const LONGEST = 500;
const CLASSES = 32;
const PAIRS = CLASSES * CLASSES;
/** A pattern that says itself that no word goes on before it. */
const startsApart = /^\(\?<!(?:\\w\)|\[\\w)/;

/** @param patterns each with the `y` flag; built when first used. */
export function patternSet(patterns: readonly RegExp[]): () => PatternSet {
  let set: PatternSet | undefined;
  return () => (set ??= build(patterns));
}

function build(patterns: readonly RegExp[]): PatternSet {
  const apart: number[][] = [];
  const inWord: number[][] = [];
  const seconds = new Int32Array(patterns.length * CLASSES);
  const thirds = new Int32Array(patterns.length * CLASSES);
  const firsts = new Int32Array(patterns.length);
  const apartOnly = Uint8Array.from(patterns, ({ source }) => Number(startsApart.test(source)));
  patterns.forEach((pattern, id) => {
    const lists = apartOnly[id] === 1 ? [apart] : [apart, inWord];
    for (const [pair, third] of thirdsOf(pattern)) {
      for (const list of lists) (list[pair] ??= []).push(id, third);
      const first = id * CLASSES + (pair % CLASSES);
      seconds[first]! |= 1 << (pair >>> 5);
      thirds[first]! |= third;
      firsts[id]! |= 1 << (pair % CLASSES);
    }
  });
  return {
    patterns,
    apart: flat(apart),
    inWord: flat(inWord),
    mayOpen: openTable(apart, inWord),
    named: Uint8Array.from(patterns, (pattern) => Number(needsKnown(pattern))),
    apartOnly,
    seconds,
    thirds,
    firsts,
  };
}

/** @param apart and `inWord`: by pair of units, patterns and the sets of their third units. */
function openTable(apart: readonly number[][], inWord: readonly number[][]): Uint8Array {
  const table = new Uint8Array(PAIRS * CLASSES);
  const put = (lists: readonly number[][], mark: number) =>
    lists.forEach((list, pair) => {
      for (let entry = 1; entry < list.length; entry += 2)
        for (let third = 0; third < CLASSES; third++)
          if ((list[entry]! >>> third) & 1) table[pair | (third << 10)] = mark;
    });
  put(apart, 1);
  put(inWord, 2);
  return table;
}

function flat(lists: readonly number[][]): Starts {
  const heads = new Uint32Array(PAIRS + 1);
  for (let pair = 0; pair < PAIRS; pair++) heads[pair + 1] = heads[pair]! + (lists[pair]?.length ?? 0);
  return { heads, entries: Int32Array.from(lists.flatMap((list) => list)) };
}

/** By the first two units of a match: the set of the third. */
function thirdsOf(pattern: RegExp): Map<number, number> {
  const thirds = new Map<number, number>();
  for (const [a, b, c] of openingsOf(pattern)) {
    for (let firsts = a; firsts !== 0; firsts &= firsts - 1) {
      const first = 31 - Math.clz32(firsts & -firsts);
      for (let seconds = b; seconds !== 0; seconds &= seconds - 1) {
        const pair = first | ((31 - Math.clz32(seconds & -seconds)) << 5);
        thirds.set(pair, (thirds.get(pair) ?? 0) | c);
      }
    }
  }
  return thirds;
}

/** One text under a set of patterns. */
export interface Reading {
  readonly set: PatternSet;
  readonly text: string;
  /** Gets the pattern's place in the set. */
  readonly report: (id: number, match: RegExpExecArray) => void;
  /** By pattern: where the next match may begin. */
  readonly next: Uint32Array;
  readonly knownFrom: (at: number) => number;
}

export const readingOf = (set: PatternSet, text: string, report: Reading['report']): Reading => ({
  set,
  text,
  report,
  next: new Uint32Array(set.patterns.length),
  knownFrom: knownAhead(text),
});

/** What `matchAll` would find for each pattern, in order of the text. */
export const eachMatch = (set: PatternSet, text: string, report: Reading['report']): void =>
  readStretch(readingOf(set, text, report), 0, text.length);

/** What begins in a stretch of the text; stretches in ascending order. */
export function readStretch(reading: Reading, from: number, to: number): void {
  const { set, text } = reading;
  const { mayOpen, apart, inWord } = set;
  let here = classAt(text, from);
  let after = classAt(text, from + 1);
  let inside = from > 0 && isWordUnit(text.charCodeAt(from - 1));
  for (let at = from; at < to; at++) {
    const third = classAt(text, at + 2);
    const pair = here | (after << 5);
    const may = mayOpen[pair | (third << 10)]!;
    if (may > (inside ? 1 : 0)) tryAt(reading, at, inside ? inWord : apart, pair, third);
    inside = ((GOING_ON >>> here) & 1) === 1 || (here === JOINT && text.charCodeAt(at) === UNDERSCORE);
    here = after;
    after = third;
  }
}

function tryAt(reading: Reading, at: number, starts: Starts, pair: number, third: number): void {
  const { entries, heads } = starts;
  const end = heads[pair + 1]!;
  for (let entry = heads[pair]!; entry < end; entry += 2) {
    if ((entries[entry + 1]! >>> third) & 1) tryPattern(reading, entries[entry]!, at);
  }
}

function tryPattern({ set, text, report, next, knownFrom }: Reading, id: number, at: number): void {
  if (at < next[id]! || (set.named[id] === 1 && knownFrom(at) > at + LONGEST)) return;
  const pattern = set.patterns[id]!;
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (!match) return;
  next[id] = at + Math.max(1, match[0].length);
  report(id, match);
}

const classAt = (text: string, at: number): number => (at < text.length ? classes[text.charCodeAt(at)]! : 0);
const classes = Uint8Array.from({ length: 65536 }, (_, unit) => unitClass(unit));

/** By first unit: what may come second and third, of the patterns a part is read for; emptied after each. */
const partSeconds = new Int32Array(CLASSES);
const partThirds = new Int32Array(CLASSES);

function gatherOpenings({ seconds, thirds, firsts }: PatternSet, may: readonly number[]): number {
  let all = 0;
  for (const id of may) {
    all |= firsts[id]!;
    for (let rest = firsts[id]!; rest !== 0; rest &= rest - 1) {
      const first = 31 - Math.clz32(rest & -rest);
      partSeconds[first]! |= seconds[id * CLASSES + first]!;
      partThirds[first]! |= thirds[id * CLASSES + first]!;
    }
  }
  return all;
}

/** What begins in a part of the text, of a few patterns only; for each of them parts in ascending order. */
export function readPart(reading: Reading, { from, to, may }: Part): void {
  const { set, text } = reading;
  const first = gatherOpenings(set, may);
  let here = classAt(text, from);
  let second = classAt(text, from + 1);
  let inside = from > 0 && isWordUnit(text.charCodeAt(from - 1));
  for (let at = from; at < to; at++) {
    const third = classAt(text, at + 2);
    if (((first >>> here) & (partSeconds[here]! >>> second) & (partThirds[here]! >>> third) & 1) === 1)
      tryThese(reading, may, at, here, second, third, inside);
    inside = ((GOING_ON >>> here) & 1) === 1 || (here === JOINT && text.charCodeAt(at) === UNDERSCORE);
    here = second;
    second = third;
  }
  partSeconds.fill(0);
  partThirds.fill(0);
}

function tryThese(
  reading: Reading,
  may: readonly number[],
  at: number,
  first: number,
  second: number,
  third: number,
  inside: boolean,
): void {
  const { seconds, thirds, apartOnly } = reading.set;
  for (const id of may) {
    const opens = id * CLASSES + first;
    if (((seconds[opens]! >>> second) & (thirds[opens]! >>> third) & 1) === 0) continue;
    if (!inside || apartOnly[id] === 0) tryPattern(reading, id, at);
  }
}

const isWordUnit = (unit: number): boolean => ((GOING_ON >>> unitClass(unit)) & 1) === 1 || unit === UNDERSCORE;
