// What a hundred patterns need, turned around: by what may stand in a text, the patterns that wait for it.
import { ANY_DIGIT, ANY_EAST_ASIAN, type Need, type Needs } from './needs.ts';

/** What many patterns need, by the grams that satisfy it. */
export interface NeedIndex {
  /** By slot of a gram, a bit: some need is satisfied there. */
  readonly bits: Uint32Array;
  /** By slot: where the list of its needs begins in `needs`, and one more for the end. */
  readonly heads: Uint16Array;
  readonly needs: Uint16Array;
  /** By need: the patterns that have it. */
  readonly neededBy: readonly (readonly number[])[];
  /** By need: 1 where its patterns stay within a sentence. */
  readonly inSentence: Uint8Array;
  /** By pattern: how many needs it has. */
  readonly counts: Uint8Array;
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
const special = new Map([
  [ANY_EAST_ASIAN, EAST_ASIAN_SLOT],
  [ANY_DIGIT, DIGIT_SLOT],
]);
const slotsOf = ({ grams }: Need): number[] => [
  ...new Set(Array.from(grams, (gram) => special.get(gram) ?? slotOf(gram))),
];

/** @param needs by pattern. @param named by pattern: whether a match holds a name, which is found by other means. */
export function indexNeeds(needs: readonly Needs[], named: readonly boolean[]): NeedIndex {
  const bits = new Uint32Array((1 << SLOT_BITS) / 32);
  const needsAt = new Map<number, number[]>();
  const neededBy: number[][] = [];
  const inSentence: number[] = [];
  const counts = new Uint8Array(needs.length);
  const known = new Map<string, number>();
  const add = (slots: readonly number[], pattern: number, stays: boolean) => {
    const key = `${stays} ${slots.join()}`;
    const id = known.get(key) ?? neededBy.push([]) - 1;
    if (neededBy[id]!.at(-1) === pattern) return;
    counts[pattern]!++;
    if (neededBy[id]!.push(pattern) > 1) return;
    known.set(key, id);
    inSentence.push(Number(stays));
    for (const slot of slots) {
      if (slot < EAST_ASIAN_SLOT) bits[slot >>> 5]! |= 1 << (slot & 31);
      needsAt.set(slot, [...(needsAt.get(slot) ?? []), id]);
    }
  };
  needs.forEach(({ each, inSentence: stays }, pattern) => {
    for (const need of each) add(slotsOf(need), pattern, stays);
    if (named[pattern]) add([NAMED_SLOT], pattern, stays);
    if (counts[pattern] === 0) add([EVER_SLOT], pattern, false);
  });
  return { bits, ...flat(needsAt), neededBy, counts, inSentence: Uint8Array.from(inSentence) };
}

function flat(lists: ReadonlyMap<number, readonly number[]>): { heads: Uint16Array; needs: Uint16Array } {
  const heads = new Uint16Array(SLOTS + 1);
  for (let slot = 0; slot < SLOTS; slot++) heads[slot + 1] = heads[slot]! + (lists.get(slot)?.length ?? 0);
  const needs = new Uint16Array(heads[SLOTS]!);
  for (const [slot, list] of lists) needs.set(list, heads[slot]);
  return { heads, needs };
}
