// A text is long and its matches are few: where a pattern can begin is read off the pattern itself.

import { classesBetween, DIGITS, SPACES, unitClass, WORD } from './unit-class.ts';

/** The first three units of a match, each as a set of classes. */
export type Opening = readonly [number, number, number];

const ANY = -1;
const FEW = 12;
const MOST = 160;

const REPEATS = '*+?{';
/** What looks around and takes nothing. */
const NOTHING: Starts = [[]];
const ONCE = [1, 1] as const;

interface Reader {
  readonly source: string;
  at: number;
}

/** What a piece of a pattern can begin with: up to three sets each; an empty one means that it may match nothing. */
type Starts = number[][];

const bit = (unit: number): number => 1 << unitClass(unit);

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
const endsHere = ({ source, at }: Reader): boolean => at >= source.length || source[at] === '|' || source[at] === ')';

/** To the end of this alternative. */
function skip(reader: Reader): void {
  const { source } = reader;
  for (let depth = 0; reader.at < source.length; reader.at++) {
    const sign = source[reader.at]!;
    if (depth === 0 && (sign === '|' || sign === ')')) return;
    if (sign === '(') depth++;
    else if (sign === ')') depth--;
    else if (sign === '\\') reader.at++;
    else if (sign === '[') while (source[++reader.at] !== ']') if (source[reader.at] === '\\') reader.at++;
  }
}

/** How often the piece just read may stand there. */
function repeats(reader: Reader): readonly [number, number] {
  if (!REPEATS.includes(reader.source[reader.at] ?? '.')) return ONCE;
  const found = /^(?:([*+?])|\{(\d{1,4})(,?)(\d{0,5})\})\??/.exec(reader.source.slice(reader.at, reader.at + 16));
  if (!found) return ONCE;
  reader.at += found[0].length;
  const [, sign, least, comma, most] = found;
  if (sign) return [sign === '+' ? 1 : 0, sign === '?' ? 1 : 3];
  return [Number(least), comma ? Number(most || 3) : Number(least)];
}

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
  const kind = /^\?(?:[:=!]|<[=!]|<\w{1,30}>)/.exec(reader.source.slice(reader.at, reader.at + 34))?.[0] ?? '';
  reader.at += kind.length;
  const inside = alternatives(reader);
  reader.at++;
  return /[=!]/.test(kind) ? [[]] : inside;
}

function escaped(reader: Reader): Starts {
  const sign = reader.source[reader.at]!;
  if (sign === 'b' || sign === 'B') {
    reader.at++;
    return NOTHING;
  }
  return [[escapedSet(reader).set]];
}

/** The set behind a backslash, and its unit where it is a single one. */
function escapedSet(reader: Reader): { set: number; unit: number } {
  const { source } = reader;
  const sign = source[reader.at++]!;
  if (sign === 'u' || sign === 'x') {
    const length = sign === 'u' ? 4 : 2;
    const unit = Number.parseInt(source.slice(reader.at, reader.at + length), 16);
    reader.at += length;
    return { set: bit(unit), unit };
  }
  if (sign === 'p' || sign === 'P') reader.at = source.indexOf('}', reader.at) + 1;
  if (sign === 'd' || sign === 'w' || sign === 's') return { set: { d: DIGITS, w: WORD, s: SPACES }[sign], unit: -1 };
  if (/\w/.test(sign)) {
    const unit = { n: 10, r: 13, t: 9 }[sign];
    return unit ? { set: bit(unit), unit } : { set: ANY, unit: -1 };
  }
  const unit = sign.charCodeAt(0);
  return { set: bit(unit), unit };
}

function classSet(reader: Reader): number {
  const { source } = reader;
  let set = source[reader.at] === '^' ? ANY : 0;
  const member = () => {
    if (source[reader.at++] === '\\') return escapedSet(reader);
    const unit = source.charCodeAt(reader.at - 1);
    return { set: bit(unit), unit };
  };
  while (source[reader.at] !== ']') {
    const first = member();
    set |= first.set;
    if (first.unit < 0 || source[reader.at] !== '-' || source[reader.at + 1] === ']') continue;
    reader.at++;
    set |= classesBetween(first.unit, member().unit);
  }
  reader.at++;
  return set;
}
