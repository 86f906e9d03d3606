import type { Reader } from '../formats/nested.ts';
import { gunzipPieces } from '../gzip.ts';
import { createSheet } from '../metadata-sheet.ts';
import { readWords } from '../read-words.ts';
import { faults } from '../zip/fault.ts';
import { isSpoken, projectNames } from './project-names.ts';

/** A Premiere project, packed or not: bins, clips, sequences, paths and markers, taken as it unpacks. */
export const readPremiere: Reader = async ({ source }, job) => {
  const sheet = createSheet();
  const names = projectNames(sheet, isSpoken);
  const head = await source.read(0, 2);
  if (head[0] !== 0x1f || head[1] !== 0x8b) {
    const { text, cut } = await readWords(source);
    names.take(text ?? '');
    names.end();
    return sheet.reading(cut);
  }
  const decoder = new TextDecoder();
  const fault = await gunzipPieces(source, (piece) => names.take(decoder.decode(piece, { stream: true })), job);
  names.end();
  return sheet.reading(fault === null ? null : `Premiere project: ${faults[fault]}`);
};
