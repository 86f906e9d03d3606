import { b32 } from '../big-endian.ts';
import { latin } from '../bytes.ts';
import { decodeText } from '../decode-text.ts';
import type { Reader } from '../formats/nested.ts';
import { createSheet } from '../metadata-sheet.ts';
import { u32 } from '../zip/numbers.ts';
import { packedTimecode } from './timecode.ts';

type Field = readonly [label: string, from: number, length: number];

const dpx: readonly Field[] = [
  ['File name', 36, 100],
  ['Made', 136, 24],
  ['Creator', 160, 100],
  ['Project', 260, 200],
  ['Copyright', 460, 200],
  ['Source file', 1432, 100],
  ['Source made', 1532, 24],
  ['Input device', 1556, 32],
  ['Serial number', 1588, 32],
  ['Film format', 1680, 32],
  ['Frame', 1732, 32],
  ['Slate', 1764, 100],
  ['User', 2048, 32],
];
const DPX_TIMECODE = 1920;
const UNSET = 0xffffffff;

const cineon: readonly Field[] = [
  ['File name', 32, 100],
  ['Made', 132, 12],
  ['Source file', 688, 100],
  ['Source made', 788, 12],
  ['Input device', 812, 64],
  ['Input model', 876, 32],
  ['Serial number', 908, 32],
  ['Film format', 1036, 32],
  ['Frame attribute', 1076, 32],
  ['Slate', 1108, 200],
];
const HEADER = 2080;

/** A scanned or rendered frame: words at fixed places in front of the picture. */
export const readDpx: Reader = async ({ source }) => {
  const header = await source.read(0, HEADER);
  const sheet = sheetOf(header, dpx);
  const isBig = latin(header, 0, 4) === 'SDPX';
  const code = (isBig ? b32 : u32)(header, DPX_TIMECODE);
  if (code !== UNSET && code !== 0) sheet.say('header', 'Timecode', packedTimecode(code));
  return sheet.reading();
};

export const readCineon: Reader = async ({ source }) => sheetOf(await source.read(0, HEADER), cineon).reading();

function sheetOf(header: Uint8Array, fields: readonly Field[]) {
  const sheet = createSheet();
  for (const [label, from, length] of fields) {
    const field = header.subarray(from, from + length);
    const end = field.findIndex((byte) => byte === 0 || byte === 0xff);
    sheet.say('header', label, decodeText(end < 0 ? field : field.subarray(0, end)) ?? '');
  }
  return sheet;
}
