import { type Reader, shown } from '../formats/nested.ts';
import { readCameraRaw, readMakersHeader } from './camera-raw.ts';
import { readExr } from './exr.ts';
import { readCineon, readDpx } from './fixed-fields.ts';
import { readJpeg2000 } from './jpeg-2000.ts';
import { readMatroska } from './matroska.ts';
import { readMovie } from './movie.ts';
import { readMxf } from './mxf.ts';
import { readOgg } from './ogg.ts';
import { readRecording } from './recording.ts';
import { readTaggedSound } from './tagged-sound.ts';
import { readWindowsMedia } from './windows-media.ts';

/** Pictures and sound: what is written beside them is read, in a few small reads however large the file. */
const byKind: Readonly<Record<string, Reader>> = {
  aac: readTaggedSound,
  aiff: readRecording,
  arriraw: readMakersHeader,
  avi: readRecording,
  braw: readMovie,
  'broadcast-wave': readRecording,
  'camera-movie': readMovie,
  'camera-raw': readCameraRaw,
  'canon-raw': readMovie,
  cineon: readCineon,
  dpx: readDpx,
  exr: readExr,
  flac: readTaggedSound,
  'jpeg-2000': readJpeg2000,
  m4a: readMovie,
  matroska: readMatroska,
  mp3: readTaggedSound,
  mxf: readMxf,
  ogg: readOgg,
  r3d: readMakersHeader,
  riff: readRecording,
  video: readMovie,
  wav: readRecording,
  'windows-media': readWindowsMedia,
};

/** Names tell where nothing else does: what a recording is called is the last line of what it says. */
const called =
  (read: Reader): Reader =>
  async (file, job, extract) => {
    const reading = await read(file, job, extract);
    const own = file.name.slice(Math.max(file.name.lastIndexOf('/'), file.name.lastIndexOf('\\')) + 1);
    const text = reading.text === '' ? '' : `${reading.text}\n\n`;
    const places = [...(reading.places ?? []), { at: text.length, name: 'file name' }];
    return { ...reading, text: `${text}File name: ${shown(own)}`, places };
  };

export const mediaReaders: Readonly<Record<string, Reader>> = Object.fromEntries(
  Object.entries(byKind).map(([kind, read]) => [kind, called(read)]),
);
