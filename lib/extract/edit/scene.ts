import { latin } from '../bytes.ts';
import type { Reader } from '../formats/nested.ts';
import { createSheet } from '../metadata-sheet.ts';
import { readWords } from '../read-words.ts';
import { readRuns } from './bins.ts';
import { readProjectArchive } from './project-archive.ts';
import { sayCrate } from './scene-crate.ts';

/** A scene of a program for effects: as text, packed, or in an archive with its textures. */
export const readScene: Reader = async (file, job, extract) => {
  if (file.sniffed.text) {
    const { text, cut } = await readWords(file.source);
    return { text: text ?? '', unreadable: cut };
  }
  const head = latin(await file.source.read(0, 8), 0, 8);
  if (head.startsWith('PK')) return readProjectArchive(file, job, extract);
  if (head !== 'PXR-USDC') return readRuns(file, job, extract);
  const sheet = createSheet();
  await sayCrate(file.source, sheet);
  return sheet.reading();
};
