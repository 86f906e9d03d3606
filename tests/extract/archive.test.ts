import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { extractFile } from '../../lib/extract/extract-file.ts';
import { type Ending, type Packed, bytesOf, joined, makeZip } from './make-zip.ts';

const line = 'The lamp over the chart room gutters.';
const note: Packed = { name: 'note.txt', data: line };
const other: Packed = { name: 'other.txt', data: 'Wren rows.' };
const zip = (files: readonly Packed[], ending?: Ending): Uint8Array => makeZip(files, ending);
const read = async (bytes: Uint8Array, name = 'pages.zip') => {
  const extracted = await extractFile(bytes, name);
  const unreadable = extracted.findings.find(({ detector }) => detector === 'unreadable')?.what ?? null;
  return { ...extracted, unreadable, why: extracted.unreadable };
};

const zeros = deflateRawSync(new Uint8Array(20 * 1024 * 1024));
const spread = bytesOf(Array.from({ length: 1_300_000 }, (_, i) => `line ${i * 7919}\n`).join(''));
const packedSpread = deflateRawSync(spread, { level: 1 });
const large: Packed = { name: 'a.txt', data: spread, raw: packedSpread };
const nested = (depth: number): Uint8Array => {
  let inner = zip([note]);
  for (let i = 1; i < depth; i++) inner = zip([{ name: `${i}.zip`, data: inner, method: 0 }]);
  return inner;
};
const endRecord = zip([]);
const whole = zip([note, other]);

/** What it is, the bytes, what is said to be unread (null: nothing), whether the note in it was read all the same. */
type Row = readonly [string, Uint8Array, string | null, boolean];

const hostile: readonly Row[] = [
  ['a bomb', zip([{ name: 'b.txt', raw: zeros, claims: { unpacked: 20 * 1024 * 1024 } }, note]), 'bomb', true],
  [
    'a bomb that claims to be small',
    zip([{ name: 'b.txt', raw: zeros, claims: { unpacked: 10 } }, note]),
    'bomb',
    true,
  ],
  [
    'more than may be unpacked',
    zip([note, ...['a', 'b', 'c', 'd', 'e'].map((name) => ({ ...large, name }))]),
    'too-large',
    true,
  ],
  ['two names for the same bytes', zip([note, { ...other, claims: { at: 0 } }]), 'overlapping', false],
  ['a file inside another', zip([note, { ...other, claims: { at: 20 } }]), 'overlapping', false],
  ['packed size reaching into the next file', zip([{ ...note, claims: { packed: 80 } }, other]), 'overlapping', false],
  ['packed size beyond the end', zip([{ ...note, claims: { packed: 1e9 } }]), 'truncated', false],
  ['four gigabytes claimed', zip([{ ...note, claims: { unpacked: 0xfffffffe } }]), 'lying-sizes', true],
  ['less claimed than there is', zip([{ ...note, claims: { unpacked: 3 } }]), 'lying-sizes', true],
  ['cut in the middle', whole.subarray(0, whole.length >> 1), 'truncated', false],
  ['cut before the end record', whole.subarray(0, whole.length - 22), 'truncated', false],
  ['cut within the end record', whole.subarray(0, whole.length - 5), 'truncated', false],
  ['front cut off', joined([[0x50, 0x4b, 3, 4], whole.subarray(60)]), 'damaged', false],
  ['honest large records', zip([{ ...note, large: true }], { large: true }), null, true],
  ['a large record that is nowhere', zip([note], { marksLarge: true }), 'truncated', false],
  ['a large record of absurd size', zip([note], { large: { size: 2 ** 60 } }), 'truncated', false],
  ['a large record somewhere else', zip([note], { large: { locator: 2 ** 50 } }), null, true],
  ['a large record that places the list nowhere', zip([note], { large: { offset: 2 ** 52 } }), 'damaged', false],
  ['names that climb out of the folder', zip([{ ...note, name: '../../../home/.profile.txt' }]), null, true],
  ['an absolute name', zip([{ ...note, name: 'C:\\windows\\note.txt' }]), null, true],
  ['a name with control characters', zip([{ ...note, name: 'no\u0000te\u001b[2J.txt' }]), null, true],
  ['a name that is no UTF-8', zip([{ ...note, name: 'caf\u00e9.txt', localName: 'caf\u00e9.txt' }]), null, true],
  ['no name at all', zip([{ ...note, name: '' }]), null, true],
  ['a very long name', zip([{ ...note, name: `${'x'.repeat(60_000)}.txt` }]), null, true],
  ['two names for one file', zip([{ ...note, localName: 'boat.jpg' }]), 'names-differ', true],
  ['the same name twice', zip([{ ...other, name: 'note.txt' }, note]), null, true],
  ['encrypted', zip([{ ...note, flags: 1 }]), 'encrypted', false],
  ['encrypted the newer way', zip([{ ...note, flags: 1, method: 99 }]), 'encrypted', false],
  ['an encrypted list', zip([{ ...note, flags: 1 << 13 }]), 'encrypted', false],
  ['one of two encrypted', zip([{ ...other, flags: 1 }, note]), 'encrypted', true],
  ['sizes behind the data', zip([{ ...note, descriptor: true }, other]), null, true],
  ['stored', zip([{ ...note, method: 0 }]), null, true],
  ['a second end record in the comment', zip([note], { comment: endRecord }), 'ambiguous', false],
  ['half an end record in the comment', zip([note], { comment: 'PK\u0005\u0006' }), null, true],
  ['a comment longer than the file', zip([note], { comment: 'x', commentLength: 500 }), 'truncated', false],
  ['the longest comment', zip([note], { comment: 'x'.repeat(65_535) }), null, true],
  ['bytes behind the end', zip([note], { behind: new Uint8Array(300) }), null, true],
  ['a file in front that no list names', zip([{ ...other, unlisted: true }, note]), 'unlisted', true],
  ['a file in between that no list names', zip([note, { ...other, unlisted: true }, other]), 'unlisted', true],
  ['room left in between', zip([note, { ...other, before: new Uint8Array(4000) }]), null, true],
  ['packed in an unknown way', zip([{ ...other, method: 12 }, note]), 'unknown-method', true],
  ['noise instead of packed bytes', zip([{ ...other, raw: new Uint8Array(500).fill(255) }, note]), 'damaged', true],
  ['packed bytes that break off', zip([{ ...other, raw: packedSpread.subarray(0, 5000) }, note]), 'damaged', true],
  [
    'megabytes behind the packed bytes',
    zip([{ ...other, raw: joined([deflateRawSync(bytesOf('Wren rows.')), new Uint8Array(9e6)]) }, note]),
    'damaged',
    true,
  ],
  ['no header before the data', zip([note, { ...other, headless: true }]), 'damaged', true],
  ['a place beyond the list', zip([{ ...note, claims: { at: 1e8 } }]), 'damaged', false],
  ['one part of several', zip([note], { disk: 3 }), 'split', false],
  ['fewer files counted than listed', zip([note, other], { count: 1 }), null, true],
  ['more files counted than listed', zip([note], { count: 900 }), null, true],
  [
    'too many files',
    zip([note, ...Array.from({ length: 6000 }, (_, i) => ({ name: `${i}.txt`, method: 0 }))]),
    'too-many-entries',
    true,
  ],
  ['nothing in it', endRecord, null, false],
  ['an archive in an archive', nested(2), null, true],
  ['an archive in an archive in an archive', nested(3), 'zip', false],
  ['ten of them', nested(10), 'zip', false],
];

describe('hostile archives', () => {
  test.each(hostile)(
    '%s',
    async (_, bytes, unreadable, isRead) => {
      const extracted = await read(bytes);
      expect(extracted.kind).toBe('zip');
      expect(extracted.unreadable).toBe(unreadable);
      expect(extracted.text?.includes(line) ?? false).toBe(isRead);
      expect(extracted.why === null).toBe(unreadable === null);
    },
    60_000,
  );

  test('every byte of an archive changed, every length cut: an answer each time', async () => {
    for (let at = 0; at < whole.length; at++) {
      for (const value of [0, 1, 0x7f, 0xff]) {
        const changed = whole.slice();
        changed[at] = value;
        expect(typeof (await extractFile(changed, 'x.zip')).kind).toBe('string');
      }
      expect(typeof (await extractFile(whole.subarray(0, at), 'x.zip')).kind).toBe('string');
    }
  });
});

describe('an archive', () => {
  test('is its names and the words of what can be read', async () => {
    const { text, unreadable } = await read(zip([{ name: 'day 3/' }, { ...note, name: 'day 3/note.txt' }, other]));
    expect(text).toBe(`day 3/\nday 3/note.txt\nother.txt\n\n${line}\n\nWren rows.`);
    expect(unreadable).toBeNull();
  });

  test('says how much of it nobody could look into, and knows material by its kind', async () => {
    const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0);
    const { why, findings } = await read(
      zip([note, { name: 'a.jpg', data: jpeg }, { name: 'b.jpg', data: jpeg }, { name: 'f.dpx', data: 'SDPX....' }]),
    );
    expect(why).toBe('Archive: 2 of 4 files in it were not read');
    expect(findings.map(({ detector }) => detector)).toEqual(['camera-media', 'unreadable']);
  });

  test('says it is encrypted', async () => {
    expect((await read(zip([{ ...note, flags: 1 }]))).why).toBe('Archive: encrypted, contents not read');
  });

  test('of a huge recording in it only the beginning is unpacked', async () => {
    const asked: number[] = [];
    const bytes = zip([
      { name: 'a.mov', data: joined([bytesOf('....ftypqt  '), new Uint8Array(40e6)]), method: 0 },
      note,
    ]);
    const source = {
      size: bytes.length,
      read: (from: number, to: number) => {
        asked.push(Math.min(to, bytes.length) - from);
        return Promise.resolve(bytes.subarray(from, to));
      },
    };
    expect((await extractFile(source, 'x.zip')).text).toContain(line);
    expect(asked.reduce((sum, size) => sum + size, 0)).toBeLessThan(2e6);
  });

  test('can be cancelled while it is unpacked', async () => {
    const stop = new AbortController();
    const reading = extractFile(zip([large]), 'x.zip', { signal: stop.signal });
    setTimeout(() => stop.abort('enough'), 1);
    await expect(reading).rejects.toBe('enough');
  });
});
