import { b16, b32 } from '../big-endian.ts';
import { decodeText } from '../decode-text.ts';
import type { Reader } from '../formats/nested.ts';
import { createSheet, type MetadataSheet } from '../metadata-sheet.ts';
import type { Source } from '../source.ts';
import { windowed } from '../windowed.ts';
import { atomsIn } from './atoms.ts';
import { xmlLines } from './xml-lines.ts';

const MOST_BOXES = 1000;
const LONGEST = 1024 * 1024;

/** A frame of a cinema or streaming master, alone or in a file of boxes. */
export const readJpeg2000: Reader = async ({ source: file }) => {
  const source = windowed(file);
  const sheet = createSheet();
  if (b16(await source.read(0, 2), 0) === 0xff4f) await sayComments(source, 0, sheet);
  let boxes = 0;
  for await (const { type, from, to } of atomsIn(source, 0, source.size)) {
    if (boxes++ > MOST_BOXES) break;
    if (type === 'jp2c') await sayComments(source, from, sheet);
    else if (type === 'xml ' || type === 'uuid') {
      const body = await source.read(from, Math.min(to, from + LONGEST));
      const open = body.indexOf(0x3c);
      xmlLines(open < 0 ? '' : (decodeText(body.subarray(open)) ?? ''), 'embedded metadata', sheet);
    }
  }
  return sheet.reading();
};

const COMMENT = 0xff64;
const FIRST_TILE = 0xff90;
const MOST_MARKERS = 200;

/** Remarks in front of the first tile. */
async function sayComments(source: Source, from: number, sheet: MetadataSheet): Promise<void> {
  for (let at = from + 2, markers = 0; markers < MOST_MARKERS; markers++) {
    const head = await source.read(at, at + 6);
    const size = b16(head, 2);
    if (head.length < 6 || head[0] !== 0xff || b16(head, 0) === FIRST_TILE || size < 2) return;
    if (b16(head, 0) === COMMENT && (b32(head, 2) & 0xffff) === 1) {
      sheet.say('header', 'Comment', decodeText(await source.read(at + 6, at + 2 + size)) ?? '');
    }
    at += 2 + size;
  }
}
