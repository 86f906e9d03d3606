import { cipher } from '../../detect/passages/cipher.ts';
import {
  LISTED_MARK_BYTES,
  LIST_VERSION,
  PROOF_BYTES,
  WHOLE_BYTES,
  type PictureList,
} from '../../detect/pictures/picture-list.ts';

/** Packs and seals a list under a key that seals nothing else. */
export function sealPictures({ labels, pictures }: PictureList, key: Uint8Array): Uint8Array {
  const names = labels.map((label) => [...label].map((letter) => letter.charCodeAt(0)));
  const size =
    PROOF_BYTES +
    6 +
    names.reduce((sum, name) => sum + 1 + name.length, 0) +
    pictures.reduce((sum, { marks }) => sum + 2 + WHOLE_BYTES + marks.length, 0);
  const bytes = new Uint8Array(size);
  let at = PROOF_BYTES;
  const put = (...parts: (number | ArrayLike<number>)[]) => {
    for (const part of parts) {
      if (typeof part === 'number') bytes[at++] = part;
      else bytes.set(part, (at += part.length) - part.length);
    }
  };
  put(LIST_VERSION, names.length);
  for (const name of names) put(name.length, name);
  const count = pictures.length;
  put([count >>> 24, count >>> 16, count >>> 8, count]);
  for (const { set, whole, marks } of pictures) put(set, whole, marks.length / LISTED_MARK_BYTES, marks);
  return cipher(bytes, key);
}
