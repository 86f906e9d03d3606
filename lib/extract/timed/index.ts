import type { Reader } from '../formats/nested.ts';
import { readEbuStl } from './ebu-stl.ts';
import { readSubtitles } from './subtitles.ts';

/** Words against time. */
export const timedReaders: Readonly<Record<string, Reader>> = {
  'ebu-stl': readEbuStl,
  subtitles: readSubtitles,
};
