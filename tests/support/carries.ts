import { readings } from './readings.ts';
import type { Recorded } from './recorded.ts';

const squeezed = (text: string): string =>
  text
    .replace(/<[^>]{1,80}>/g, ' ')
    .replace(/\s+/g, ' ')
    .toLowerCase();

/** Whether any reading of what was sent holds one of these words, however it was coded; spacing, mark-up and case aside. */
export function carries(item: Recorded, words: readonly string[]): boolean {
  const wanted = words.map(squeezed);
  const inOneOf = (bytes: Buffer): boolean => {
    for (const reading of readings(bytes)) {
      const text = squeezed(reading);
      if (wanted.some((word) => text.includes(word))) return true;
    }
    return false;
  };
  return inOneOf(Buffer.from(item.url)) || inOneOf(item.body);
}

/** The requests and frames that carry one of these words. */
export const carriers = (items: readonly Recorded[], words: readonly string[]): Recorded[] =>
  items.filter((item) => carries(item, words));

/** Lines of a text long enough that nobody writes them by accident. */
export const tellingLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length >= 16);
