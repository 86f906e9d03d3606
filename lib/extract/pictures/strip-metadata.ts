// A still that may go out need not say who took it, where, on which camera and for which show.
import { codes, joined, latin } from '../bytes.ts';
import { onlyOrientation, orientationOf, UPRIGHT } from './orientation.ts';
import { type PicturePart, pictureParts } from './picture-parts.ts';
import { pngChunk } from './png-chunk.ts';

type Strip = (bytes: Uint8Array, parts: readonly PicturePart[]) => Uint8Array | null;

const EXIF = 'Exif\0\0';
const body = (bytes: Uint8Array, { from, to }: PicturePart): Uint8Array => bytes.subarray(from, to);
const whole = (bytes: Uint8Array, { start, end }: PicturePart): Uint8Array => bytes.subarray(start, end);

/** How the picture was held, by the EXIF data in the part of that name. */
function heldAs(bytes: Uint8Array, parts: readonly PicturePart[], name: string): number {
  const exif = parts.filter((part) => part.name === name).map((part) => body(bytes, part));
  const found = name === 'APP1' ? exif.find((each) => latin(each, 0, 6) === EXIF) : exif[0];
  if (!found) return UPRIGHT;
  return orientationOf(latin(found, 0, 6) === EXIF ? found.subarray(6) : found);
}

/** What a decoder needs: tables, frames, scans; colours by their profile and by the mark that says how they are coded. */
const jpeg: Strip = (bytes, parts) => {
  if (parts.at(-1)?.name !== 'EOI' || !parts.some(({ name }) => name === 'SOS')) return null;
  const held = heldAs(bytes, parts, 'APP1');
  const kept = parts.flatMap((part) => {
    if (part.name === 'APP0')
      return latin(bytes, part.from, part.from + 5) === 'JFIF\0' ? [withoutThumbnail(bytes, part)] : [];
    const isProfile = part.name === 'APP2' && latin(bytes, part.from, part.from + 12) === 'ICC_PROFILE\0';
    const isMetadata = part.name === 'COM' || (part.name.startsWith('APP') && part.name !== 'APP14' && !isProfile);
    return isMetadata ? [] : [whole(bytes, part)];
  });
  const exif = Uint8Array.of(0xff, 0xe1, 0, 34, ...codes(EXIF), ...onlyOrientation(held));
  return joined([Uint8Array.of(0xff, 0xd8), ...(held === UPRIGHT ? [] : [exif]), ...kept]);
};

/** Its two last numbers are the size of a small picture that follows. */
function withoutThumbnail(bytes: Uint8Array, part: PicturePart): Uint8Array {
  const head = body(bytes, part).slice(0, 14);
  head.fill(0, 12);
  return Uint8Array.of(0xff, 0xe0, 0, 16, ...head);
}

const pngKept = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(' '),
);

const png: Strip = (bytes, parts) => {
  if (parts.at(-1)?.name !== 'IEND') return null;
  const held = heldAs(bytes, parts, 'eXIf');
  const kept = parts.filter(({ name }) => pngKept.has(name)).map((part) => whole(bytes, part));
  const exif = held === UPRIGHT ? [] : [pngChunk('eXIf', onlyOrientation(held))];
  return joined([bytes.subarray(0, 8), ...kept.slice(0, 1), ...exif, ...kept.slice(1)]);
};

const webpKept = new Set(['VP8X', 'VP8 ', 'VP8L', 'ICCP', 'ALPH', 'ANIM', 'ANMF']);
const EXIF_FLAG = 8;
const XMP_FLAG = 4;

const webp: Strip = (bytes, parts) => {
  if (!parts.some(({ name }) => name === 'VP8 ' || name === 'VP8L' || name === 'ANMF')) return null;
  const held = heldAs(bytes, parts, 'EXIF');
  const kept = parts
    .filter(({ name }) => webpKept.has(name))
    .map((part) => {
      const chunk = whole(bytes, part).slice();
      if (part.name === 'VP8X') chunk[8] = (chunk[8]! & ~(EXIF_FLAG | XMP_FLAG)) | (held === UPRIGHT ? 0 : EXIF_FLAG);
      return chunk;
    });
  const exif = Uint8Array.of(...codes('EXIF'), 26, 0, 0, 0, ...onlyOrientation(held));
  const file = joined([bytes.slice(0, 12), ...kept, ...(held === UPRIGHT ? [] : [exif])]).slice();
  new DataView(file.buffer).setUint32(4, file.length - 8, true);
  return file;
};

const strips: Readonly<Record<number, Strip>> = { 0xff: jpeg, 0x89: png, 0x52: webp };

/**
 * The same picture without EXIF, XMP, IPTC, comments, text, thumbnails, Content Credentials and what is appended; its colour
 * profile and the way it is held stay. Null for other formats than JPEG, PNG and WebP, and for damaged files.
 */
export function stripMetadata(bytes: Uint8Array): Uint8Array | null {
  const parts = pictureParts(bytes);
  return parts && (strips[bytes[0]!]?.(bytes, parts) ?? null);
}
