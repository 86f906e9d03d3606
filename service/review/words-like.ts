import type { Rows } from '../store/rows.ts';
import { wordsOf } from './words-of.ts';

/** Words that begin like the last one; more would be no help to whoever looks for it. */
const MOST_LIKE = 50;
const MOST_WORDS = 8;

/** For each word of a search, the words of notes it stands for: itself, and for the last one whatever begins like it. */
export function wordsLike(rows: Rows, text: string): Promise<string[]>[] {
  const words = wordsOf(text).slice(0, MOST_WORDS);
  const isUnfinished = /[\p{L}\p{N}]$/u.test(text);
  return words.map((word, index) =>
    isUnfinished && index === words.length - 1 ? beginningWith(rows, word) : Promise.resolve([word]),
  );
}

/** From word to next word along the index, however often each was written. */
async function beginningWith(rows: Rows, start: string): Promise<string[]> {
  const found: string[] = [];
  const end = `${start}\u{10FFFF}`;
  let sql = 'SELECT MIN(word) AS word FROM note_word WHERE word >= ? AND word < ?';
  for (let from = start; found.length < MOST_LIKE;) {
    const next = (await rows.one<{ word: string | null }>(sql, from, end))?.word ?? null;
    if (next === null) break;
    found.push(next);
    from = next;
    sql = 'SELECT MIN(word) AS word FROM note_word WHERE word > ? AND word < ?';
  }
  return found;
}
