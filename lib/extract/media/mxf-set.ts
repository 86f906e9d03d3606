import { b16, b64 } from '../big-endian.ts';
import type { MetadataSheet } from '../metadata-sheet.ts';
import { plainWords, wideWords } from '../text-runs.ts';
import { timecode } from './timecode.ts';

/** Which heading and label a property's words stand under, by its tag. */
const labels: Readonly<Record<number, readonly [part: string, label: string]>> = {
  0x3c01: ['header', 'Company'],
  0x3c02: ['header', 'Product'],
  0x3c04: ['header', 'Version'],
  0x3c08: ['header', 'Platform'],
  0x4001: ['source files', ''],
  0x4402: ['clip names', ''],
  0x4802: ['track names', ''],
};
const TIMECODE_SET = 0x0114;
const NAME = 0x5001;
const VALUE = 0x5003;
const MOST_PROPERTIES = 1000;

/** One object of the header: its properties, each behind its tag and its length. */
export function sayLocalSet(kind: number, bytes: Uint8Array, sheet: MetadataSheet): void {
  const properties = propertiesOf(bytes);
  if (kind === TIMECODE_SET) sayTimecode(properties, sheet);
  const name = wideWords(properties.get(NAME) ?? new Uint8Array(0), 'utf-16be', 1) ?? '';
  for (const [tag, value] of properties) {
    const [part, label] = labels[tag] ?? ['embedded metadata', tag === VALUE ? name : ''];
    if (tag === VALUE) sheet.say(part, label, wideWords(value.subarray(17), 'utf-16be', 1) ?? '');
    else sheet.say(part, label, wideWords(value, 'utf-16be', tag in labels ? 1 : 3) ?? plainWords(value) ?? '');
  }
}

function propertiesOf(bytes: Uint8Array): Map<number, Uint8Array> {
  const found = new Map<number, Uint8Array>();
  for (let at = 0; at + 4 <= bytes.length && found.size < MOST_PROPERTIES;) {
    const size = b16(bytes, at + 2);
    found.set(b16(bytes, at), bytes.subarray(at + 4, at + 4 + size));
    at += 4 + size;
  }
  return found;
}

function sayTimecode(properties: ReadonlyMap<number, Uint8Array>, sheet: MetadataSheet): void {
  const [start, rate, drops] = [0x1501, 0x1502, 0x1503].map((tag) => properties.get(tag));
  if (start?.length !== 8 || rate?.length !== 2) return;
  sheet.say('header', 'Start timecode', timecode(b64(start, 0), b16(rate, 0), drops?.[0] === 1));
}
