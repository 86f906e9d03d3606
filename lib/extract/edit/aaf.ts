// A cut handed to sound or grade names its sequence, every clip, tape and file in it, and who made it.
import type { Reader } from '../formats/nested.ts';
import { breathe } from '../job.ts';
import { ATTACHED_NAME, ATTACHED_VALUE, objectLabels, VALUE_AT } from '../media/object-labels.ts';
import { timecode } from '../media/timecode.ts';
import { createSheet, type MetadataSheet } from '../metadata-sheet.ts';
import { openCompound } from '../ole/open-compound.ts';
import { wideWords } from '../text-runs.ts';
import { faults, gravest } from '../zip/fault.ts';
import { u16, u32, u64 } from '../zip/numbers.ts';

/** Properties of one object are short; what is longer is sound or picture. */
const LONGEST = 256 * 1024;
const TURN = 500;

export const readAaf: Reader = async ({ source }, job) => {
  const file = await openCompound(source, job);
  const sheet = createSheet();
  if (!file) return sheet.reading('AAF: damaged, not all of it was read');
  const classes = new Map(file.entries.map(({ path, classId }) => [path, classId]));
  let turn = 0;
  for (const entry of file.entries) {
    if (entry.name !== 'properties' || entry.isFolder || /(?:^MetaDictionary|\/Dictionary)/.test(entry.path)) continue;
    if (job.isLate()) return sheet.reading(`AAF: ${faults.late}`);
    if (++turn % TURN === 0) await breathe(job);
    const kind = classes.get(entry.path.slice(0, -'/properties'.length))?.charCodeAt(7) ?? 0;
    sayObject(kind, await file.bytes(entry, LONGEST), sheet);
  }
  const fault = gravest(file.faults);
  return sheet.reading(fault === null ? null : `AAF: ${faults[fault]}`);
};

/** What a name is the name of, by the last letter of its object's class. */
const namedParts: Readonly<Record<number, string>> = {
  0x35: 'sequence names',
  0x36: 'clip names',
  0x37: 'tape and file names',
};
const NAME = 0x4402;
const DATA = 0x82;
const ENTRY = 6;

function sayObject(kind: number, bytes: Uint8Array, sheet: MetadataSheet): void {
  const properties = propertiesOf(bytes);
  const name = words(properties.get(ATTACHED_NAME), 1);
  if (!name.startsWith('_'))
    sheet.say('attributes', name, words(properties.get(ATTACHED_VALUE)?.subarray(VALUE_AT), 1));
  for (const [tag, value] of properties) {
    const [part, label] = objectLabels[tag] ?? ['other names', ''];
    if (tag === NAME) sheet.say(namedParts[kind] ?? part, label, words(value, 1));
    else if (tag !== ATTACHED_NAME && tag !== ATTACHED_VALUE)
      sheet.say(part, label, words(value, tag in objectLabels ? 1 : 3));
  }
  const [start, rate, drops] = [0x1501, 0x1502, 0x1503].map((tag) => properties.get(tag));
  if (start?.length === 8 && rate?.length === 2)
    sheet.say('header', 'Timecode', timecode(u64(start, 0), u16(rate, 0), drops?.[0] === 1));
}

const words = (value: Uint8Array | undefined, least: number): string =>
  value && u32(value, 0) !== 0 ? (wideWords(value, 'utf-16le', least) ?? '') : '';

/** A count, then tag, form and length of each, then their values one behind the other. */
function propertiesOf(bytes: Uint8Array): Map<number, Uint8Array> {
  const found = new Map<number, Uint8Array>();
  const count = u16(bytes, 2);
  let at = 4 + count * ENTRY;
  for (let index = 0; index < count && at < bytes.length; index++) {
    const row = 4 + index * ENTRY;
    const size = u16(bytes, row + 4);
    if (u16(bytes, row + 2) === DATA) found.set(u16(bytes, row), bytes.subarray(at, at + size));
    at += size;
  }
  return found;
}
