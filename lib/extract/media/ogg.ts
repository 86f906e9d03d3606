import { latin } from '../bytes.ts';
import type { Reader } from '../formats/nested.ts';
import { createSheet } from '../metadata-sheet.ts';
import { joined } from '../bytes.ts';
import { notPlayed } from './not-played.ts';
import { sayComments } from './tagged-sound.ts';

/** The comments are the second thing in the stream; with a cover in them they are large. */
const REACH = 512 * 1024;
const PAGE = 27;
const MOST_PAGES = 256;

const marks: readonly [string, number][] = [
  ['\x03vorbis', 7],
  ['OpusTags', 8],
  ['\x81theora', 7],
];

/** Ogg sound and video: comments in a packet that is spread over pages. */
export const readOgg: Reader = async ({ source, sniffed }) => {
  const sheet = createSheet();
  const bytes = await source.read(0, REACH);
  const streams = new Map<string, Uint8Array[]>();
  for (let at = 0, pages = 0; latin(bytes, at, at + 4) === 'OggS' && pages < MOST_PAGES; pages++) {
    const segments = bytes[at + 26] ?? 0;
    const from = at + PAGE + segments;
    const size = bytes.subarray(at + PAGE, from).reduce((sum, segment) => sum + segment, 0);
    const serial = latin(bytes, at + 14, at + 18);
    streams.set(serial, [...(streams.get(serial) ?? []), bytes.subarray(from, from + size)]);
    at = from + size;
  }
  for (const pieces of streams.values()) {
    const stream = joined(pieces);
    for (const [mark, size] of marks) {
      const at = latin(stream, 0, 8192).indexOf(mark);
      if (at >= 0) sayComments(stream.subarray(at + size), sheet);
    }
  }
  return sheet.reading(notPlayed(sniffed));
};
