// What a hundred patterns need, turned around: by what may stand in a text, the patterns that wait for it.
import { type Anchor, ANY_DIGIT, ANY_EAST_ASIAN, GRAMS, type Need } from './need-runs.ts';
import type { Needs } from './needs.ts';

/** What many patterns need, by the grams that satisfy it. */
export interface NeedIndex {
  /** By gram, a bit: some need may be satisfied there. */
  readonly bits: Uint32Array;
  /** By slot: where its entries begin, and one more for the end. */
  readonly heads: Uint16Array;
  /** Of each entry: the gram, where in `runs` stands what must be around it, 0 for nothing, and where its needs begin. */
  readonly grams: Int32Array;
  readonly checks: Uint16Array;
  readonly firsts: Uint16Array;
  readonly needs: Uint16Array;
  /** Of each run: how many units of it come before the end of the gram, how many it has, and a set of classes each. */
  readonly runs: Int32Array;
  /** By need: the patterns that have it. */
  readonly neededBy: readonly (readonly number[])[];
  /** By need: 1 where its patterns stay within a sentence. */
  readonly inSentence: Uint8Array;
  /** By pattern: how many needs it has. */
  readonly counts: Uint8Array;
  /** By pattern: what it needs beside where nobody's name can be. */
  readonly unlessNamed: readonly (readonly number[])[];
}

const SLOT_BITS = 16;
/** Beyond the slots of grams. */
export const EAST_ASIAN_SLOT = 1 << SLOT_BITS;
export const NAMED_SLOT = EAST_ASIAN_SLOT + 1;
/** Met on every line. */
export const EVER_SLOT = EAST_ASIAN_SLOT + 2;
export const DIGIT_SLOT = EAST_ASIAN_SLOT + 3;
const SLOTS = DIGIT_SLOT + 1;

export const slotOf = (gram: number): number => Math.imul(gram, 0x9e3779b1) >>> (32 - SLOT_BITS);

/** Where a need is looked at: a gram, and the place of what must be around it. */
type Entry = readonly [gram: number, check: number];

/** Runs, each written once. */
class RunList {
  readonly sets: number[] = [0];
  readonly #known = new Map<string, number>([['', 0]]);

  /** Place of the run; 0 where the gram says it all. */
  placeOf({ run, back }: Anchor): number {
    const key = run.length === 0 ? '' : `${back} ${run.join()}`;
    let place = this.#known.get(key);
    if (place === undefined) {
      place = this.sets.push(back, run.length, ...run) - run.length - 2;
      this.#known.set(key, place);
    }
    return place;
  }
}

/** What stands by itself: no gram is as large. */
const NAMED = GRAMS;
const EVER = NAMED + 1;
const special = new Map([
  [ANY_EAST_ASIAN, EAST_ASIAN_SLOT],
  [ANY_DIGIT, DIGIT_SLOT],
  [NAMED, NAMED_SLOT],
  [EVER, EVER_SLOT],
]);
const placeOf = (gram: number): number => special.get(gram) ?? slotOf(gram);

const entriesOf = ({ anchors }: Need, runs: RunList): Entry[] => {
  const entries = new Map<string, Entry>();
  for (const anchor of anchors) {
    const entry: Entry = [anchor.gram, runs.placeOf(anchor)];
    entries.set(entry.join(), entry);
  }
  return [...entries.values()];
};

/** @param needs by pattern. @param named by pattern: whether a match holds a name, which is found by other means. */
export function indexNeeds(needs: readonly Needs[], named: readonly boolean[]): NeedIndex {
  const runs = new RunList();
  const needsOf = new Map<string, { entry: Entry; needs: number[] }>();
  const neededBy: number[][] = [];
  const inSentence: number[] = [];
  const counts = new Uint8Array(needs.length);
  const known = new Map<string, number>();
  const idOf = (entries: readonly Entry[], stays: boolean): number => {
    const key = `${stays} ${entries.join(' ')}`;
    const there = known.get(key);
    if (there !== undefined) return there;
    const id = neededBy.push([]) - 1;
    known.set(key, id);
    inSentence.push(Number(stays));
    for (const entry of entries) {
      const waiting = needsOf.get(entry.join());
      if (waiting) waiting.needs.push(id);
      else needsOf.set(entry.join(), { entry, needs: [id] });
    }
    return id;
  };
  const add = (entries: readonly Entry[], pattern: number, stays: boolean) => {
    const patterns = neededBy[idOf(entries, stays)]!;
    if (patterns.at(-1) === pattern) return;
    counts[pattern]!++;
    patterns.push(pattern);
  };
  const unlessNamed = needs.map(({ orNames, inSentence: stays }) =>
    orNames.map((need) => idOf(entriesOf(need, runs), stays)),
  );
  needs.forEach(({ each, inSentence: stays }, pattern) => {
    for (const need of each) add(entriesOf(need, runs), pattern, stays);
    if (named[pattern]) add([[NAMED, 0]], pattern, stays);
    if (counts[pattern] === 0) add([[EVER, 0]], pattern, false);
  });
  return {
    ...bySlot([...needsOf.values()]),
    runs: Int32Array.from(runs.sets),
    neededBy,
    counts,
    unlessNamed,
    inSentence: Uint8Array.from(inSentence),
  };
}

/** The entries in the order of their slots. */
function bySlot(
  list: readonly { entry: Entry; needs: readonly number[] }[],
): Pick<NeedIndex, 'bits' | 'heads' | 'grams' | 'checks' | 'firsts' | 'needs'> {
  const sorted = list
    .map(({ entry: [gram, check], needs }) => ({ slot: placeOf(gram), gram, check, needs }))
    .sort((a, b) => a.slot - b.slot);
  const bits = new Uint32Array(GRAMS / 32);
  const heads = new Uint16Array(SLOTS + 1);
  const firsts = new Uint16Array(sorted.length + 1);
  sorted.forEach(({ slot, gram, needs }, entry) => {
    if (slot < EAST_ASIAN_SLOT) bits[gram >>> 5]! |= 1 << (gram & 31);
    heads[slot + 1]!++;
    firsts[entry + 1] = firsts[entry]! + needs.length;
  });
  for (let slot = 0; slot < SLOTS; slot++) heads[slot + 1]! += heads[slot]!;
  return {
    bits,
    heads,
    grams: Int32Array.from(sorted, ({ gram }) => gram),
    checks: Uint16Array.from(sorted, ({ check }) => check),
    firsts,
    needs: Uint16Array.from(sorted.flatMap(({ needs }) => needs)),
  };
}
