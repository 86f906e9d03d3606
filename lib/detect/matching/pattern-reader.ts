// A pattern's source, read piece by piece: what a single piece may be, and how often it stands there.
import { classesBetween, DIGITS, SPACES, unitClass, WORD } from './unit-class.ts';

export interface Reader {
  readonly source: string;
  at: number;
}

/** A set of classes that leaves none out. */
export const ANY = -1;
const REPEATS = '*+?{';
const ONCE = [1, 1] as const;

export const bit = (unit: number): number => 1 << unitClass(unit);

export const endsHere = ({ source, at }: Reader): boolean =>
  at >= source.length || source[at] === '|' || source[at] === ')';

/** Behind the opening of a group: what kind it is, "" for one that is remembered. */
export function groupKind(reader: Reader): string {
  const kind = /^\?(?:[:=!]|<[=!]|<\w{1,30}>)/.exec(reader.source.slice(reader.at, reader.at + 34))?.[0] ?? '';
  reader.at += kind.length;
  return kind;
}

/** The group takes nothing: it looks ahead or back. */
export const looksAround = (kind: string): boolean => /[=!]/.test(kind);

/** How often the piece just read may stand there. */
export function repeats(reader: Reader): readonly [number, number] {
  if (!REPEATS.includes(reader.source[reader.at] ?? '.')) return ONCE;
  const found = /^(?:([*+?])|\{(\d{1,4})(,?)(\d{0,5})\})\??/.exec(reader.source.slice(reader.at, reader.at + 16));
  if (!found) return ONCE;
  reader.at += found[0].length;
  const [, sign, least, comma, most] = found;
  if (sign) return [sign === '+' ? 1 : 0, sign === '?' ? 1 : 3];
  return [Number(least), comma ? Number(most || 3) : Number(least)];
}

/** The set behind a backslash, and its unit where it is a single one. */
export function escapedSet(reader: Reader): { set: number; unit: number } {
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

export function classSet(reader: Reader): number {
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

/** To the end of this alternative. */
export function skip(reader: Reader): void {
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
