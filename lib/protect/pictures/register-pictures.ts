import { base64urlBytes } from '../../detect/passages/base64url-bytes.ts';
import { KEY_BYTES } from '../../detect/passages/gram-key.ts';
import {
  LISTED_MARK_BYTES,
  type ListedPicture,
  openPictures,
  WHOLE_BYTES,
  type PictureList,
} from '../../detect/pictures/picture-list.ts';
import type { PictureHash } from '../../extract/picture-hash.ts';
import { sealPictures } from './seal-pictures.ts';

/** A picture to be registered, and what its set is called. */
export interface NewPicture {
  /** Kebab, at most 60 letters. */
  label: string;
  hash: PictureHash;
}

export interface SealedPictures {
  key: Uint8Array;
  data: Uint8Array;
  count: number;
}

export interface Registration {
  /** What was registered before; kept. */
  before: { key: Uint8Array; data: Uint8Array } | null;
  pictures: readonly NewPicture[];
  random: (bytes: number) => Uint8Array;
}

/** More sets than a list can number. */
const MOST_SETS = 250;
export const OTHERS = 'picture';

/** What a picture needs to be found again at all. */
const FEWEST_MARKS = 8;
export const isRecognisable = ({ bits, marks = '' }: PictureHash): boolean =>
  bits !== '' || base64urlBytes(marks).length >= FEWEST_MARKS * 21;

/**
 * Adds pictures to what was registered and seals the whole under a new key; the same picture twice counts once. Throws
 * `Error` when what was there cannot be opened: it would be lost.
 */
export function registerPictures({ before, pictures, random }: Registration): SealedPictures {
  const list: PictureList = before ? openPictures(before.key, before.data) : { labels: [], pictures: [] };
  const known = new Set(list.pictures.map(asText));
  for (const { label, hash } of pictures) {
    const listed: ListedPicture = { set: setOf(list, label), whole: wholeOf(hash.bits), marks: listedMarks(hash) };
    if (known.has(asText(listed))) continue;
    known.add(asText(listed));
    list.pictures.push(listed);
  }
  const key = random(KEY_BYTES);
  return { key, data: sealPictures(list, key), count: list.pictures.length };
}

const asText = ({ whole, marks }: ListedPicture): string => String.fromCharCode(...whole, ...marks);

function setOf({ labels }: PictureList, wanted: string): number {
  const label = labels.includes(wanted) || labels.length < MOST_SETS ? wanted : OTHERS;
  if (!labels.includes(label)) labels.push(label);
  return labels.indexOf(label);
}

const wholeOf = (hex: string): Uint8Array =>
  Uint8Array.from({ length: WHOLE_BYTES }, (_, i) => parseInt(hex.slice(2 * i, 2 * i + 2), 16) || 0);

/** Places of a registered mark need no more than a byte each way. */
function listedMarks({ marks = '' }: PictureHash): Uint8Array {
  const packed = base64urlBytes(marks);
  const count = Math.min(255, Math.floor(packed.length / (LISTED_MARK_BYTES + 2)));
  const listed = new Uint8Array(count * LISTED_MARK_BYTES);
  for (let i = 0; i < count; i++) {
    const mark = packed.subarray(i * (LISTED_MARK_BYTES + 2));
    listed.set([mark[0]!, mark[2]!, ...mark.subarray(4, LISTED_MARK_BYTES + 2)], i * LISTED_MARK_BYTES);
  }
  return listed;
}
