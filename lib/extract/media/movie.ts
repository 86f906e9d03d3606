// A camera's or editor's movie says which reel, scene and take it is, who shot it, and at what time of the day.
import { b32, b64 } from '../big-endian.ts';
import { aboutWhole, type Reading } from '../extracted.ts';
import type { Reader } from '../formats/nested.ts';
import { cameraCodec } from '../formats/quicktime.ts';
import type { Job } from '../job.ts';
import { createSheet, type MetadataSheet } from '../metadata-sheet.ts';
import { type Source, sourceOf } from '../source.ts';
import { windowed } from '../windowed.ts';
import { type Atom, atomsIn } from './atoms.ts';
import { readMetaKeys, sayItem } from './movie-items.ts';
import { sayExtension, sayUserText } from './movie-text.ts';
import { readFormats, sayStart, type Track } from './movie-track.ts';
import { notPlayed } from './not-played.ts';
import { sayTiff } from './tiff.ts';

/** What is known so far of a movie whose boxes are walked. */
export interface Movie {
  source: Source;
  job: Job;
  sheet: MetadataSheet;
  atoms: number;
  codecs: Set<string>;
  keys: readonly string[];
  track: Track;
}

const containers = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl', 'udta', 'moof', 'gmhd', 'dinf', 'tref']);
const MOST_ATOMS = 20_000;
const MOST_LEVELS = 12;
/** Descriptions are words; what is longer is a picture. */
const LONGEST = 1024 * 1024;

export const readMovie: Reader = async ({ source, sniffed }, job): Promise<Reading> => {
  const movie: Movie = {
    source: windowed(source),
    job,
    sheet: createSheet(),
    atoms: 0,
    codecs: new Set(),
    keys: [],
    track: {},
  };
  await walk(movie, { type: '', from: 0, to: source.size }, 0);
  for (const codec of movie.codecs) movie.sheet.say('header', 'Codec', codec);
  const isCamera = [...movie.codecs].some((codec) => cameraCodec.test(codec));
  if (!isCamera || sniffed.detector !== null) return movie.sheet.reading(notPlayed(sniffed));
  const findings = [aboutWhole('camera-media', 0.95, 'camera-movie')];
  return { ...movie.sheet.reading(), findings, kind: 'camera-movie' };
};

async function walk(movie: Movie, parent: Atom, level: number): Promise<void> {
  for await (const atom of atomsIn(movie.source, parent.from, parent.to)) {
    if (movie.atoms++ > MOST_ATOMS || movie.job.isLate()) return;
    movie.job.signal?.throwIfAborted();
    await visit(movie, atom, parent.type, level);
  }
}

async function visit(movie: Movie, atom: Atom, parent: string, level: number): Promise<void> {
  const { type, from } = atom;
  if (type === 'trak') movie.track = {};
  if (containers.has(type) && level < MOST_LEVELS) await walk(movie, atom, level + 1);
  else if (type === 'meta' && level < MOST_LEVELS) await enterMeta(movie, atom, level);
  else if (type === 'ilst' || parent === 'ilst') await enterItems(movie, atom, level);
  else await readLeaf(movie, atom, parent, level);
  if (type === 'trak') await sayStart(movie);
  if (type === 'mvhd') sayDate(movie, await movie.source.read(from, from + 20));
}

/** QuickTime's own has no version in front, everybody else's has. */
async function enterMeta(movie: Movie, atom: Atom, level: number): Promise<void> {
  const head = await movie.source.read(atom.from, atom.from + 8);
  const isPlain = String.fromCharCode(...head.subarray(4)) === 'hdlr';
  await walk(movie, { ...atom, from: atom.from + (isPlain ? 0 : 4) }, level + 1);
}

async function enterItems(movie: Movie, atom: Atom, level: number): Promise<void> {
  if (atom.type === 'ilst' && level < MOST_LEVELS) await walk(movie, atom, level + 1);
  else await sayItem(movie, atom);
}

async function readLeaf(movie: Movie, atom: Atom, parent: string, level: number): Promise<void> {
  const { type, from, to } = atom;
  if (to - from > LONGEST && type !== 'uuid') return;
  const body = (most = LONGEST) => movie.source.read(from, Math.min(to, from + most));
  if (type === 'keys') movie.keys = readMetaKeys(await body());
  else if (type === 'stsd') await readFormats(movie, atom);
  else if (type === 'stco') movie.track.firstSample = b32(await body(12), 8);
  else if (type === 'co64') movie.track.firstSample = b64(await body(16), 8);
  else if (type === 'uuid' || type === 'xml ' || type === 'XMP_') {
    const inner = sayExtension(movie, type, await body());
    if (inner > 0 && level < MOST_LEVELS) await walk(movie, { type: 'uuid', from: from + inner, to }, level + 1);
  } else if (/^CMT\d$/.test(type)) await sayTiff(sourceOf(await body()), movie.sheet);
  else if (parent === 'udta') sayUserText(movie.sheet, type, await body());
}

/** Seconds since 1904, as all of these files count. */
function sayDate({ sheet }: Movie, header: Uint8Array): void {
  const seconds = header[0] === 1 ? b64(header, 4) : b32(header, 4);
  const date = new Date((seconds - 2_082_844_800) * 1000);
  if (date.getTime() > 0 && date.getFullYear() < 2100) sheet.say('header', 'Made', date.toISOString().slice(0, 19));
}
