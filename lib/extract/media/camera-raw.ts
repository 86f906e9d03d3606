import { b32 } from '../big-endian.ts';
import { codes, findBytes, latin } from '../bytes.ts';
import type { Reader } from '../formats/nested.ts';
import { createSheet } from '../metadata-sheet.ts';
import type { Source } from '../source.ts';
import { textRuns } from '../text-runs.ts';
import { windowed } from '../windowed.ts';
import { sayTiff } from './tiff.ts';

/** Raw photographs: all but Fujifilm's are TIFF at heart; that one keeps it in its preview. */
export const readCameraRaw: Reader = async ({ source: file }) => {
  const source = windowed(file);
  const sheet = createSheet();
  const head = await source.read(0, 96);
  if (latin(head, 0, 8) === 'FUJIFILM') {
    sheet.say('header', 'Model', latin(head, 28, 60));
    const preview = b32(head, 84);
    const front = await source.read(preview, preview + 64);
    const at = findBytes(front, codes('Exif\0\0'), 0, 64);
    if (at >= 0) await sayTiff(from(source, preview + at + 6), sheet);
  } else await sayTiff(source, sheet);
  return sheet.reading();
};

const from = (source: Source, start: number): Source => ({
  size: Math.max(0, source.size - start),
  read: (at, to) => source.read(start + at, start + to),
});

const FRONT = 16 * 1024;
const SHORTEST = 6;

/** Camera originals whose header is the maker's own: the words in it are the reel, the clip, the camera and its lens. */
export const readMakersHeader: Reader = async ({ source }) => {
  const sheet = createSheet();
  for (const run of textRuns(await source.read(0, FRONT), SHORTEST)) {
    if (/[a-z0-9]{3}/i.test(run)) sheet.say('header', '', run);
  }
  return sheet.reading();
};
