import type { Reader } from '../formats/nested.ts';
import { readWords } from '../read-words.ts';

/** A look: its title and remarks; the thousands of numbers are nobody's words. */
export const readLookUpTable: Reader = async ({ source }) => {
  const { text, cut } = await readWords(source);
  const said = (text ?? '').split('\n').filter((line) => /[a-z]{2}/i.test(line.slice(0, 400)));
  return { text: said.join('\n'), unreadable: text === null ? 'Look-up table, contents not read' : cut };
};
