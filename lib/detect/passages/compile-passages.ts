import type { SealedList } from '../../model/protection.ts';
import { base64urlBytes } from './base64url-bytes.ts';
import { indexPassages } from './index-passages.ts';
import type { PassageIndex } from './passage-index.ts';
import { openList } from './sealed-list.ts';

/** Makes a list ready for looking up. Null where there is none. Throws where the list cannot be opened with its key. */
export const compilePassages = (list: SealedList | null | undefined): PassageIndex | null =>
  list ? indexPassages(openList(base64urlBytes(list.key), base64urlBytes(list.data))) : null;
