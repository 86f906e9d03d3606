import { b16, b32 } from '../big-endian.ts';
import { joined, latin } from '../bytes.ts';
import type { PicturePart } from '../pictures/picture-parts.ts';

const BOX_HEAD = 8;

/** The manifest store of a picture's Content Credentials as bytes; null where there is none. */
export function findStore(bytes: Uint8Array, parts: readonly PicturePart[]): Uint8Array | null {
  const own = parts.find(({ name }) => name === 'caBX' || name === 'C2PA');
  return own ? bytes.subarray(own.from, own.to) : fromSegments(bytes, parts);
}

/** A JPEG's segments hold 64 kB each: a larger box goes on in the next ones, its header repeated in every one. */
function fromSegments(bytes: Uint8Array, parts: readonly PicturePart[]): Uint8Array | null {
  const pieces = new Map<number, Uint8Array[]>();
  for (const { name, from, to } of parts) {
    if (name !== 'APP11' || latin(bytes, from, from + 2) !== 'JP') continue;
    const [instance, packet] = [b16(bytes, from + 2), b32(bytes, from + 4)];
    const header = b32(bytes, from + 8) === 1 ? BOX_HEAD * 2 : BOX_HEAD;
    const box = pieces.get(instance) ?? [];
    box.push(bytes.subarray(packet <= 1 ? from + 8 : from + 8 + header, to));
    pieces.set(instance, box);
  }
  for (const box of pieces.values()) if (latin(box[0]!, 4, 8) === 'jumb') return joined(box);
  return null;
}
