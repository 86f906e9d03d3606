import { cutText } from './bytes.ts';
import { decodeText } from './decode-text.ts';
import { definesWords } from './formats/markup.ts';
import type { Source } from './source.ts';
import { faults } from './zip/fault.ts';

/** Larger text files are data; reading on would hold the page. */
const MOST_BYTES = 10 * 1024 * 1024;

/** What a text file says. */
export interface Words {
  /** Null when its bytes are no text. */
  text: string | null;
  /** Why not all of it; null when it is all. */
  cut: string | null;
}

export async function readWords(source: Source): Promise<Words> {
  const text = decodeText(cutText(await source.read(0, MOST_BYTES + 4), MOST_BYTES));
  if (source.size > MOST_BYTES)
    return { text, cut: `only the first 10 of ${Math.ceil(source.size / 1024 / 1024)} MB were read` };
  return { text, cut: text !== null && definesWords(text) ? faults.doctype : null };
}
