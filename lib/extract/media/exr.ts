// A rendered frame carries its show, shot, layers and the path of the scene it was made from.
import { latin } from '../bytes.ts';
import type { Reader } from '../formats/nested.ts';
import { createSheet, type MetadataSheet } from '../metadata-sheet.ts';
import { u32 } from '../zip/numbers.ts';
import { packedTimecode } from './timecode.ts';
import { xmlLines } from './xml-lines.ts';

const REACH = 2 * 1024 * 1024;
const MOST_ATTRIBUTES = 4000;
const LONGEST_NAME = 256;
/** Tens of hours, minutes, seconds and frames without the flags between them. */
const DIGITS = 0x3f7f7f3f;

export const readExr: Reader = async ({ source }) => {
  const bytes = await source.read(0, Math.min(REACH, source.size));
  const sheet = createSheet();
  let at = 8;
  for (let count = 0; count < MOST_ATTRIBUTES && at < bytes.length; count++) {
    const name = nameAt(bytes, at);
    if (name === null) break;
    at += name.length + 1;
    if (name === '') {
      if (nameAt(bytes, at) === '') break;
      continue;
    }
    const type = nameAt(bytes, at);
    if (type === null) break;
    at += type.length + 1;
    const size = u32(bytes, at);
    say(name, type, bytes.subarray(at + 4, at + 4 + size), sheet);
    at += 4 + size;
  }
  return sheet.reading();
};

/** Up to the next zero; null when what stands there is no name. */
function nameAt(bytes: Uint8Array, at: number): string | null {
  const end = bytes.indexOf(0, at);
  return end < 0 || end - at > LONGEST_NAME ? null : latin(bytes, at, end);
}

function say(name: string, type: string, value: Uint8Array, sheet: MetadataSheet): void {
  if (type === 'string') {
    const text = new TextDecoder().decode(value);
    if (name === 'xmp') xmlLines(text, 'embedded metadata', sheet);
    else sheet.say('header', name, text);
  } else if (type === 'stringvector') for (const text of listed(value)) sheet.say('header', name, text);
  else if (type === 'chlist') for (const text of channels(value)) sheet.say('layers', '', text);
  else if (type === 'timecode') sheet.say('header', 'Timecode', packedTimecode(u32(value, 0) & DIGITS));
}

function* listed(value: Uint8Array): Generator<string> {
  for (let at = 0; at + 4 <= value.length;) {
    const size = u32(value, at);
    yield new TextDecoder().decode(value.subarray(at + 4, at + 4 + size));
    at += 4 + size;
  }
}

const CHANNEL = 16;

/** Layers by the part of a channel's name before its last point: "hero.diffuse.R". */
function* channels(value: Uint8Array): Generator<string> {
  for (let at = 0; at < value.length;) {
    const name = nameAt(value, at);
    if (!name) return;
    if (name.includes('.')) yield name.slice(0, name.lastIndexOf('.'));
    at += name.length + 1 + CHANNEL;
  }
}
