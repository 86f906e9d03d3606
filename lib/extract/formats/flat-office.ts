// Word and OpenOffice can keep a document as one file of markup instead of an archive: its pages read the same.
import { readWords } from '../read-words.ts';
import type { Reader } from './nested.ts';
import { odfPlaces } from './odf-places.ts';
import { officeText } from './office-text.ts';
import { wordPlaces } from './word-places.ts';

export const readFlatOffice: Reader = async ({ source, sniffed }, job) => {
  const { text, cut } = await readWords(source);
  const xml = text ?? '';
  const part =
    sniffed.kind === 'flat-opendocument'
      ? await officeText(xml, 'in paragraphs', job, odfPlaces())
      : await officeText(xml, 'in runs', job, wordPlaces(xml));
  return { ...part, unreadable: cut };
};
