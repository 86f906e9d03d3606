import { latin, startsWith } from '../bytes.ts';
import type { Reading } from '../extracted.ts';
import type { Job } from '../job.ts';
import { windowed } from '../windowed.ts';
import { MOST_ENTRIES } from '../zip/limits.ts';
import { u16, u32 } from '../zip/numbers.ts';
import type { Opened } from './nested.ts';

/** What one block of an archive says. */
interface Block {
  /** Where the next one begins. */
  next: number;
  kind: 'file' | 'locked' | 'end' | 'other';
  name?: string;
  isLocked?: boolean;
}

const newer = [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x01, 0x00];
const MOST_HEADER = 64 * 1024;

/** What can be told of a RAR archive without unpacking it: the names in it, and whether it is locked. */
export async function readRar({ source }: Opened, job: Job): Promise<Reading> {
  const blocks = windowed(source);
  const isNewer = startsWith(await blocks.read(0, 8), newer);
  const names: string[] = [];
  let isLocked = false;
  for (let at = isNewer ? 8 : 7; at < source.size && names.length < MOST_ENTRIES && !job.isLate();) {
    const bytes = await blocks.read(at, at + MOST_HEADER);
    const block = (isNewer ? newBlock : oldBlock)(bytes, at);
    if (block.kind === 'locked') return { text: '', unreadable: 'RAR archive, encrypted, names and contents not read' };
    if (block.name) names.push(block.name);
    isLocked ||= block.isLocked ?? false;
    if (block.kind === 'end' || block.next <= at) break;
    at = block.next;
  }
  return {
    text: names.join('\n'),
    places: names.length > 0 ? [{ at: 0, name: 'names of the files' }] : [],
    unreadable: `RAR archive, ${isLocked ? 'encrypted, ' : ''}contents not read`,
  };
}

/** Version 4 and before: kind, flags, length, and for files the length of what follows. */
function oldBlock(bytes: Uint8Array, at: number): Block {
  const [type, flags, size] = [bytes[2] ?? 0, u16(bytes, 3), u16(bytes, 5)];
  if (size < 7) return { next: at, kind: 'end' };
  if (type === 0x73) return { next: at + size, kind: flags & 0x80 ? 'locked' : 'other' };
  if (type === 0x7b) return { next: at, kind: 'end' };
  const isLong = (flags & 0x100) !== 0;
  const data = flags & 0x8000 ? u32(bytes, 7) + (isLong && type === 0x74 ? u32(bytes, 32) * 2 ** 32 : 0) : 0;
  const next = at + size + data;
  if (type !== 0x74) return { next, kind: 'other' };
  const from = isLong ? 40 : 32;
  const whole = bytes.subarray(from, Math.min(size, from + u16(bytes, 26)));
  const end = flags & 0x200 ? whole.indexOf(0) : -1;
  return { next, kind: 'file', isLocked: (flags & 4) !== 0, name: textOf(end < 0 ? whole : whole.subarray(0, end)) };
}

/** Version 5: numbers of as many bytes as they need. */
function newBlock(bytes: Uint8Array, at: number): Block {
  const read = reader(bytes, 4);
  const size = read();
  const end = read.at() + size;
  const [type, flags] = [read(), read()];
  const extra = flags & 1 ? read() : 0;
  const data = flags & 2 ? read() : 0;
  if (size === 0) return { next: at, kind: 'end' };
  if (type === 4) return { next: at, kind: 'locked' };
  if (type === 5) return { next: at, kind: 'end' };
  const next = at + end + data;
  if (type !== 2) return { next, kind: 'other' };
  const fileFlags = read();
  read();
  read();
  read.skip((fileFlags & 2 ? 4 : 0) + (fileFlags & 4 ? 4 : 0));
  read();
  read();
  const length = read();
  const name = textOf(bytes.subarray(read.at(), Math.min(read.at() + length, end)));
  const more = reader(bytes, end - extra);
  const isLocked = extra > 1 && (more(), more() === 1);
  return { next, kind: 'file', name, isLocked };
}

/** Reads one number after the other: seven bits a byte, lowest first. */
function reader(bytes: Uint8Array, from: number) {
  let at = Math.max(0, from);
  const read = (): number => {
    let value = 0;
    for (let shift = 0; shift < 49; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) break;
    }
    return value;
  };
  return Object.assign(read, { at: () => at, skip: (count: number) => void (at += count) });
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return latin(bytes, 0, bytes.length);
  }
}
