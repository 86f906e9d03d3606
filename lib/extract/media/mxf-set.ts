import { b16, b64 } from '../big-endian.ts';
import type { MetadataSheet } from '../metadata-sheet.ts';
import { plainWords, wideWords } from '../text-runs.ts';
import { ATTACHED_NAME, ATTACHED_VALUE, objectLabels, VALUE_AT } from './object-labels.ts';
import { timecode } from './timecode.ts';

const TIMECODE_SET = 0x0114;
const MOST_PROPERTIES = 1000;

/** One object of the header: its properties, each behind its tag and its length. */
export function sayLocalSet(kind: number, bytes: Uint8Array, sheet: MetadataSheet): void {
  const properties = propertiesOf(bytes);
  if (kind === TIMECODE_SET) sayTimecode(properties, sheet);
  const name = wideWords(properties.get(ATTACHED_NAME) ?? new Uint8Array(0), 'utf-16be', 1) ?? '';
  for (const [tag, value] of properties) {
    const [part, label] = objectLabels[tag] ?? ['embedded metadata', tag === ATTACHED_VALUE ? name : ''];
    if (tag === ATTACHED_VALUE) sheet.say(part, label, wideWords(value.subarray(VALUE_AT), 'utf-16be', 1) ?? '');
    else sheet.say(part, label, wideWords(value, 'utf-16be', tag in objectLabels ? 1 : 3) ?? plainWords(value) ?? '');
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
