import { anyChar, noChars, overlap, union } from './char-set.ts';
import type { CharSet } from './char-set.ts';
import { parsePattern, PatternFault } from './pattern-syntax.ts';
import type { Item } from './pattern-syntax.ts';

/** What an open-ended repeat counts as: the guard gives it an end of about this. */
const OPEN_REPEAT = 120;

/** Characters looked at from one place of a text, at worst. A pasted script has a hundred thousand places. */
const MAX_STEPS = 1_000;

/** What a pattern may cost at one place: in how many ways it can match, and the characters all of them look at. */
interface Cost {
  ways: number;
  steps: number;
}

/**
 * Whether a policy's pattern stays fast on any text a page supplies. Refused are look-around, back-references, and
 * repeats that can share out the same characters in too many ways. `why` ends a sentence that begins with the field.
 */
export function checkPattern(regex: string): { ok: true } | { ok: false; why: string } {
  try {
    const choices = parsePattern(regex);
    void new RegExp(regex);
    const { steps } = costOf(choices, noChars, false);
    if (steps > MAX_STEPS) throw new PatternFault(`can look at ${MAX_STEPS} characters or more from every place.`);
    return { ok: true };
  } catch (error) {
    return { ok: false, why: error instanceof PatternFault ? error.message : 'is not a pattern.' };
  }
}

const tooManyWays = () =>
  new PatternFault('can take very long: one repeat runs into the next. Put a fixed character between them.');

const times = (min: number, max: number): number => (max === Infinity ? min + OPEN_REPEAT : max);

/** The cost of a choice, given what may follow; inside a loop more than one way each round is too many. */
function costOf(choices: readonly Item[][], follow: CharSet, isLooped: boolean): Cost {
  const starts = choices.map((items) => startOf(items, follow));
  const isAmbiguous = starts.some((start, i) => starts.slice(i + 1).some((other) => overlap(start, other)));
  if (isAmbiguous && isLooped) throw tooManyWays();
  const costs = choices.map((items) => costOfItems(items, follow, isLooped));
  const ways = costs.map((cost) => cost.ways);
  return {
    ways: isAmbiguous ? ways.reduce((sum, each) => sum + each, 0) : Math.max(...ways),
    steps: costs.reduce((sum, { steps }) => sum + steps, 0),
  };
}

function costOfItems(items: readonly Item[], follow: CharSet, isLooped: boolean): Cost {
  let after = follow;
  let rest: Cost = { ways: 1, steps: 0 };
  for (const item of items.toReversed()) {
    const own = costOfItem(item, after, isLooped);
    rest = { ways: own.ways * rest.ways, steps: own.steps + own.ways * rest.steps };
    if (own.ways > 1 && rest.steps > MAX_STEPS) throw tooManyWays();
    after = startOf([item], after);
  }
  return rest;
}

function costOfItem({ part, min, max }: Item, after: CharSet, isLooped: boolean): Cost {
  if (part.kind === 'edge') return { ways: 1, steps: 1 };
  const own = part.kind === 'char' ? part.set : startOfChoices(part.choices, noChars);
  const mayStopAnywhere = min !== max && overlap(own, after);
  if (mayStopAnywhere && isLooped) throw tooManyWays();
  const stops = mayStopAnywhere ? times(min, max) - min + 1 : 1;
  if (part.kind === 'char') return { ways: stops, steps: times(min, max) };
  const loops = max > 1;
  if (loops && part.choices.some(isEmpty)) throw tooManyWays();
  const inner = costOf(part.choices, loops ? union([own, after]) : after, isLooped || loops);
  return { ways: stops * inner.ways, steps: times(min, max) * inner.steps };
}

const startOfChoices = (choices: readonly Item[][], follow: CharSet): CharSet =>
  union(choices.map((items) => startOf(items, follow)));

/** What the first character may be; an edge may stand before anything. */
function startOf(items: readonly Item[], follow: CharSet): CharSet {
  const [item, ...rest] = items;
  if (!item) return follow;
  const { part, min } = item;
  if (part.kind === 'edge') return anyChar;
  const own = part.kind === 'char' ? part.set : startOfChoices(part.choices, noChars);
  const mayBeEmpty = min === 0 || (part.kind === 'group' && part.choices.some(isEmpty));
  return mayBeEmpty ? union([own, startOf(rest, follow)]) : own;
}

/** Whether a choice can match nothing at all. */
const isEmpty = (items: readonly Item[]): boolean =>
  items.every(
    ({ part, min }) => min === 0 || part.kind === 'edge' || (part.kind === 'group' && part.choices.some(isEmpty)),
  );
