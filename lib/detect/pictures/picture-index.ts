import { bitsApart, wordsOf } from './bits.ts';
import { LISTED_MARK_BYTES, MARK_BITS_BYTES, WHOLE_BYTES, type PictureList } from './picture-list.ts';

export const MARK_WORDS = MARK_BITS_BYTES / 4;
export const WHOLE_WORDS = WHOLE_BYTES / 4;

/** A mark that differs in more bits is another one. */
export const MOST_APART = 26;

/** Look-up tables, each by other bits of a mark: two marks alike share these bits in one of them almost always. */
const TABLES = 8;
const TABLE_BITS = 12;
const BUCKETS = 1 << TABLE_BITS;

/** Registered pictures as they are looked up: about 60 bytes a mark. */
export interface PictureIndex {
  readonly labels: readonly string[];
  /** Of each picture, its set. */
  readonly sets: Uint8Array;
  /** Of each picture, how many marks it has. */
  readonly counts: Uint8Array;
  readonly wholes: Uint32Array;
  /** Of each mark: its picture, {@link MARK_WORDS} of bits, and place across, place down and size as listed. */
  readonly owners: Uint32Array;
  readonly bits: Uint32Array;
  readonly places: Uint8Array;
  readonly tables: readonly Table[];
  /** Which question looked at a mark last: a mark met in several tables is compared once. */
  readonly asked: Uint32Array;
}

interface Table {
  heads: Uint32Array;
  marks: Uint32Array;
}

export function indexPictures({ labels, pictures }: PictureList): PictureIndex {
  const count = pictures.reduce((sum, { marks }) => sum + marks.length / LISTED_MARK_BYTES, 0);
  const wholes = new Uint32Array(pictures.length * WHOLE_WORDS);
  const owners = new Uint32Array(count);
  const bits = new Uint32Array(count * MARK_WORDS);
  const places = new Uint8Array(count * 3);
  let mark = 0;
  pictures.forEach(({ whole, marks }, picture) => {
    wholes.set(wordsOf(whole), picture * WHOLE_WORDS);
    for (let at = 0; at < marks.length; at += LISTED_MARK_BYTES, mark++) {
      owners[mark] = picture;
      places.set(marks.subarray(at, at + 3), mark * 3);
      bits.set(wordsOf(marks.subarray(at + 3, at + LISTED_MARK_BYTES)), mark * MARK_WORDS);
    }
  });
  const tables = Array.from({ length: TABLES }, (_, table) => tableOf(bits, count, table));
  const sets = Uint8Array.from(pictures, ({ set }) => set);
  const counts = Uint8Array.from(pictures, ({ marks }) => marks.length / LISTED_MARK_BYTES);
  return { labels, sets, counts, wholes, owners, bits, places, tables, asked: new Uint32Array(count) };
}

/** Marks in the order of their bucket. */
function tableOf(bits: Uint32Array, count: number, table: number): Table {
  const heads = new Uint32Array(BUCKETS + 1);
  const buckets = new Uint16Array(count);
  for (let mark = 0; mark < count; mark++) heads[(buckets[mark] = bucketOf(bits, mark * MARK_WORDS, table)) + 1]!++;
  for (let bucket = 0; bucket < BUCKETS; bucket++) heads[bucket + 1]! += heads[bucket]!;
  const next = heads.slice();
  const marks = new Uint32Array(count);
  for (let mark = 0; mark < count; mark++) marks[next[buckets[mark]!]!++] = mark;
  return { heads, marks };
}

/** Bits from all over a mark, no bit in two tables. */
function bucketOf(bits: Uint32Array, at: number, table: number): number {
  let bucket = 0;
  for (let i = 0; i < TABLE_BITS; i++) {
    const bit = ((table * TABLE_BITS + i) * 37) & 127;
    bucket = (bucket << 1) | ((bits[at + (bit >> 5)]! >>> (bit & 31)) & 1);
  }
  return bucket;
}

/** Calls `found` for every registered mark that is alike, once each. `question`: another number, above 0, at each call. */
export function eachAlike(
  index: PictureIndex,
  words: Uint32Array,
  at: number,
  question: number,
  found: (mark: number, apart: number) => void,
): void {
  index.tables.forEach(({ heads, marks }, table) => {
    const bucket = bucketOf(words, at, table);
    for (let i = heads[bucket]!; i < heads[bucket + 1]!; i++) {
      const mark = marks[i]!;
      if (index.asked[mark] === question) continue;
      index.asked[mark] = question;
      const apart = bitsApart(index.bits, mark * MARK_WORDS, words, at, MARK_WORDS);
      if (apart <= MOST_APART) found(mark, apart);
    }
  });
}
