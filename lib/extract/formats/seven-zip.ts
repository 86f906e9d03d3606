import { findBytes, startsWith } from '../bytes.ts';
import type { Reading } from '../extracted.ts';
import { u64 } from '../zip/numbers.ts';
import type { Opened } from './nested.ts';

const MOST_HEADER = 4 * 1024 * 1024;
const PLAIN = 0x01;
const NAMES = 0x11;
/** The cipher's number among the methods of packing. */
const aes = [0x06, 0xf1, 0x07, 0x01];

/** What can be told of a 7z archive without unpacking it: whether it is locked, and now and then the names in it. */
export async function readSevenZip({ source }: Opened): Promise<Reading> {
  const start = await source.read(0, 32);
  const from = 32 + u64(start, 12);
  const size = u64(start, 20);
  if (start.length < 32 || from + size > source.size)
    return { text: '', unreadable: '7z archive, cut off, contents not read' };
  const header = await source.read(from, from + Math.min(size, MOST_HEADER));
  const isLocked = findBytes(header, aes, 0, header.length) >= 0;
  if (!startsWith(header, [PLAIN])) {
    const why = isLocked ? 'encrypted, names and contents not read' : 'names and contents not read';
    return { text: '', unreadable: `7z archive, ${why}` };
  }
  const names = namesIn(header);
  return {
    text: names.join('\n'),
    places: names.length > 0 ? [{ at: 0, name: 'names of the files' }] : [],
    unreadable: `7z archive, ${isLocked ? 'encrypted, ' : ''}contents not read`,
  };
}

/** The list of names where the header is not packed: each in two bytes a letter, ended by a zero. */
function namesIn(header: Uint8Array): string[] {
  for (let at = header.indexOf(NAMES, 1); at >= 0; at = header.indexOf(NAMES, at + 1)) {
    const [size, next] = numberAt(header, at + 1);
    const end = next + size;
    if (size < 5 || size % 2 === 0 || end > header.length || header[next] !== 0) continue;
    if (header[end - 1] !== 0 || header[end - 2] !== 0) continue;
    return new TextDecoder('utf-16le')
      .decode(header.subarray(next + 1, end))
      .split('\0')
      .filter(Boolean);
  }
  return [];
}

/** A number of as many further bytes as its first has leading ones; and where it ends. */
function numberAt(bytes: Uint8Array, at: number): [value: number, next: number] {
  const first = bytes[at] ?? 0;
  let value = 0;
  let more = 0;
  for (let mask = 0x80; mask > 0 && (first & mask) !== 0; mask >>= 1)
    value += (bytes[at + 1 + more] ?? 0) * 2 ** (8 * more++);
  return [value + (first & (0x7f >> more)) * 2 ** (8 * more), at + 1 + more];
}
