// Cuts, colour decisions and lists of a delivery written as markup: the names in it, and nothing of how it is put together.
import type { Reader } from '../formats/nested.ts';
import { createSheet } from '../metadata-sheet.ts';
import { readWords } from '../read-words.ts';
import { projectNames } from './project-names.ts';
import { takeGently } from './take-gently.ts';

export const readTimelineMarkup: Reader = async ({ source }, job) => {
  const { text, cut } = await readWords(source);
  const sheet = createSheet();
  const late = await takeGently(text ?? '', projectNames(sheet), job);
  const definesWords = text?.includes('<!ENTITY') ? 'defines words of its own, which were not read' : null;
  return sheet.reading(definesWords ?? late ?? cut);
};
