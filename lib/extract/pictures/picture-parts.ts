import { b16, b32 } from '../big-endian.ts';
import { latin, startsWith } from '../bytes.ts';
import { u32 } from '../zip/numbers.ts';

/** A stretch of a picture file: with its header `[start, end)`, without it `[from, to)`. */
export interface PicturePart {
  /** As the format calls it: "APP1", "COM", "SOS", "tEXt", "EXIF"; of a GIF: "comment", "application", "rest". */
  name: string;
  start: number;
  end: number;
  from: number;
  to: number;
}

const MOST = 100_000;

/** From front to back, as far as the file is whole. Null for formats that are not walked here. */
export function pictureParts(bytes: Uint8Array): PicturePart[] | null {
  if (startsWith(bytes, [0xff, 0xd8])) return jpegParts(bytes);
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47])) return pngParts(bytes);
  return latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP' ? webpParts(bytes) : null;
}

/** Segments; "data" is what lies between them, "EOI" the end of the picture; what follows it is no part of it. */
function jpegParts(bytes: Uint8Array): PicturePart[] {
  const parts: PicturePart[] = [];
  let at = 2;
  while (at + 2 <= bytes.length && parts.length < MOST && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === 0xd9) {
      parts.push({ name: 'EOI', start: at, end: at + 2, from: at + 2, to: at + 2 });
      break;
    }
    const end = Math.min(bytes.length, at + 2 + Math.max(2, b16(bytes, at + 2)));
    parts.push({ name: jpegName(marker), start: at, end, from: Math.min(at + 4, end), to: end });
    at = end;
    if (marker !== 0xda) continue;
    while (at < bytes.length && !isMarker(bytes, at)) at++;
    parts.push({ name: 'data', start: end, end: at, from: end, to: at });
  }
  return parts;
}

/** Within the coded picture a 0 follows every 255, and restarts are part of it. */
const isMarker = (bytes: Uint8Array, at: number): boolean => {
  const next = bytes[at + 1];
  return bytes[at] === 0xff && next !== undefined && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7);
};

function jpegName(marker: number): string {
  if (marker >= 0xe0 && marker <= 0xef) return `APP${marker - 0xe0}`;
  if (marker === 0xfe) return 'COM';
  return marker === 0xda ? 'SOS' : marker.toString(16);
}

function pngParts(bytes: Uint8Array): PicturePart[] {
  const parts: PicturePart[] = [];
  for (let at = 8; at + 12 <= bytes.length && parts.length < MOST;) {
    const end = at + 12 + b32(bytes, at);
    const name = latin(bytes, at + 4, at + 8);
    if (end > bytes.length || !/^[a-z]{4}$/i.test(name)) break;
    parts.push({ name, start: at, end, from: at + 8, to: end - 4 });
    at = end;
    if (name === 'IEND') break;
  }
  return parts;
}

function webpParts(bytes: Uint8Array): PicturePart[] {
  const parts: PicturePart[] = [];
  for (let at = 12; at + 8 <= bytes.length && parts.length < MOST;) {
    const to = at + 8 + u32(bytes, at + 4);
    if (to > bytes.length) break;
    const end = Math.min(bytes.length, to + (to % 2));
    parts.push({ name: latin(bytes, at, at + 4), start: at, end, from: at + 8, to });
    at = end;
  }
  return parts;
}
