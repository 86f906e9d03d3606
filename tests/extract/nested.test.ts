import { describe, expect, test } from 'vitest';
import { extractFile } from '../../lib/extract/extract-file.ts';
import type { Extracted } from '../../lib/extract/extracted.ts';
import { gather } from '../../lib/extract/gather.ts';
import { type Extract, type Inner, readNested } from '../../lib/extract/formats/nested.ts';
import { newJob } from '../../lib/extract/job.ts';
import type { Sniffed } from '../../lib/extract/kind.ts';
import { type Source, sourceOf } from '../../lib/extract/source.ts';
import { bytesOf, makeZip, type Packed } from './make-zip.ts';

const inner = (name: string, text: string, more: Partial<Inner> = {}): Inner => ({
  name,
  size: bytesOf(text).length,
  bytes: (most) => Promise.resolve(bytesOf(text).subarray(0, most ?? Infinity)),
  ...more,
});
const read: Extracted = { kind: 'x', text: null, findings: [], unreadable: null };
const extractAs = (answer: (name: string, source: Source) => Extracted): Extract =>
  Object.assign((source: Source, name: string) => Promise.resolve(answer(name, source)), {
    reads: ({ kind }: Sniffed) => kind !== 'binary',
  });

describe('files within a file', () => {
  test('carry their places and pictures up, under their names', async () => {
    const extract = extractAs((name) => ({
      ...read,
      text: name === 'a.txt' ? 'Mara rows.' : 'one two',
      places: name === 'a.txt' ? [] : [{ at: 4, name: 'page 2' }],
      pictures:
        name === 'a.txt'
          ? []
          : [
              { bits: '0f', place: null },
              { bits: 'f0', place: 'page 1' },
            ],
    }));
    const all = await readNested([inner('a.txt', 'x'), inner('b\n.pdf', '%PDF')], newJob(), extract);
    expect(all.text).toBe('Mara rows.\n\none two');
    expect(all.places).toEqual([
      { at: 0, name: 'a.txt' },
      { at: 12, name: 'b .pdf' },
      { at: 16, name: 'b .pdf, page 2' },
    ]);
    expect(all.pictures).toEqual([
      { bits: '0f', place: 'b .pdf' },
      { bits: 'f0', place: 'b .pdf, page 1' },
    ]);
  });

  test('a finding within one of them is about the whole to those outside, and told once', async () => {
    const script = { detector: 'script', confidence: 0.95, start: 3, end: 9, what: 'final-draft' } as const;
    const extract = extractAs(() => ({ ...read, text: 'x', findings: [script] }));
    const { findings } = await readNested([inner('a.txt', 'x'), inner('b.txt', 'x')], newJob(), extract);
    expect(findings).toEqual([{ ...script, start: null, end: null }]);
  });

  test('of a recording the beginning is unpacked, or none of it where it can be read in place', async () => {
    const asked: (number | undefined)[] = [];
    const movie = (more: Partial<Inner>): Inner => ({
      ...inner('a.mov', '....ftypqt  ', more),
      size: 5e9,
      bytes: (most) => (asked.push(most), Promise.resolve(bytesOf('....ftypqt  '))),
    });
    const seen: number[] = [];
    const extract = extractAs((_, source) => (seen.push(source.size), read));
    await readNested([movie({})], newJob(), extract);
    await readNested(
      [movie({ inPlace: () => Promise.resolve({ ...sourceOf(bytesOf('')), size: 5e9 }) })],
      newJob(),
      extract,
    );
    expect(asked).toEqual([65536, 1024 * 1024, 65536]);
    expect(seen).toEqual([12, 5e9]);
  });

  test('once it is late the rest counts as unread', async () => {
    let turns = 0;
    const job = newJob({ isLate: () => ++turns > 2 });
    const files = ['a', 'b', 'c', 'd', 'e'].map((name) => inner(name, name));
    expect(
      (
        await readNested(
          files,
          job,
          extractAs(() => ({ ...read, text: 'x' })),
        )
      ).unread,
    ).toBe(3);
  });
});

const zip = (...files: Packed[]): Uint8Array => makeZip(files);

describe('an archive', () => {
  test('tells in which file of which archive a word stands', async () => {
    const bytes = zip(
      { name: 'b.zip', data: zip({ name: 'note.txt', data: 'Mara rows.' }) },
      { name: 'c.txt', data: 'x' },
    );
    const { text, places } = await extractFile(bytes, 'a.zip');
    expect(places!.map(({ at, name }) => [name, text!.slice(at, at + 5)])).toEqual([
      ['names of the files', 'b.zip'],
      ['b.zip, names of the files', 'note.'],
      ['b.zip, note.txt', 'Mara '],
      ['c.txt', 'x'],
    ]);
  });

  test('a file without a name has a place all the same', async () => {
    const { places } = await extractFile(zip({ name: '', data: 'Mara rows.' }, { name: 'b.txt', data: 'x' }), 'a.zip');
    expect(places!.map(({ name }) => name)).toEqual(['names of the files', 'a file without a name', 'b.txt']);
  });

  test('a document in an archive in an archive is read', async () => {
    const page = '<w:document><w:p><w:r><w:t>Mara rows.</w:t></w:r></w:p></w:document>';
    const docx = zip({ name: 'word/document.xml', data: page });
    const { text, unreadable } = await extractFile(
      zip({ name: 'b.zip', data: zip({ name: 'pages.docx', data: docx }) }),
      'a.zip',
    );
    expect([text!.endsWith('Mara rows.'), unreadable]).toEqual([true, null]);
  });
});

test('parts one behind the other: empty ones leave no trace, a part with places of its own needs none', () => {
  const all = gather();
  all.add('', 'nowhere');
  all.add(
    {
      text: 'ab',
      places: [
        { at: 0, name: 'row 1' },
        { at: 1, name: 'row 2' },
      ],
    },
    'sheet A',
  );
  all.add('c');
  all.add('d', 'notes');
  expect(all.reading()).toEqual({
    text: 'ab\n\nc\n\nd',
    places: [
      { at: 0, name: 'sheet A, row 1' },
      { at: 1, name: 'sheet A, row 2' },
      { at: 7, name: 'notes' },
    ],
    pictures: [],
  });
});
