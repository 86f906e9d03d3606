import type { Page } from '../page.ts';
import type { ReadScript } from './read-script.ts';

/** How many lines of action name one of the speakers; past the third nobody counts. */
export function countMentions(
  page: Page,
  script: ReadScript,
  first: number,
  last: number,
  names: readonly string[],
): number {
  const spoken = new Set(
    names.flatMap((name) => [name, ...name.split(' ')]).filter((word) => word.length > 2 && !particles.has(word)),
  );
  const written = new Set(
    [...spoken].flatMap((word) => [word, titleCase(word), ...(word.length > 3 ? [word.toLowerCase()] : [])]),
  );
  let mentions = 0;
  for (let index = first; index <= last && mentions < 3; index++) {
    if (script.parts[index] !== 'plain') continue;
    if (
      page
        .textAt(index)
        .split(/[^\p{L}]+/u, 60)
        .some((word) => written.has(word))
    )
      mentions++;
  }
  return mentions;
}

const titleCase = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase();

const particles = new Set([
  'THE',
  'AND',
  'OLD',
  'YOUNG',
  'VAN',
  'VON',
  'DES',
  'LES',
  'DER',
  'DIE',
  'DAS',
  'DEL',
  'LOS',
  'LAS',
]);
