import { b16, b32 } from '../big-endian.ts';
import { codes, findBytes } from '../bytes.ts';
import type { Source } from '../source.ts';
import { u16, u32 } from '../zip/numbers.ts';

/** One property of one object: where its value stands, or the value itself where that is short. */
export interface BentoRow {
  object: number;
  property: number;
  at: number;
  size: number;
  value: Uint8Array | null;
}

const mark = codes('\xa4CM\xa5Hdr\xd7');
const LABEL = 24;
const MOST_TABLE = 4 * 1024 * 1024;

/** The table that the label at the very end points to; null when there is none. */
export async function readBentoTable(source: Source): Promise<Iterable<BentoRow> | null> {
  const from = Math.max(0, source.size - 64);
  const end = await source.read(from, source.size);
  const at = findBytes(end, mark, 0, end.length);
  if (at < 0 || at + LABEL > end.length) return null;
  const isBig = b16(end, at + 12) <= 2;
  const [two, four] = isBig ? [b16, b32] : [u16, u32];
  const [start, size] = [four(end, at + 16), four(end, at + 20)];
  if (size === 0 || start + size > from + at || size > MOST_TABLE) return null;
  const table = await source.read(start, start + size);
  return two(end, at + 12) === 1 ? fixedRows(table, four) : codedRows(table, four, two(end, at + 10) * 1024);
}

type Read = (bytes: Uint8Array, from: number) => number;

const ROW = 24;
const IMMEDIATE = 1;

/** The first version: a row is always as long. */
function* fixedRows(table: Uint8Array, read: Read): Generator<BentoRow> {
  for (let at = 0; at + ROW <= table.length; at += ROW) {
    const isShort = (table[at + 22]! | table[at + 23]!) === IMMEDIATE;
    const size = read(table, at + 16);
    yield {
      object: read(table, at),
      property: read(table, at + 4),
      at: read(table, at + 12),
      size,
      value: isShort ? table.subarray(at + 12, at + 12 + Math.min(size, 4)) : null,
    };
  }
}

/** Bytes behind each code of the second version, from 1 on. */
const lengths = [12, 8, 4, 4, 8, 8, 12, 12, 0, 4, 4, 4, 4, 4, 4, 4, 4, 8, 8, 8, 12, 12, 12, 0, 16, 16];
const NOTHING = 0xff;
const END_OF_BLOCK = 24;

/** The second: a code says what changes from the row before; values follow, far or near. */
function* codedRows(table: Uint8Array, read: Read, block: number): Generator<BentoRow> {
  let [object, property] = [0, 0];
  for (let at = 0; at < table.length;) {
    const code = table[at]!;
    const from = at + 1;
    if (code === 1) [object, property] = [read(table, from), read(table, from + 4)];
    else if (code === 2) property = read(table, from);
    else if (code === 5 || code === 6)
      yield { object, property, at: read(table, from), size: read(table, from + 4), value: null };
    else if (code >= 10 && code <= 13)
      yield { object, property, at: 0, size: code - 9, value: table.subarray(from, from + code - 9) };
    if (code === END_OF_BLOCK && block > 0) at = (Math.floor(at / block) + 1) * block;
    else if (code === NOTHING) at++;
    else if (lengths[code - 1] === undefined) return;
    else at = from + lengths[code - 1]!;
  }
}
