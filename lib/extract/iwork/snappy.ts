import { joined } from '../bytes.ts';
import type { Job } from '../job.ts';

const MOST_BLOCK = 64 * 1024;

/** Apple's wrapping: blocks of at most 64 kB, each packed on its own. Ends where one makes no sense; what it gives is off the allowance. */
export function unpackBlocks(bytes: Uint8Array, job: Job): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at + 4 <= bytes.length && bytes[at] === 0;) {
    const size = bytes[at + 1]! + bytes[at + 2]! * 0x100 + bytes[at + 3]! * 0x10000;
    const piece = unpackBlock(bytes.subarray(at + 4, at + 4 + size));
    if (piece === null || piece.length > job.allowance.bytes) break;
    job.allowance.bytes -= piece.length;
    pieces.push(piece);
    at += 4 + size;
  }
  return joined(pieces);
}

/** Null for what does not unpack. */
export function unpackBlock(packed: Uint8Array): Uint8Array | null {
  const [length, start] = sizeAt(packed);
  if (length > MOST_BLOCK) return null;
  const out = new Uint8Array(length);
  let to = 0;
  for (let at = start; at < packed.length;) {
    const tag = packed[at++]!;
    if ((tag & 3) === 0) {
      const more = Math.max(0, (tag >> 2) - 59);
      const size = (more === 0 ? tag >> 2 : numberAt(packed, at, more)) + 1;
      at += more;
      if (to + size > length || at + size > packed.length) return null;
      out.set(packed.subarray(at, at + size), to);
      at += size;
      to += size;
      continue;
    }
    const isShort = (tag & 3) === 1;
    const width = isShort ? 1 : (tag & 3) === 2 ? 2 : 4;
    const size = isShort ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
    const back = numberAt(packed, at, width) + (isShort ? (tag >> 5) * 0x100 : 0);
    at += width;
    if (back === 0 || back > to || to + size > length) return null;
    for (let step = 0; step < size; step++, to++) out[to] = out[to - back]!;
  }
  return to === length ? out : null;
}

function sizeAt(bytes: Uint8Array): [size: number, next: number] {
  let size = 0;
  for (let at = 0; at < 5; at++) {
    size += ((bytes[at] ?? 0) & 0x7f) * 2 ** (7 * at);
    if ((bytes[at] ?? 0) < 0x80) return [size, at + 1];
  }
  return [Infinity, 5];
}

function numberAt(bytes: Uint8Array, at: number, width: number): number {
  let value = 0;
  for (let index = 0; index < width; index++) value += (bytes[at + index] ?? 0) * 2 ** (8 * index);
  return value;
}
