import { deflateSync } from 'fflate';
import { joined } from '../bytes.ts';
import type { Source } from '../source.ts';
import { findDirectory } from '../zip/find-directory.ts';
import type { Entry } from '../zip/list-entries.ts';
import { u16, u32 } from '../zip/numbers.ts';
import { checkSum } from './check-sum.ts';

const LOCAL_HEADER = 30;
const LIST_HEADER = 46;
const SIZES_BEHIND = 8;
const LARGE = 0xffffffff;

/** The archive with other contents in some of its files; every other file, its header included, byte for byte the same. Null for one of a rare layout. */
export async function rewriteZip(
  source: Source,
  entries: readonly Entry[],
  changed: ReadonlyMap<Entry, Uint8Array>,
): Promise<Uint8Array | null> {
  const bytes = await source.read(0, source.size);
  const directory = await findDirectory(source);
  if (typeof directory === 'string' || directory.shift !== 0) return null;
  const sorted = [...entries].sort((a, b) => a.at - b.at);
  const pieces: Uint8Array[] = [bytes.subarray(0, sorted[0]?.at ?? 0)];
  const written = new Map<Entry, { at: number; header: Uint8Array }>();
  let at = pieces[0]!.length;
  for (const entry of sorted) {
    const contents = changed.get(entry);
    const own = contents ? repacked(bytes, entry, contents) : bytes.subarray(entry.at, entry.limit);
    written.set(entry, { at, header: own });
    pieces.push(own);
    at += own.length;
  }
  const list = bytes.slice(directory.start, directory.end);
  if (!relist(list, entries, written, changed)) return null;
  const end = bytes.slice(directory.end);
  if (u32(end, 0) !== 0x06054b50) return null;
  new DataView(end.buffer).setUint32(16, at, true);
  return joined([...pieces, list, end]);
}

/** Its header with what is true now, and the contents packed. */
function repacked(bytes: Uint8Array, entry: Entry, contents: Uint8Array): Uint8Array {
  const packed = deflateSync(contents);
  const head = bytes.slice(entry.at, entry.at + LOCAL_HEADER + u16(bytes, entry.at + 26) + u16(bytes, entry.at + 28));
  const view = new DataView(head.buffer);
  view.setUint16(6, u16(head, 6) & ~SIZES_BEHIND, true);
  view.setUint16(8, 8, true);
  view.setUint32(14, checkSum(contents), true);
  view.setUint32(18, packed.length, true);
  view.setUint32(22, contents.length, true);
  return joined([head, packed]);
}

/** Brings the list up to date, in place; false for one with sizes or places written the large way. */
function relist(
  list: Uint8Array,
  entries: readonly Entry[],
  written: ReadonlyMap<Entry, { at: number; header: Uint8Array }>,
  changed: ReadonlyMap<Entry, Uint8Array>,
): boolean {
  const view = new DataView(list.buffer);
  let at = 0;
  for (const entry of entries) {
    if (at + LIST_HEADER > list.length || [20, 24, 42].some((field) => u32(list, at + field) === LARGE)) return false;
    const now = written.get(entry)!;
    view.setUint32(at + 42, now.at, true);
    // In both headers flags, method, date, check sum and sizes stand side by side; the list's begin two bytes later.
    if (changed.has(entry)) for (let field = 6; field < 26; field++) list[at + field + 2] = now.header[field]!;
    at += LIST_HEADER + u16(list, at + 28) + u16(list, at + 30) + u16(list, at + 32);
  }
  return at === list.length;
}
