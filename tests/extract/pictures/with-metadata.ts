// Pictures with words beside them, made by code: segments, chunks and tags of our own.
import { zlibSync } from 'fflate';
import { pngChunk } from '../../../lib/extract/pictures/png-chunk.ts';

export const bytesOf = (...parts: (number | ArrayLike<number> | string)[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) =>
      typeof part === 'string'
        ? Buffer.from(part, 'latin1')
        : typeof part === 'number'
          ? Buffer.from([part])
          : Buffer.from(Array.from(part)),
    ),
  );
const u16 = (value: number): number[] => [value & 255, value >> 8];
const u32 = (value: number): number[] => [...u16(value & 65535), ...u16(value >>> 16)];

/** EXIF data, lowest byte first: words by their tag, and small numbers. */
export function exif(tags: Readonly<Record<number, string | number | Uint8Array>>): Uint8Array {
  const entries = Object.entries(tags);
  const after = 8 + 2 + entries.length * 12 + 4;
  const values: Uint8Array[] = [];
  let at = after;
  const rows = entries.flatMap(([tag, value]) => {
    if (typeof value === 'number') return [...u16(Number(tag)), ...u16(3), ...u32(1), ...u32(value)];
    const bytes = typeof value === 'string' ? bytesOf(value, 0, 0, 0, 0) : value;
    values.push(bytes);
    at += bytes.length;
    return [...u16(Number(tag)), ...u16(2), ...u32(bytes.length), ...u32(at - bytes.length)];
  });
  return bytesOf('II', u16(42), u32(8), u16(entries.length), rows, u32(0), ...values);
}

export const xmp = (inside: string): string =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description ${inside}</rdf:Description></rdf:RDF></x:xmpmeta>`;

export const segment = (marker: number, ...parts: (number | ArrayLike<number> | string)[]): Uint8Array => {
  const body = bytesOf(...parts);
  return bytesOf(0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255, body);
};

/** A picture of 7 × 5 that no decoder has to like: what counts is what stands around it. */
export const jpegWith = (...segments: Uint8Array[]): Uint8Array =>
  bytesOf(
    [0xff, 0xd8],
    ...segments,
    segment(0xdb, 1, 2, 3),
    segment(0xc0, 8, 0, 5, 0, 7, 1, 1, 0x11, 0),
    segment(0xda, 1, 1, 0, 0, 63, 0),
    [0x12, 0xff, 0, 0x34, 0xff, 0xd0, 0x56],
    segment(0xc4, 9, 9),
    segment(0xda, 1, 1, 0, 0, 63, 0),
    [0x78],
    [0xff, 0xd9],
  );

/** IPTC datasets of the application record as an image editor keeps them. */
export const iptc = (datasets: Readonly<Record<number, string>>): Uint8Array => {
  const records = bytesOf(
    ...Object.entries(datasets).map(([id, text]) =>
      bytesOf(0x1c, 2, Number(id), text.length >> 8, text.length & 255, text),
    ),
  );
  const size = [0, 0, records.length >> 8, records.length & 255];
  return segment(
    0xed,
    'Photoshop 3.0\0',
    '8BIM',
    [0x03, 0xed],
    [0, 0],
    [0, 0, 0, 2],
    [1, 1],
    '8BIM',
    [4, 4],
    [0, 0],
    size,
    records,
  );
};

/** Chunks put in front of the picture's data. */
export function pngWith(png: Uint8Array, ...chunks: Uint8Array[]): Uint8Array {
  const header = 8 + 25;
  return bytesOf(png.subarray(0, header), ...chunks, png.subarray(header));
}

export const pngTexts = {
  plain: (keyword: string, text: string) => pngChunk('tEXt', bytesOf(keyword, 0, text)),
  packed: (keyword: string, text: string) => pngChunk('zTXt', bytesOf(keyword, 0, 0, zlibSync(Buffer.from(text)))),
  wide: (keyword: string, text: string) => pngChunk('iTXt', bytesOf(keyword, 0, 0, 0, 0, 0, Buffer.from(text))),
};

export function webpWith(...chunks: [string, ArrayLike<number>][]): Uint8Array {
  const body = bytesOf(
    ...chunks.map(([name, data]) => bytesOf(name, u32(data.length), data, data.length % 2 ? [0] : [])),
  );
  return bytesOf('RIFF', u32(body.length + 4), 'WEBP', body);
}
