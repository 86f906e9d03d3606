// Cuts, colour decisions and lists of a delivery written as markup: the names in it, and nothing of how it is put together.
import type { Reader } from '../formats/nested.ts';
import { createSheet } from '../metadata-sheet.ts';
import { readWords } from '../read-words.ts';
import { projectNames } from './project-names.ts';

export const readTimelineMarkup: Reader = async ({ source }) => {
  const { text, cut } = await readWords(source);
  const sheet = createSheet();
  const names = projectNames(sheet);
  names.take(text ?? '');
  names.end();
  const definesWords = text?.includes('<!ENTITY') ? 'defines words of its own, which were not read' : null;
  return sheet.reading(definesWords ?? cut);
};
