import { latin } from '../bytes.ts';
import { u16, u32, u64 } from '../zip/numbers.ts';

/** A stream or a folder of a compound file, as its list says. */
export interface CompoundEntry {
  name: string;
  /** The folders' names and its own, joined by "/"; '' for the root. */
  path: string;
  isFolder: boolean;
  /** What kind of object a folder holds: 16 bytes, one character each. */
  classId: string;
  /** Bytes; 0 for folders, for the root those of all small streams together. */
  size: number;
  /** First sector of its chain. */
  start: number;
}

const ENTRY = 128;
const NONE = 0xffffffff;
/** Projects of a whole series have tens of thousands. */
const MOST = 200_000;
const MOST_LEVELS = 64;

interface Turn {
  index: number;
  folder: string;
  level: number;
}

/** The root first, then every entry that can be reached from it, each once; folders before what is in them. */
export function listEntries(directory: Uint8Array, isLarge: boolean): CompoundEntry[] {
  const count = Math.min(MOST, Math.floor(directory.length / ENTRY));
  const seen = new Uint8Array(count);
  const entries: CompoundEntry[] = [];
  const turns: Turn[] = [{ index: 0, folder: '', level: 0 }];
  while (turns.length > 0) {
    const { index, folder, level } = turns.pop()!;
    if (index >= count || seen[index] === 1 || level > MOST_LEVELS) continue;
    seen[index] = 1;
    const record = directory.subarray(index * ENTRY, (index + 1) * ENTRY);
    const entry = entryOf(record, index === 0 ? null : folder, isLarge);
    if (entry) entries.push(entry);
    for (const next of [u32(record, 72), u32(record, 68)])
      if (next !== NONE) turns.push({ index: next, folder, level });
    const child = u32(record, 76);
    if (child !== NONE && entry?.isFolder) turns.push({ index: child, folder: entry.path, level: level + 1 });
  }
  return entries;
}

/** @param folder null for the root. @param isLarge whether sizes beyond four gigabytes can be; else those bytes are noise. */
function entryOf(record: Uint8Array, folder: string | null, isLarge: boolean): CompoundEntry | null {
  const type = record[66];
  if (type !== FOLDER && type !== STREAM && type !== ROOT) return null;
  const name = nameOf(record);
  return {
    name,
    path: folder === null ? '' : folder === '' ? name : `${folder}/${name}`,
    isFolder: type !== STREAM,
    classId: latin(record, 80, 96),
    size: type === FOLDER ? 0 : isLarge ? u64(record, 120) : u32(record, 120),
    start: u32(record, 116),
  };
}

const FOLDER = 1;
const STREAM = 2;
const ROOT = 5;

function nameOf(record: Uint8Array): string {
  const length = Math.min(64, u16(record, 64));
  let name = '';
  for (let at = 0; at + 1 < length && u16(record, at) !== 0; at += 2) name += String.fromCharCode(u16(record, at));
  return name;
}
