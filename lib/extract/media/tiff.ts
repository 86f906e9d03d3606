import { b16, b32 } from '../big-endian.ts';
import { latin } from '../bytes.ts';
import { decodeText } from '../decode-text.ts';
import type { MetadataSheet } from '../metadata-sheet.ts';
import type { Source } from '../source.ts';
import { u16, u32 } from '../zip/numbers.ts';
import { packedTimecode } from './timecode.ts';
import { xmlLines } from './xml-lines.ts';

/** Tags whose values are words, in the words of a camera report. */
const labels: Readonly<Record<number, string>> = {
  0x010d: 'Document name',
  0x010e: 'Description',
  0x010f: 'Make',
  0x0110: 'Model',
  0x0131: 'Software',
  0x0132: 'Date',
  0x013b: 'Artist',
  0x013c: 'Computer',
  0x8298: 'Copyright',
  0x9003: 'Recorded',
  0x9286: 'Comment',
  0x9c9b: 'Title',
  0x9c9c: 'Comment',
  0x9c9d: 'Author',
  0x9c9e: 'Keywords',
  0x9c9f: 'Subject',
  0xa430: 'Owner',
  0xa431: 'Serial number',
  0xa434: 'Lens',
  0xc614: 'Camera',
  0xc62f: 'Serial number',
  0xc68b: 'Raw file name',
  0xc789: 'Reel name',
  0xc7a1: 'Camera label',
};
const XMP = 0x02bc;
const TIMECODES = 0xc763;
const COMMENT = 0x9286;
const POSITION = 0x8825;
const further = new Set([0x8769, 0x014a]);
const MOST_TAGS = 4000;
const MOST_LISTS = 32;
const LONGEST = 256 * 1024;
/** Bytes of one value by its type's number. */
const sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];

/** What a raw photograph or a frame says about its making; the numbers of its pixels are left alone. */
export async function sayTiff(source: Source, sheet: MetadataSheet): Promise<void> {
  const head = await source.read(0, 8);
  const isBig = latin(head, 0, 2) === 'MM';
  if (!isBig && latin(head, 0, 2) !== 'II') return;
  const n = isBig ? { two: b16, four: b32 } : { two: u16, four: u32 };
  const lists = [n.four(head, 4)];
  const seen = new Set<number>();
  let tags = 0;
  for (let list = lists.shift(); list !== undefined && seen.size < MOST_LISTS; list = lists.shift()) {
    if (list < 8 || seen.has(list)) continue;
    seen.add(list);
    const count = n.two(await source.read(list, list + 2), 0);
    const rows = await source.read(list + 2, list + 6 + count * 12);
    for (let at = 0; at + 12 <= rows.length && at < count * 12 && tags++ < MOST_TAGS; at += 12) {
      const [tag, values] = [n.two(rows, at), n.four(rows, at + 4)];
      if (further.has(tag)) lists.push(n.four(rows, at + 8));
      else if (tag === POSITION) sheet.say('header', 'GPS', 'where it was taken is recorded');
      else if (tag in labels || tag === XMP || tag === TIMECODES) {
        const size = Math.min(LONGEST, values * (sizes[n.two(rows, at + 2)] ?? 1));
        const place = n.four(rows, at + 8);
        say(tag, size <= 4 ? rows.subarray(at + 8, at + 8 + size) : await source.read(place, place + size), sheet);
      }
    }
    if (rows.length === count * 12 + 4) lists.push(n.four(rows, count * 12));
  }
}

function say(tag: number, value: Uint8Array, sheet: MetadataSheet): void {
  if (tag === TIMECODES) {
    sheet.say('header', 'Start timecode', packedTimecode(b32(Uint8Array.from(value.subarray(0, 4)).reverse(), 0)));
    return;
  }
  let end = value.length;
  while (end > 0 && value[end - 1]! <= 0x20) end--;
  const text =
    decodeText(value.subarray(tag === COMMENT && /^(?:ASCII|UNICODE|JIS)\0/.test(latin(value, 0, 8)) ? 8 : 0, end)) ??
    '';
  if (tag === XMP) xmlLines(text, 'embedded metadata', sheet);
  else sheet.say('header', labels[tag]!, text);
}
