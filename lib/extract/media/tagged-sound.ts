import { b32 } from '../big-endian.ts';
import { latin } from '../bytes.ts';
import type { Reader } from '../formats/nested.ts';
import { createSheet, type MetadataSheet } from '../metadata-sheet.ts';
import type { Source } from '../source.ts';
import { windowed } from '../windowed.ts';
import { u32 } from '../zip/numbers.ts';
import { sayId3 } from './id3.ts';
import { notPlayed } from './not-played.ts';

/** MP3, AAC and FLAC: tags in front of the sound or behind it. */
export const readTaggedSound: Reader = async ({ source: file, sniffed }) => {
  const source = windowed(file);
  const sheet = createSheet();
  const behind = await sayId3(source, sheet);
  if (latin(await source.read(behind, behind + 4), 0, 4) === 'fLaC') await sayFlac(source, behind + 4, sheet);
  return sheet.reading(notPlayed(sniffed));
};

const COMMENTS = 4;
const MOST_BLOCKS = 128;
const LONGEST = 1024 * 1024;

async function sayFlac(source: Source, from: number, sheet: MetadataSheet): Promise<void> {
  for (let at = from, blocks = 0; at + 4 <= source.size && blocks < MOST_BLOCKS; blocks++) {
    const header = await source.read(at, at + 4);
    const size = b32(header, 0) & 0xffffff;
    if ((header[0]! & 127) === COMMENTS)
      sayComments(await source.read(at + 4, at + 4 + Math.min(size, LONGEST)), sheet);
    if (header[0]! > 127) return;
    at += 4 + size;
  }
}

const MOST_COMMENTS = 5000;

/** The maker's name, then "NAME=words" as often as it says. */
export function sayComments(body: Uint8Array, sheet: MetadataSheet): void {
  let at = 4 + u32(body, 0);
  const count = Math.min(u32(body, at), MOST_COMMENTS);
  at += 4;
  for (let index = 0; index < count && at + 4 <= body.length; index++) {
    const size = u32(body, at);
    const text = new TextDecoder().decode(body.subarray(at + 4, at + 4 + size));
    const equals = text.indexOf('=');
    const name = text.slice(0, Math.max(0, equals)).toLowerCase();
    if (!/picture/.test(name)) sheet.say('header', name, text.slice(equals + 1));
    at += 4 + size;
  }
}
