import type { Reader } from '../formats/nested.ts';
import { readWords } from '../read-words.ts';
import { readRuns } from './bins.ts';
import { readProjectArchive } from './project-archive.ts';

/** A scene of a program for effects: as text, packed, or in an archive with its textures. */
export const readScene: Reader = async (file, job, extract) => {
  if (file.sniffed.text) {
    const { text, cut } = await readWords(file.source);
    return { text: text ?? '', unreadable: cut };
  }
  const head = await file.source.read(0, 2);
  const isArchive = head[0] === 0x50 && head[1] === 0x4b;
  return isArchive ? readProjectArchive(file, job, extract) : readRuns(file, job, extract);
};
