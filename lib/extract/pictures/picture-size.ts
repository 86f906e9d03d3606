// How large a picture claims to be stands in its first bytes; a bomb is refused by them, before anything unpacks it.
import { codes, findBytes, latin, startsWith } from '../bytes.ts';

export interface PictureSize {
  width: number;
  height: number;
}

type Measure = (bytes: Uint8Array, view: DataView) => PictureSize | null;

/** Segments before the one that says the size; photographs carry some twenty. */
const MOST_SEGMENTS = 2000;
/** Boxes before the pixels. */
const REACH = 256 * 1024;
const MOST_TAGS = 512;

const png: Measure = (_, view) => ({ width: view.getUint32(16), height: view.getUint32(20) });
const gif: Measure = (_, view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) });

const jpeg: Measure = (bytes, view) => {
  let at = 2;
  for (let segments = 0; segments < MOST_SEGMENTS && at + 9 < bytes.length; segments++) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) at++;
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
};

const bmp: Measure = (_, view) =>
  view.getUint32(14, true) === 12
    ? { width: view.getUint16(18, true), height: view.getUint16(20, true) }
    : { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };

const webp: Measure = (bytes, view) => {
  const chunk = latin(bytes, 12, 16);
  const low24 = (at: number) => view.getUint16(at, true) | (bytes[at + 2]! << 16);
  if (chunk === 'VP8X') return { width: low24(24) + 1, height: low24(27) + 1 };
  if (chunk === 'VP8L') {
    const packed = view.getUint32(21, true);
    return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
  }
  return chunk === 'VP8 '
    ? { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
    : null;
};

const tiff: Measure = (bytes, view) => {
  const little = bytes[0] === 0x49;
  const directory = view.getUint32(4, little);
  const size = { width: 0, height: 0 };
  const tags = Math.min(view.getUint16(directory, little), MOST_TAGS);
  for (let at = directory + 2; at < directory + 2 + tags * 12; at += 12) {
    const value =
      view.getUint16(at + 2, little) === 3 ? view.getUint16(at + 8, little) : view.getUint32(at + 8, little);
    if (view.getUint16(at, little) === 256) size.width = value;
    if (view.getUint16(at, little) === 257) size.height = value;
  }
  return size;
};

/** A phone's picture is put together from tiles and carries a small one beside it: the largest counts. */
const heif: Measure = (bytes, view) => {
  const size = { width: 0, height: 0 };
  const box = codes('ispe');
  for (let at = findBytes(bytes, box, 0, REACH); at >= 0; at = findBytes(bytes, box, at + 4, REACH)) {
    if (at + 16 > bytes.length) break;
    const [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (width * height > size.width * size.height) Object.assign(size, { width, height });
  }
  return size;
};

const measures: readonly [at: number, sign: readonly number[], Measure][] = [
  [0, [0x89, ...codes('PNG')], png],
  [0, [0xff, 0xd8, 0xff], jpeg],
  [0, codes('GIF8'), gif],
  [8, codes('WEBP'), webp],
  [0, codes('BM'), bmp],
  [0, [0x49, 0x49, 0x2a, 0x00], tiff],
  [0, [0x4d, 0x4d, 0x00, 0x2a], tiff],
  [4, codes('ftyp'), heif],
];

/** In pixels, as stored: a turned photograph is not turned here. Null when the bytes do not say, or are no picture. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const measure = measures.find(([at, sign]) => startsWith(bytes, sign, at))?.[2];
  if (!measure) return null;
  try {
    const size = measure(bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return size && size.width > 0 && size.height > 0 ? size : null;
  } catch {
    // Cut off before it says.
    return null;
  }
}
