// What a pattern's matches begin with and hold is read off the pattern itself: here it becomes a tree.

import { classesBetween, DIGITS, SPACES, unitClass, WORD } from './unit-class.ts';

/** A piece of a pattern. What looks around and takes nothing is left out. */
export type Piece =
  /** One unit of these classes. */
  | { kind: 'unit'; set: number }
  | { kind: 'row'; pieces: readonly Piece[] }
  | { kind: 'either'; pieces: readonly Piece[] }
  | { kind: 'again'; piece: Piece; least: number; most: number };

export const ANY = -1;

interface Reader {
  readonly source: string;
  at: number;
}

const REPEATS = '*+?{';
const NOTHING: Piece = { kind: 'row', pieces: [] };

const bit = (unit: number): number => 1 << unitClass(unit);

/** The tree of a pattern, letters of either case being one. */
export const treeOf = ({ source }: RegExp): Piece => alternatives({ source, at: 0 });

function alternatives(reader: Reader): Piece {
  const pieces: Piece[] = [];
  do pieces.push(sequence(reader));
  while (reader.source[reader.at] === '|' && ++reader.at);
  return pieces.length === 1 ? pieces[0]! : { kind: 'either', pieces };
}

function sequence(reader: Reader): Piece {
  const pieces: Piece[] = [];
  while (!endsHere(reader)) {
    const piece = atom(reader);
    if (piece === NOTHING) continue;
    const [least, most] = repeats(reader);
    pieces.push(least === 1 && most === 1 ? piece : { kind: 'again', piece, least, most });
  }
  return pieces.length === 1 ? pieces[0]! : { kind: 'row', pieces };
}

const endsHere = ({ source, at }: Reader): boolean => at >= source.length || source[at] === '|' || source[at] === ')';

const ONCE = [1, 1] as const;

/** How often the piece just read may stand there. */
function repeats(reader: Reader): readonly [number, number] {
  if (!REPEATS.includes(reader.source[reader.at] ?? '.')) return ONCE;
  const found = /^(?:([*+?])|\{(\d{1,4})(,?)(\d{0,5})\})\??/.exec(reader.source.slice(reader.at, reader.at + 16));
  if (!found) return ONCE;
  reader.at += found[0].length;
  const [, sign, least, comma, most] = found;
  if (sign) return [sign === '+' ? 1 : 0, sign === '?' ? 1 : Infinity];
  return [Number(least), comma ? Number(most || Infinity) : Number(least)];
}

function atom(reader: Reader): Piece {
  const sign = reader.source[reader.at++]!;
  if (sign === '(') return group(reader);
  if (sign === '[') return { kind: 'unit', set: classSet(reader) };
  if (sign === '\\') return escaped(reader);
  if (sign === '^' || sign === '$') return NOTHING;
  return { kind: 'unit', set: sign === '.' ? ANY : bit(sign.charCodeAt(0)) };
}

/** Patterns are put together from the same pieces over and over: each is read once. */
const known = new Map<string, Piece>();

function group(reader: Reader): Piece {
  const { source } = reader;
  const start = reader.at;
  reader.at = endOfGroup(source, start) + 1;
  const kind = /^\?(?:[:=!]|<[=!]|<\w{1,30}>)/.exec(source.slice(start, start + 34))?.[0] ?? '';
  if (/[=!]/.test(kind)) return NOTHING;
  const inside = source.slice(start + kind.length, reader.at - 1);
  let piece = known.get(inside);
  if (!piece) known.set(inside, (piece = alternatives({ source: inside, at: 0 })));
  return piece;
}

/** Where the bracket that closes a group stands. */
function endOfGroup(source: string, start: number): number {
  let at = start;
  for (let depth = 0; at < source.length; at++) {
    const sign = source[at]!;
    if (sign === '(') depth++;
    else if (sign === ')' && depth-- === 0) break;
    else if (sign === '\\') at++;
    else if (sign === '[') while (source[++at] !== ']') if (source[at] === '\\') at++;
  }
  return at;
}

function escaped(reader: Reader): Piece {
  const sign = reader.source[reader.at]!;
  if (sign === 'b' || sign === 'B') {
    reader.at++;
    return NOTHING;
  }
  return { kind: 'unit', set: escapedSet(reader).set };
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
