import { cipher } from '../passages/cipher.ts';
import { KEY_BYTES } from '../passages/gram-key.ts';

/**
 * What is inside a sealed list of pictures: 16 zero bytes that prove the key; version; how many sets, and of each the length
 * of its label and the label; how many pictures, and of each its set, 32 bytes of the whole, how many marks, the marks.
 */
export const PROOF_BYTES = 16;
export const LIST_VERSION = 1;
export const WHOLE_BYTES = 32;
/** Of a registered mark: where across, where down, what size, then the bits. */
export const MARK_BITS_BYTES = 16;
export const LISTED_MARK_BYTES = 3 + MARK_BITS_BYTES;

/** A registered picture. */
export interface ListedPicture {
  /** Index into the labels. */
  set: number;
  /** Of the whole picture; all zero where it has no hash of its own. */
  whole: Uint8Array;
  /** {@link LISTED_MARK_BYTES} each. */
  marks: Uint8Array;
}

export interface PictureList {
  /** Kebab names of what the production calls its sets: "stills", "key-art". */
  labels: string[];
  pictures: ListedPicture[];
}

/** Throws `Error` with a plain reason when key and list do not belong together or the list is damaged. */
export function openPictures(key: Uint8Array, data: Uint8Array): PictureList {
  if (key.length !== KEY_BYTES) throw new Error('the key has the wrong length');
  const bytes = cipher(data, key);
  if (bytes.length < PROOF_BYTES + 6) throw new Error('the list is cut short');
  if (bytes.subarray(0, PROOF_BYTES).some((byte) => byte !== 0)) throw new Error('the key does not open the list');
  if (bytes[PROOF_BYTES] !== LIST_VERSION) throw new Error('the list was made by another version');
  let at = PROOF_BYTES + 2;
  const take = (length: number): Uint8Array => {
    if (at + length > bytes.length) throw new Error('the list is cut short');
    return bytes.subarray(at, (at += length));
  };
  const labels = Array.from({ length: bytes[PROOF_BYTES + 1]! }, () => String.fromCharCode(...take(take(1)[0]!)));
  const [a, b, c, d] = take(4) as unknown as [number, number, number, number];
  const count = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
  if (count * (2 + WHOLE_BYTES) > bytes.length) throw new Error('the list is damaged');
  const pictures = Array.from({ length: count }, () => {
    const set = take(1)[0]!;
    if (set >= labels.length) throw new Error('the list is damaged');
    return { set, whole: take(WHOLE_BYTES), marks: take(take(1)[0]! * LISTED_MARK_BYTES) };
  });
  return { labels, pictures };
}
