import { b16, b24, b32 } from '../big-endian.ts';
import { latin } from '../bytes.ts';
import { decodeText } from '../decode-text.ts';
import type { MetadataSheet } from '../metadata-sheet.ts';
import type { Source } from '../source.ts';

/** Frames of words; pictures and numbers are left alone. The short names are those of the first version. */
const labels: Readonly<Record<string, string>> = {
  TIT1: 'Group',
  TIT2: 'Title',
  TIT3: 'Subtitle',
  TPE1: 'Artist',
  TPE2: 'Band',
  TALB: 'Album',
  TCOM: 'Composer',
  TEXT: 'Writer',
  TPUB: 'Publisher',
  TCOP: 'Copyright',
  TSSE: 'Software',
  TENC: 'Encoded by',
  TOWN: 'Owner',
  TDRC: 'Recorded',
  TYER: 'Year',
  COMM: 'Comment',
  USLT: 'Lyrics',
  TXXX: 'Note',
  CHAP: 'Chapter',
  TT2: 'Title',
  TP1: 'Artist',
  TAL: 'Album',
  COM: 'Comment',
  ULT: 'Lyrics',
};
const MOST_FRAMES = 2000;
const LONGEST_TAG = 4 * 1024 * 1024;
const LONGEST_FRAME = 256 * 1024;

/** Where the tag in front ends, in bytes; 0 when there is none. */
export async function sayId3(source: Source, sheet: MetadataSheet): Promise<number> {
  await sayOldTag(source, sheet);
  const head = await source.read(0, 10);
  if (latin(head, 0, 3) !== 'ID3') return 0;
  const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + (head[at]! & 127), 0);
  const version = head[3]!;
  const [isShort, isUnsynchronised, isExtended] = [version === 2, (head[5]! & 0x80) > 0, (head[5]! & 0x40) > 0];
  const body = await source.read(10, 10 + Math.min(size, LONGEST_TAG));
  const tag = isUnsynchronised && version < 4 ? resynchronised(body) : body;
  const headerSize = isShort ? 6 : 10;
  let at = isExtended && !isShort ? (version === 4 ? plain7(tag, 0) : b32(tag, 0) + 4) : 0;
  for (let frames = 0; at + headerSize <= tag.length && frames < MOST_FRAMES; frames++) {
    const name = latin(tag, at, at + (isShort ? 3 : 4));
    if (!/^[A-Z][A-Z0-9]{2,3}$/.test(name)) break;
    const told = isShort ? b24(tag, at + 3) : version === 4 ? plain7(tag, at + 4) : b32(tag, at + 4);
    const frame = tag.subarray(at + headerSize, at + headerSize + Math.min(told, LONGEST_FRAME));
    if (name in labels || /^T[A-Z0-9]{2,3}$/.test(name))
      sheet.say('header', labels[name] ?? name, wordsOf(name, frame));
    at += headerSize + told;
  }
  return 10 + size;
}

/** Seven bits a byte. */
const plain7 = (bytes: Uint8Array, from: number): number =>
  [0, 1, 2, 3].reduce((sum, index) => sum * 128 + ((bytes[from + index] ?? 0) & 127), 0);

/** Takes out the zero that stands behind each 0xff. */
function resynchronised(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(bytes.length);
  let to = 0;
  for (let at = 0; at < bytes.length; at++)
    if (at === 0 || bytes[at] !== 0 || bytes[at - 1] !== 0xff) whole[to++] = bytes[at]!;
  return whole.subarray(0, to);
}

const encodings = ['windows-1252', 'utf-16', 'utf-16be', 'utf-8'] as const;

/** Comments and lyrics name their language first; what is said about them stands in front, set apart. */
function wordsOf(name: string, frame: Uint8Array): string {
  const hasLanguage = /^(?:COMM|USLT|COM|ULT)$/.test(name);
  const text = frame.subarray(hasLanguage ? 4 : 1);
  const isWide = frame[0] === 1 || frame[0] === 2;
  const bytes = isWide ? text.subarray(0, text.length & ~1) : text;
  const encoding = frame[0] === 1 ? (b16(bytes, 0) === 0xfeff ? 'utf-16be' : 'utf-16le') : encodings[frame[0] ?? 0];
  return new TextDecoder(encoding ?? 'windows-1252')
    .decode(bytes)
    .replace(/[\0\ufeff]+/g, ' ')
    .trim();
}

/** The tag of 128 bytes at the very end: four fields of fixed length. */
async function sayOldTag(source: Source, sheet: MetadataSheet): Promise<void> {
  const tag = await source.read(source.size - 128, source.size);
  if (latin(tag, 0, 3) !== 'TAG') return;
  const field = (from: number, to: number) => {
    const end = tag.indexOf(0, from);
    return decodeText(tag.subarray(from, end >= 0 && end < to ? end : to)) ?? '';
  };
  sheet.say('header', 'Title', field(3, 33));
  sheet.say('header', 'Artist', field(33, 63));
  sheet.say('header', 'Album', field(63, 93));
  sheet.say('header', 'Comment', field(97, 127));
}
