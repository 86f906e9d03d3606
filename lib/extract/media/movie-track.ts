import { b32 } from '../big-endian.ts';
import { latin } from '../bytes.ts';
import { type Atom, atomsIn } from './atoms.ts';
import { sayUserText } from './movie-text.ts';
import type { Movie } from './movie.ts';
import { timecode } from './timecode.ts';

/** What is known of the track whose boxes are walked. */
export interface Track {
  firstSample?: number;
  /** Set for the track that counts the time of day. */
  rate?: number;
  dropsFrames?: boolean;
}

const MOST_FORMATS = 32;
/** Where the boxes behind a time format's own fields begin. */
const AFTER_TIME_FORMAT = 26;

/** Which codecs, and how the timecode is counted. */
export async function readFormats(movie: Movie, { from, to }: Atom): Promise<void> {
  let formats = 0;
  for await (const format of atomsIn(movie.source, from + 8, to)) {
    if (formats++ > MOST_FORMATS) return;
    if (format.type !== 'tmcd') {
      if (/^[\w ]{4}$/.test(format.type)) movie.codecs.add(format.type.trim());
      continue;
    }
    const body = await movie.source.read(format.from, Math.min(format.to, format.from + 4096));
    movie.track.rate = body[24] ?? 0;
    movie.track.dropsFrames = (b32(body, 12) & 1) === 1;
    const at = AFTER_TIME_FORMAT;
    if (latin(body, at + 4, at + 8) === 'name')
      sayUserText(movie.sheet, 'reel', body.subarray(at + 8, at + b32(body, at)));
  }
}

/** The first frame's number is the track's first sample. */
export async function sayStart({ source, sheet, track }: Movie): Promise<void> {
  if (!track.rate || !track.firstSample) return;
  const sample = await source.read(track.firstSample, track.firstSample + 4);
  if (sample.length === 4) {
    sheet.say('header', 'Start timecode', timecode(b32(sample, 0), track.rate, track.dropsFrames));
  }
}
