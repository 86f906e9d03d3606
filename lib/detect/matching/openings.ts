// A text is long and its matches are few: where a pattern can begin is read off the pattern itself.

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

/** The first three units of a match, each as a set of classes. */
export type Opening = readonly [number, number, number];

const FEW = 12;
const MOST = 160;

/** What looks around and takes nothing. */
const NOTHING: Starts = [[]];

/** What a piece of a pattern can begin with: up to three sets each; an empty one means that it may match nothing. */
type Starts = number[][];

/** Every way in which a match of `pattern` can open; never fewer, at times more. */
export function openingsOf({ source }: RegExp): Opening[] {
  return alternatives({ source, at: 0 }).map(([a = ANY, b = ANY, c = ANY]): Opening => [a, b, c]);
}

function alternatives(reader: Reader): Starts {
  const starts: Starts = [];
  do starts.push(...sequence(reader));
  while (reader.source[reader.at] === '|' && ++reader.at);
  return starts;
}

/** Most alternatives begin with a word and need no reading. */
const plainly = /[\w ,-]{3}(?![*+?{])/y;

function opensPlainly(reader: Reader): Starts | null {
  plainly.lastIndex = reader.at;
  if (!plainly.test(reader.source)) return null;
  const { source, at } = reader;
  reader.at += 3;
  return [[bit(source.charCodeAt(at)), bit(source.charCodeAt(at + 1)), bit(source.charCodeAt(at + 2))]];
}

function sequence(reader: Reader): Starts {
  let starts: Starts = opensPlainly(reader) ?? [[]];
  while (!endsHere(reader)) {
    if (starts.every(isFull)) {
      skip(reader);
      break;
    }
    const once = atom(reader);
    if (once === NOTHING) continue;
    const [least, most] = repeats(reader);
    for (let count = 0; count < Math.min(most, 3) && !starts.every(isFull); count++) {
      const more = joined(starts, once);
      starts = count < least ? more : distinct([...starts, ...more]);
    }
  }
  return starts;
}

const isFull = (start: readonly number[]): boolean => start.length > 2;

function joined(before: Starts, after: Starts): Starts {
  const starts: Starts = [];
  for (const start of before) {
    if (isFull(start)) starts.push(start);
    else for (const end of after) starts.push(start.concat(end));
  }
  return distinct(starts);
}

/** Many ways in are as good as any way in, but only from the second unit on. */
function distinct(starts: Starts): Starts {
  if (starts.length <= FEW) return starts;
  const known = new Map<string, number[]>();
  for (const start of starts) known.set(start.join(), start);
  if (known.size <= MOST) return [...known.values()];
  const shortest = Math.min(...starts.map(({ length }) => length));
  const merged = [0, 1, 2].map((place) => starts.reduce((set, start) => set | (start[place] ?? ANY), 0));
  return [merged.slice(0, shortest)];
}

function atom(reader: Reader): Starts {
  const sign = reader.source[reader.at++]!;
  if (sign === '(') return group(reader);
  if (sign === '[') return [[classSet(reader)]];
  if (sign === '\\') return escaped(reader);
  if (sign === '^' || sign === '$') return NOTHING;
  return [[sign === '.' ? ANY : bit(sign.charCodeAt(0))]];
}

function group(reader: Reader): Starts {
  const kind = groupKind(reader);
  const inside = alternatives(reader);
  reader.at++;
  return looksAround(kind) ? [[]] : inside;
}

function escaped(reader: Reader): Starts {
  const sign = reader.source[reader.at]!;
  if (sign === 'b' || sign === 'B') {
    reader.at++;
    return NOTHING;
  }
  return [[escapedSet(reader).set]];
}
