import { all, zeros } from '../media/make-media.ts';

/** A subtitle file of blocks: a head with titles, then a block each with its start and its coded words. */
export function makeEbuStl(
  subtitles: readonly (readonly [seconds: number, words: readonly number[]])[],
  table = '00',
): Uint8Array {
  const title = (text: string) => [...all(text), ...new Array<number>(32 - text.length).fill(0x20)];
  const head = all('850', 'STL25.01', '1', table, '09', title('The Long Tide'), title('Episode 3'), zeros(1024 - 80));
  const blocks = subtitles.map(([seconds, words]) =>
    all(zeros(3), [0xff, 0], [0, Math.floor(seconds / 60), seconds % 60, 0], zeros(7), [
      ...words,
      ...new Array<number>(112 - words.length).fill(0x8f),
    ]),
  );
  return all(head, ...blocks);
}
