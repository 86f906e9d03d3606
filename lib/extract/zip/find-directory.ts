import { startsWith } from '../bytes.ts';
import type { Source } from '../source.ts';
import type { Fault } from './fault.ts';
import { MOST_DIRECTORY } from './limits.ts';
import { u16, u32, u64 } from './numbers.ts';

/** Where the list of entries lies, by its place before the end record rather than by what that record says. */
export interface Directory {
  start: number;
  end: number;
  /** What is added to every place the archive names: bytes put in front of it. */
  shift: number;
}

const END_SIZE = 22;
const END_64_SIZE = 56;
const LOCATOR_SIZE = 20;
const LONGEST_COMMENT = 0xffff;
const endMark = [0x50, 0x4b, 0x05, 0x06];
const endMark64 = [0x50, 0x4b, 0x06, 0x06];
const locatorMark = [0x50, 0x4b, 0x06, 0x07];
const entryMark = [0x50, 0x4b, 0x01, 0x02];

export async function findDirectory(source: Source): Promise<Directory | Fault> {
  const from = Math.max(0, source.size - END_SIZE - LONGEST_COMMENT);
  const tail = await source.read(from, source.size);
  const at = endIn(tail);
  if (typeof at === 'string') return at;
  const record = tail.subarray(at, at + END_SIZE);
  const disk = u16(record, 4);
  if ((disk !== 0 && disk !== 0xffff) || u16(record, 8) !== u16(record, 10)) return 'split';
  const small = { size: u32(record, 12), offset: u32(record, 16), end: from + at };
  const isLarge = small.size === 0xffffffff || small.offset === 0xffffffff || u16(record, 10) === 0xffff;
  return place(source, (isLarge ? await largeEnd(source, small.end) : null) ?? small);
}

/** The record whose comment reaches exactly to the end; else the last one, with bytes appended behind it. */
function endIn(tail: Uint8Array): number | Fault {
  const exact: number[] = [];
  let loose = -1;
  for (let at = tail.length - END_SIZE; at >= 0; at--) {
    if (!startsWith(tail, endMark, at)) continue;
    const end = at + END_SIZE + u16(tail, at + 20);
    if (end === tail.length) exact.push(at);
    else if (end < tail.length && loose < 0) loose = at;
  }
  if (exact.length > 1) return 'ambiguous';
  return exact[0] ?? (loose >= 0 ? loose : 'truncated');
}

interface End {
  size: number;
  offset: number;
  /** Where the end record, and with it the list before it, ends. */
  end: number;
}

async function largeEnd(source: Source, end: number): Promise<End | null> {
  const locatorAt = end - LOCATOR_SIZE;
  if (locatorAt < 0) return null;
  const locator = await source.read(locatorAt, end);
  if (!startsWith(locator, locatorMark)) return null;
  for (const at of [u64(locator, 8), locatorAt - END_64_SIZE]) {
    if (at < 0 || at + END_64_SIZE > locatorAt) continue;
    const record = await source.read(at, at + END_64_SIZE);
    if (startsWith(record, endMark64)) return { size: u64(record, 40), offset: u64(record, 48), end: at };
  }
  return null;
}

async function place(source: Source, { size, offset, end }: End): Promise<Directory | Fault> {
  if (size === 0) return { start: end, end, shift: 0 };
  if (size > end) return 'truncated';
  if (size > MOST_DIRECTORY) return 'too-many-entries';
  for (const start of [end - size, offset]) {
    if (start < 0 || start + size > end) continue;
    const isList = startsWith(await source.read(start, start + 4), entryMark);
    if (isList) return { start, end: start + size, shift: start - offset };
  }
  return 'damaged';
}
