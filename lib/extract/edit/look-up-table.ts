import type { Reader } from '../formats/nested.ts';
import { readWords } from '../read-words.ts';

/** A look: its title and remarks; the thousands of numbers are nobody's words. */
export const readLookUpTable: Reader = async ({ source }) => {
  const { text, cut } = await readWords(source);
  const said = (text ?? '').split('\n').filter((line) => !isMute(line));
  return { text: said.join('\n'), unreadable: text === null ? 'Look-up table, contents not read' : cut };
};

const LONGEST_ROW = 200;

/** A row of the table: nothing but small numbers. */
const isMute = (line: string): boolean =>
  line.length < LONGEST_ROW &&
  line.split(/\s/).every((word) => /^(?:[-+]?\d{0,5}(?:\.\d{0,20})?(?:e[-+]?\d{1,3})?)$/i.test(word));
