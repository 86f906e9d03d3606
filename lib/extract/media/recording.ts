// Sound recorders write project, scene, take and notes in front of the sound; edit systems write where it belongs.
import { b16 } from '../big-endian.ts';
import { latin } from '../bytes.ts';
import { decodeText } from '../decode-text.ts';
import type { Reader } from '../formats/nested.ts';
import { createSheet, type MetadataSheet } from '../metadata-sheet.ts';
import { sourceOf } from '../source.ts';
import { windowed } from '../windowed.ts';
import { u32 } from '../zip/numbers.ts';
import { sayBroadcast } from './broadcast-chunk.ts';
import { type Chunk, chunksIn } from './chunks.ts';
import { sayId3 } from './id3.ts';
import { notPlayed } from './not-played.ts';
import { xmlLines } from './xml-lines.ts';

const LONGEST = 1024 * 1024;
const MOST_CHUNKS = 5000;

interface Heard {
  sheet: MetadataSheet;
  rate: number;
}

/** WAV, its large and its broadcast forms, AVI, and AIFF: chunks with names, one behind the other. */
export const readRecording: Reader = async ({ source: file, sniffed }, job) => {
  const source = windowed(file);
  const heard: Heard = { sheet: createSheet(), rate: 0 };
  let chunks = 0;
  for await (const chunk of chunksIn(source)) {
    if (chunks++ > MOST_CHUNKS || job.isLate()) break;
    job.signal?.throwIfAborted();
    if (!isSpoken(chunk.name)) continue;
    await say(chunk, await source.read(chunk.from, Math.min(chunk.to, chunk.from + LONGEST)), heard);
  }
  return heard.sheet.reading(notPlayed(sniffed));
};

const silent = new Set([
  'data',
  'movi',
  'idx1',
  'JUNK',
  'PAD ',
  'FLLR',
  'SSND',
  'ds64',
  'fact',
  'peak',
  'PEAK',
  'ovwf',
]);
const isSpoken = (name: string): boolean => !silent.has(name) && !/^(?:ix\d\d|\d\d(?:wb|dc|db))$/.test(name);

const labels: Readonly<Record<string, string>> = {
  INAM: 'Title',
  IART: 'Artist',
  ICMT: 'Comment',
  ICRD: 'Date',
  ISFT: 'Software',
  ISBJ: 'Subject',
  IPRD: 'Project',
  IENG: 'Engineer',
  ITCH: 'Technician',
  ICOP: 'Copyright',
  ISRC: 'Source',
  IKEY: 'Keywords',
  TAPE: 'Tape',
  ISMP: 'Start timecode',
  IDIT: 'Recorded',
  NAME: 'Title',
  AUTH: 'Author',
  ANNO: 'Comment',
  '(c) ': 'Copyright',
};

async function say({ name, list }: Chunk, body: Uint8Array, heard: Heard): Promise<void> {
  const { sheet } = heard;
  if (name === 'fmt ') heard.rate = u32(body, 4);
  else if (name === 'bext') sayBroadcast(body, heard.rate, sheet);
  else if (/^(?:iXML|_PMX|axml|aXML)$/.test(name))
    xmlLines(decodeText(trimmed(body)) ?? '', name === 'iXML' ? 'iXML' : 'embedded metadata', sheet);
  else if (/^id3 $/i.test(name)) await sayId3(sourceOf(body), sheet);
  else if (name === 'labl' || name === 'note') sheet.say('markers', '', wordsOf(body.subarray(4)));
  else if (name === 'ltxt') sheet.say('markers', '', wordsOf(body.subarray(20)));
  else if (name === 'MARK') sayMarks(body, sheet);
  else if (name in labels) sheet.say('header', labels[name]!, wordsOf(body));
  else if (list === 'INFO') sheet.say('header', name, wordsOf(body));
  else if (name === 'strn') sheet.say('header', 'Track', wordsOf(body));
}

function trimmed(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0);
  return end < 0 ? bytes : bytes.subarray(0, end);
}

const wordsOf = (bytes: Uint8Array): string => decodeText(trimmed(bytes)) ?? latin(trimmed(bytes), 0, 4000);

/** Names of places in an AIFF recording, each behind its number and its time. */
function sayMarks(body: Uint8Array, sheet: MetadataSheet): void {
  const count = b16(body, 0);
  for (let at = 2, mark = 0; mark < count && at + 7 <= body.length; mark++) {
    const size = body[at + 6]!;
    sheet.say('markers', '', wordsOf(body.subarray(at + 7, at + 7 + size)));
    at += 7 + size + ((size + 1) % 2);
  }
}
