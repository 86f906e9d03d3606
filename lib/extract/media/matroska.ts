import type { Reader } from '../formats/nested.ts';
import { createSheet } from '../metadata-sheet.ts';
import type { Source } from '../source.ts';
import { windowed } from '../windowed.ts';
import { notPlayed } from './not-played.ts';

const folders = new Set([
  0x18538067, 0x1549a966, 0x1254c367, 0x7373, 0x67c8, 0x1043a770, 0x45b9, 0xb6, 0x80, 0x1941a469, 0x61a7, 0x1654ae6b,
  0xae,
]);
const labels: Readonly<Record<number, string>> = {
  0x7ba9: 'Title',
  0x7384: 'File name',
  0x5741: 'Software',
  0x4d80: 'Software',
  0x45a3: 'Tag',
  0x4487: 'Value',
  0x85: 'Chapter',
  0x466e: 'Attachment',
  0x467e: 'Attachment',
  0x536e: 'Track',
};
const MOST_ELEMENTS = 5000;
const LONGEST = 64 * 1024;

/** Title, tags, chapters and the names of what is attached; clusters of pictures are stepped over. */
export const readMatroska: Reader = async ({ source: file, sniffed }, job) => {
  const source = windowed(file);
  const sheet = createSheet();
  for (let at = 0, elements = 0; at < source.size && elements < MOST_ELEMENTS && !job.isLate(); elements++) {
    const { id, size, behind } = await elementAt(source, at);
    if (behind === 0) break;
    const label = labels[id];
    if (label)
      sheet.say('header', label, new TextDecoder().decode(await source.read(behind, behind + Math.min(size, LONGEST))));
    at = folders.has(id) ? behind : behind + size;
  }
  return sheet.reading(notPlayed(sniffed));
};

/** An element's name and length, each as long as its first byte's leading zeros say. `behind` 0 for none. */
async function elementAt(source: Source, at: number): Promise<{ id: number; size: number; behind: number }> {
  const head = await source.read(at, at + 12);
  const idLength = Math.clz32(head[0] ?? 0) - 23;
  const sizeLength = Math.clz32(head[idLength] ?? 0) - 23;
  if (idLength > 4 || sizeLength > 8 || head.length < idLength + sizeLength) return { id: 0, size: 0, behind: 0 };
  let id = 0;
  for (let index = 0; index < idLength; index++) id = id * 256 + head[index]!;
  let size = head[idLength]! & ((1 << (8 - sizeLength)) - 1);
  let isOpen = size === (1 << (8 - sizeLength)) - 1;
  for (let index = 1; index < sizeLength; index++) {
    size = size * 256 + head[idLength + index]!;
    isOpen &&= head[idLength + index] === 0xff;
  }
  return { id, size: isOpen && !folders.has(id) ? source.size : size, behind: at + idLength + sizeLength };
}
