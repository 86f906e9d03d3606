// A hundred patterns cost a text hardly more than one when each is tried only where it can begin.
import { knownAhead, needsKnown } from './needs-known.ts';
import { openingsOf } from './openings.ts';
import { DIGITS, LETTERS, unitClass } from './unit-class.ts';

/** Sticky patterns, found by the first three units of their matches. */
export interface PatternSet {
  readonly patterns: readonly RegExp[];
  /** Those that may begin anywhere, and those that may begin where no word is going on: nearly all. */
  readonly inWord: Starts;
  readonly apart: Starts;
  /** By the first two units: 0 where nothing begins so, 1 where only `apart` has something, 2 where both have. */
  readonly mayOpen: Uint8Array;
  /** By pattern: 1 where each match holds a listed name. */
  readonly named: Uint8Array;
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
const PAIRS = 32 * 32;
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
  patterns.forEach((pattern, id) => {
    const lists = startsApart.test(pattern.source) ? [apart] : [apart, inWord];
    for (const [pair, third] of thirdsOf(pattern)) for (const list of lists) (list[pair] ??= []).push(id, third);
  });
  const mayOpen = Uint8Array.from({ length: PAIRS }, (_, pair) => (inWord[pair] ? 2 : apart[pair] ? 1 : 0));
  return {
    patterns,
    apart: flat(apart),
    inWord: flat(inWord),
    mayOpen,
    named: Uint8Array.from(patterns, (pattern) => Number(needsKnown(pattern))),
  };
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

/** What `matchAll` would find for each pattern, in order of the text. `report` gets the pattern's place in the set. */
export function eachMatch(
  { patterns, inWord, apart, mayOpen, named }: PatternSet,
  text: string,
  report: (id: number, match: RegExpExecArray) => void,
): void {
  const next = new Uint32Array(patterns.length);
  const size = text.length;
  const knownFrom = knownAhead(text);
  const tryAt = (at: number, { entries }: Starts, from: number, end: number) => {
    const third = at + 2 < size ? unitClass(text.charCodeAt(at + 2)) : 0;
    for (let entry = from; entry < end; entry += 2) {
      if (!((entries[entry + 1]! >>> third) & 1)) continue;
      const id = entries[entry]!;
      if (at < next[id]! || (named[id] === 1 && knownFrom(at) > at + LONGEST)) continue;
      const pattern = patterns[id]!;
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (!match) continue;
      next[id] = at + Math.max(1, match[0].length);
      report(id, match);
    }
  };
  let here = size > 0 ? unitClass(text.charCodeAt(0)) : 0;
  for (let at = 0; at < size; at++) {
    const after = at + 1 < size ? unitClass(text.charCodeAt(at + 1)) : 0;
    const pair = here | (after << 5);
    here = after;
    const may = mayOpen[pair]!;
    if (may === 0) continue;
    const starts = at > 0 && isWordUnit(text.charCodeAt(at - 1)) ? inWord : apart;
    if (starts === apart || may > 1) tryAt(at, starts, starts.heads[pair]!, starts.heads[pair + 1]!);
  }
}

const isWordUnit = (unit: number): boolean => ((GOING_ON >>> unitClass(unit)) & 1) === 1 || unit === UNDERSCORE;
