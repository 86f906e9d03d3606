import type { Reader } from '../formats/nested.ts';
import { gunzipPieces } from '../gzip.ts';
import { createSheet } from '../metadata-sheet.ts';
import { readWords } from '../read-words.ts';
import { faults } from '../zip/fault.ts';
import { isSpoken, projectNames } from './project-names.ts';
import { takeGently } from './take-gently.ts';

/** A Premiere project, packed or not: bins, clips, sequences, paths and markers, taken as it unpacks. */
export const readPremiere: Reader = async ({ source }, job) => {
  const sheet = createSheet();
  const names = projectNames(sheet, { wanted: isSpoken, textOnly: true });
  const head = await source.read(0, 2);
  if (head[0] !== 0x1f || head[1] !== 0x8b) {
    const { text, cut } = await readWords(source);
    return sheet.reading((await takeGently(text ?? '', names, job)) ?? cut);
  }
  const decoder = new TextDecoder();
  const fault = await gunzipPieces(source, (piece) => names.take(decoder.decode(piece, { stream: true })), job);
  names.end();
  return sheet.reading(fault === null ? null : `Premiere project: ${faults[fault]}`);
};
