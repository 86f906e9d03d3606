// Whether what a pattern needs stands within its reach: words are found once for all patterns, a few hundred units ahead.

import { CORE, GRAM, type Needs, type Wording } from './needs.ts';
import { CLASS, NAME_SIGNS, unitSigns } from './unit-class.ts';

/** Longer patterns are tried wherever they may begin. */
const REACH = 512;
/** Read ahead at a time beyond what is asked for. */
const STRIDE = 256;
/** Bits of a class, and of the last few classes. */
const BITS = 5;
const FEW = (1 << (GRAM * BITS)) - 1;
const SLOT_BITS = 14;
const WHOLE = (1 << (CORE * BITS)) - 1;
const slotOf = (last: number): number => Math.imul(last & FEW, 0x9e3779b1) >>> (32 - SLOT_BITS);
/** Places of all texts are told apart by counting on; before the numbers grow large all is forgotten. */
const FURTHEST = 2 ** 30;

/** Lists of numbers: `heads[i]` to `heads[i + 1]` is where the i-th one lies. */
interface Lists {
  readonly heads: Uint32Array;
  readonly items: Int32Array;
}

/** What several patterns need, and where it was last seen. */
export interface LookAhead {
  /** By pattern, its groups. */
  readonly groups: Lists;
  /** By hash of the last few classes: the classes of a wording that ends so, their mask, its group. A bit each says whether there are any. */
  readonly endings: Lists;
  readonly isEnding: Uint32Array;
  /** By class of a name's sign, the groups it is of. */
  readonly bySign: Lists;
  /** By group: the last place read at which one of its wordings ends. */
  readonly lastAt: Uint32Array;
  /** What the first unit of the text under scan is counted as, and up to where it was read. */
  base: number;
  horizon: number;
}

/** From the lists that are not empty, by their number. */
function listsOf(count: number, lists: ReadonlyMap<number, readonly number[]>): Lists {
  const heads = new Uint32Array(count + 1);
  const items: number[] = [];
  for (let i = 0; i < count; i++) {
    for (const item of lists.get(i) ?? []) items.push(item);
    heads[i + 1] = items.length;
  }
  return { heads, items: Int32Array.from(items) };
}

const addTo = (lists: Map<number, number[]>, list: number, ...items: number[]): void => {
  const known = lists.get(list);
  if (known) known.push(...items);
  else lists.set(list, items);
};

const numberOf = (wording: Wording): number =>
  Array.from(wording).reduce((number, unit) => (number << BITS) | unit.charCodeAt(0), 0);

export function lookAheadFor(needs: readonly Needs[]): LookAhead {
  const groups = new Map<string, { id: number; wordings: readonly Wording[] }>();
  const idOf = (wordings: readonly Wording[]): number => {
    const name = wordings.join('|');
    if (!groups.has(name)) groups.set(name, { id: groups.size, wordings });
    return groups.get(name)!.id;
  };
  const byPattern = new Map<number, readonly number[]>();
  needs.forEach((each, id) => {
    if (each.longest <= REACH) byPattern.set(id, each.groups.map(idOf));
  });
  const endings = new Map<number, number[]>();
  const signs = new Map<number, number[]>();
  for (const { id, wordings } of groups.values())
    for (const wording of wordings) {
      const number = numberOf(wording);
      if (wording.length < GRAM) addTo(signs, number, id);
      else addTo(endings, slotOf(number), number, (1 << (wording.length * BITS)) - 1, id);
    }
  const isEnding = new Uint32Array((1 << SLOT_BITS) / 32);
  for (const slot of endings.keys()) isEnding[slot >>> 5]! |= 1 << (slot & 31);
  return {
    groups: listsOf(needs.length, byPattern),
    endings: listsOf(1 << SLOT_BITS, endings),
    isEnding,
    bySign: listsOf(CLASS + 1, signs),
    lastAt: new Uint32Array(groups.size),
    base: 1,
    horizon: 1,
  };
}

/** Begins a text of so many units. */
export function beginText(ahead: LookAhead, length: number): void {
  ahead.base = ahead.horizon + REACH;
  if (ahead.base + length > FURTHEST) {
    ahead.lastAt.fill(0);
    ahead.base = 1;
  }
  ahead.horizon = ahead.base;
}

/** Whether a match of the pattern may begin at `at`; asked for places in ascending order. */
export function mayFollow(ahead: LookAhead, text: string, pattern: number, at: number): boolean {
  const { heads, items } = ahead.groups;
  const end = heads[pattern + 1]!;
  if (heads[pattern] === end) return true;
  const from = ahead.base + at;
  if (ahead.horizon < from + REACH) readOn(ahead, text, at);
  for (let entry = heads[pattern]!; entry < end; entry++) if (ahead.lastAt[items[entry]!]! < from) return false;
  return true;
}

function readOn(ahead: LookAhead, text: string, at: number): void {
  const { isEnding, base } = ahead;
  let i = Math.max(at, ahead.horizon - base);
  const stop = Math.min(text.length, at + REACH + STRIDE);
  // The last few classes; what began before the place asked about does no harm.
  let last = 0;
  for (let k = Math.max(0, i - CORE); k < i; k++) last = (last << BITS) | (unitSigns[text.charCodeAt(k)]! & CLASS);
  for (; i < stop; i++) {
    const sign = unitSigns[text.charCodeAt(i)]! & CLASS;
    last = ((last << BITS) | sign) & WHOLE;
    const slot = slotOf(last);
    if (((isEnding[slot >>> 5]! >>> (slot & 31)) & 1) === 1) noteWordings(ahead, slot, last, base + i);
    if (((NAME_SIGNS >>> sign) & 1) === 1) noteSign(ahead, sign, base + i);
  }
  // Beyond the end of the text there is nothing more to read.
  ahead.horizon = base + at + REACH + STRIDE;
}

function noteWordings(
  { endings: { heads, items }, lastAt }: LookAhead,
  slot: number,
  last: number,
  place: number,
): void {
  const end = heads[slot + 1]!;
  for (let entry = heads[slot]!; entry < end; entry += 3)
    if ((last & items[entry + 1]!) === items[entry]) lastAt[items[entry + 2]!] = place;
}

function noteSign({ bySign: { heads, items }, lastAt }: LookAhead, sign: number, place: number): void {
  const end = heads[sign + 1]!;
  for (let entry = heads[sign]!; entry < end; entry++) lastAt[items[entry]!] = place;
}
