// A hundred patterns cost a text hardly more than one when each is tried only where it can begin.
import { beginText, type LookAhead, lookAheadFor, mayFollow } from './look-ahead.ts';
import { type Needs, needsOf } from './needs.ts';
import { type Opening, openingsOf } from './openings.ts';
import { treeOf } from './pattern-tree.ts';
import { CLASS, OF_WORD, unitSigns } from './unit-class.ts';

/** Sticky patterns, found by the first three units of their matches. */
export interface PatternSet {
  readonly patterns: readonly RegExp[];
  /** By the first two units, and whether a word is going on before them: the set of third units. */
  readonly thirds: Int32Array;
  /** By the same: where the list of those that may begin so starts, and one more for the end. */
  readonly heads: Uint32Array;
  /** Of each list entry: the pattern, and the set of its third unit. */
  readonly entries: Int32Array;
  readonly ahead: LookAhead;
}

const PAIRS = 32 * 32;
/** A pattern that says itself that no word goes on before it, as nearly all do. */
const startsApart = /^\(\?<!(?:\\w\)|\[\\w)/;

/**
 * @param patterns each with the `y` flag; built when first used.
 * @param looksAhead pays where patterns open with everyday words and need others later.
 */
export function patternSet(patterns: readonly RegExp[], looksAhead = false): () => PatternSet {
  let set: PatternSet | undefined;
  return () => (set ??= build(patterns, looksAhead));
}

const NOTHING: Needs = { groups: [], longest: 0 };

function build(patterns: readonly RegExp[], looksAhead: boolean): PatternSet {
  const lists = Array.from({ length: 2 * PAIRS }, (): number[] => []);
  const needs = patterns.map((pattern, id) => {
    const tree = treeOf(pattern);
    for (const [pair, third] of thirdsOf(openingsOf(tree))) {
      lists[pair]!.push(id, third);
      if (!startsApart.test(pattern.source)) lists[pair + PAIRS]!.push(id, third);
    }
    // Where case is folded by Unicode, signs beyond ASCII match letters of it.
    const isSure = looksAhead && !(pattern.unicode && pattern.ignoreCase);
    return isSure ? needsOf(tree, pattern.unicode) : NOTHING;
  });
  const heads = new Uint32Array(lists.length + 1);
  const thirds = new Int32Array(lists.length);
  lists.forEach((list, pair) => {
    heads[pair + 1] = heads[pair]! + list.length;
    for (let entry = 1; entry < list.length; entry += 2) thirds[pair]! |= list[entry]!;
  });
  return { patterns, thirds, heads, entries: Int32Array.from(lists.flat()), ahead: lookAheadFor(needs) };
}

/** By the first two units of a match: the set of the third. */
function thirdsOf(openings: readonly Opening[]): Map<number, number> {
  const thirds = new Map<number, number>();
  for (const [a, b, c] of openings) {
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

/** One text under a set of patterns; of each set one at a time. */
export interface Reading {
  readonly set: PatternSet;
  readonly text: string;
  /** Gets the pattern's place in the set. */
  readonly report: (id: number, match: RegExpExecArray) => void;
  /** By pattern: where the next match may begin. */
  readonly next: Uint32Array;
}

export function readingOf(set: PatternSet, text: string, report: Reading['report']): Reading {
  beginText(set.ahead, text.length);
  return { set, text, report, next: new Uint32Array(set.patterns.length) };
}

/** What `matchAll` would find for each pattern, in order of the text. */
export const eachMatch = (set: PatternSet, text: string, report: Reading['report']): void =>
  readStretch(readingOf(set, text, report), 0, text.length);

/** What begins in a stretch of the text; stretches in ascending order. */
export function readStretch(reading: Reading, from: number, to: number): void {
  const { text } = reading;
  const { thirds } = reading.set;
  const size = text.length;
  let before = from > 0 ? unitSigns[text.charCodeAt(from - 1)]! : 0;
  let here = from < size ? unitSigns[text.charCodeAt(from)]! : 0;
  let after = from + 1 < size ? unitSigns[text.charCodeAt(from + 1)]! : 0;
  for (let at = from; at < to; at++) {
    const third = at + 2 < size ? unitSigns[text.charCodeAt(at + 2)]! : 0;
    const pair = (here & CLASS) | ((after & CLASS) << 5) | ((before & OF_WORD) << 5);
    if (((thirds[pair]! >>> (third & CLASS)) & 1) === 1) tryAt(reading, at, pair, third & CLASS);
    before = here;
    here = after;
    after = third;
  }
}

function tryAt({ set, text, report, next }: Reading, at: number, pair: number, third: number): void {
  const { entries, heads, ahead } = set;
  const end = heads[pair + 1]!;
  for (let entry = heads[pair]!; entry < end; entry += 2) {
    if (!((entries[entry + 1]! >>> third) & 1)) continue;
    const id = entries[entry]!;
    if (at < next[id]! || !mayFollow(ahead, text, id, at)) continue;
    const pattern = set.patterns[id]!;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    next[id] = at + Math.max(1, match[0].length);
    report(id, match);
  }
}
