import type { SealedList } from '../../model/protection.ts';
import { base64urlBytes } from '../passages/base64url-bytes.ts';
import { indexPictures, type PictureIndex } from './picture-index.ts';
import { openPictures } from './picture-list.ts';

/** Makes a list ready for looking up. Null where there is none. Throws where the list cannot be opened with its key. */
export const compilePictures = (list: SealedList | null | undefined): PictureIndex | null =>
  list ? indexPictures(openPictures(base64urlBytes(list.key), base64urlBytes(list.data))) : null;
