import { startsWith } from '../bytes.ts';
import type { Fault } from './fault.ts';
import type { Allowance } from './limits.ts';
import { u16, u32, u64 } from './numbers.ts';

/** One file of an archive, as the list says; none of it is true until read. */
export interface Entry {
  name: string;
  nameBytes: Uint8Array;
  method: number;
  encrypted: boolean;
  packed: number;
  unpacked: number;
  /** Where its own header stands, counted from the start of the file. */
  at: number;
  /** Where the next thing in the archive begins: nothing of this entry may reach beyond. */
  limit: number;
}

const HEADER = 46;
const entryMark = [0x50, 0x4b, 0x01, 0x02];
const ENCRYPTED = 1 | (1 << 13);
const AES = 99;

/** Takes entries from the list's bytes until they end, break, or exceed what is allowed. */
export function listEntries(list: Uint8Array, shift: number, allowance: Allowance, found: Set<Fault>): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at < list.length;) {
    if (!startsWith(list, entryMark, at) || at + HEADER > list.length) {
      found.add('damaged');
      break;
    }
    if (allowance.entries === 0) {
      found.add('too-many-entries');
      break;
    }
    const [nameLength, extraLength, commentLength] = [u16(list, at + 28), u16(list, at + 30), u16(list, at + 32)];
    const extraAt = at + HEADER + nameLength;
    allowance.entries--;
    entries.push(entryAt(list.subarray(at, extraAt), list.subarray(extraAt, extraAt + extraLength), shift));
    at = extraAt + extraLength + commentLength;
  }
  return entries;
}

function entryAt(header: Uint8Array, extra: Uint8Array, shift: number): Entry {
  const [flags, method] = [u16(header, 8), u16(header, 10)];
  const nameBytes = header.subarray(HEADER);
  const sizes = large(extra, [u32(header, 24), u32(header, 20), u32(header, 42)]);
  return {
    name: nameOf(nameBytes),
    nameBytes,
    method,
    encrypted: (flags & ENCRYPTED) !== 0 || method === AES,
    packed: sizes[1],
    unpacked: sizes[0],
    at: sizes[2] + shift,
    limit: 0,
  };
}

/** Sizes and place beyond four gigabytes stand in an extra field, in order, only those that need it. */
function large(extra: Uint8Array, small: [number, number, number]): [number, number, number] {
  const values: typeof small = [...small];
  for (let at = 0; at + 4 <= extra.length; at += 4 + u16(extra, at + 2)) {
    if (u16(extra, at) !== 1) continue;
    let from = at + 4;
    for (let index = 0; index < 3; index++) {
      if (values[index] !== 0xffffffff) continue;
      values[index] = u64(extra, from);
      from += 8;
    }
    break;
  }
  return values;
}

/**
 * Programs that mark their names as UTF-8 and those that forget to; else one letter a byte. Some write folders as Windows
 * does. Only for reading: no name is a path to us.
 */
const nameOf = (bytes: Uint8Array): string => decoded(bytes).replaceAll('\\', '/');

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
