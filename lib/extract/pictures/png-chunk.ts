import { codes } from '../bytes.ts';

/** A chunk with its length and its checksum. */
export function pngChunk(name: string, body: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(body.length + 12);
  chunk.set(codes(name), 4);
  chunk.set(body, 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, body.length);
  view.setUint32(body.length + 8, checksum(chunk.subarray(4, body.length + 8)));
  return chunk;
}

/** CRC-32 as PNG wants it. */
function checksum(bytes: Uint8Array): number {
  let sum = -1;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
