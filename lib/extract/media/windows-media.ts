import { latin } from '../bytes.ts';
import type { Reader } from '../formats/nested.ts';
import { createSheet, type MetadataSheet } from '../metadata-sheet.ts';
import { windowed } from '../windowed.ts';
import { u16, u64 } from '../zip/numbers.ts';

const HEADER = 30;
const OBJECT = 24;
const MOST_OBJECTS = 200;
const LONGEST = 256 * 1024;
/** The first letters of the objects that hold words: a description, and what else writers wanted to say. */
const DESCRIPTION = '\x33\x26\xb2\x75\x8e\x66\xcf\x11';
const FURTHER = '\x40\xa4\xd0\xd2\x07\xe3\xd2\x11';

/** Windows Media sound and video: titles and tags in objects at the front. */
export const readWindowsMedia: Reader = async ({ source: file }) => {
  const source = windowed(file);
  const sheet = createSheet();
  for (let at = HEADER, objects = 0; objects < MOST_OBJECTS && at + OBJECT <= source.size; objects++) {
    const head = await source.read(at, at + OBJECT);
    const size = u64(head, 16);
    if (size < OBJECT) break;
    const name = latin(head, 0, 8);
    const body = () => source.read(at + OBJECT, at + Math.min(size, LONGEST));
    if (name === DESCRIPTION) sayDescription(await body(), sheet);
    else if (name === FURTHER) sayFurther(await body(), sheet);
    at += size;
  }
  return sheet.reading('Sound or video recording: its sound and pictures were not checked');
};

const labels = ['Title', 'Author', 'Copyright', 'Comment', 'Rating'];
const words = (bytes: Uint8Array): string => new TextDecoder('utf-16le').decode(bytes);

/** Five lengths, then the five texts. */
function sayDescription(body: Uint8Array, sheet: MetadataSheet): void {
  let at = labels.length * 2;
  for (const [index, label] of labels.entries()) {
    const size = u16(body, index * 2);
    sheet.say('header', label, words(body.subarray(at, at + size)));
    at += size;
  }
}

const MOST_TAGS = 2000;
const TEXT = 0;

/** A count, then names and values, each behind its length. */
function sayFurther(body: Uint8Array, sheet: MetadataSheet): void {
  const count = Math.min(MOST_TAGS, u16(body, 0));
  for (let at = 2, tag = 0; tag < count && at + 6 <= body.length; tag++) {
    const nameSize = u16(body, at);
    const name = words(body.subarray(at + 2, at + 2 + nameSize)).replaceAll('\0', '');
    const valueAt = at + 2 + nameSize + 4;
    const size = u16(body, valueAt - 2);
    if (u16(body, valueAt - 4) === TEXT) sheet.say('header', name, words(body.subarray(valueAt, valueAt + size)));
    at = valueAt + size;
  }
}
