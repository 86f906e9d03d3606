import { describe, expect, test } from 'vitest';
import { extractFile } from '../../lib/extract/extract-file.ts';
import { makeCompound, type Streams } from './make-compound.ts';
import { bytesOf, joined } from './make-zip.ts';

const read = async (streams: Streams, name = 'x') => {
  const { kind, text, unreadable, places = [] } = await extractFile(makeCompound(streams), name);
  return { kind, text, unreadable, places: places.map(({ at, name }) => [name, text!.slice(at).split(/[\n\t]/)[0]]) };
};
const u16 = (value: number): number[] => [value & 255, (value >>> 8) & 255];
const u32 = (value: number): number[] => [...u16(value % 65536), ...u16(Math.floor(value / 65536))];
const wide = (text: string): number[] => [...text].flatMap((unit) => u16(unit.charCodeAt(0)));

/** Pieces of the text: in one byte a letter or two. */
function word(pieces: readonly [string, 1 | 2][], lengths: readonly number[], flags = 0x200): Streams {
  const head = new Uint8Array(1024);
  const list: number[] = [];
  const places: number[] = [];
  const bodies: number[][] = [];
  let [letters, at] = [0, head.length];
  list.push(0);
  for (const [text, width] of pieces) {
    const body = width === 1 ? [...bytesOf(text)] : wide(text);
    letters += text.length;
    list.push(letters);
    places.push(width === 1 ? at * 2 + 0x40000000 : at);
    bodies.push(body);
    at += body.length;
  }
  const table = [...list.flatMap(u32), ...places.flatMap((place) => [0, 0, ...u32(place), 0, 0])];
  const clx = [1, 3, 0, 9, 9, 9, 2, ...u32(table.length), ...table];
  head.set([0xec, 0xa5, ...u16(193)]);
  head.set(u16(flags), 0x0a);
  head.set(lengths.flatMap(u32), 0x4c);
  head.set([...u32(7), ...u32(clx.length)], 0x1a2);
  return { WordDocument: joined([head, ...bodies]), '1Table': joined([new Uint8Array(7), clx]) };
}

describe('old Word documents', () => {
  const link = '\u0013 HYPERLINK "x" \u0014Wren\u0015';
  test.each<[string, Streams, string | null, string | null, string[][]]>([
    [
      'pieces of either width, fields, cells',
      word(
        [
          ['Mara\r', 1],
          [`rows – ${link}\r7:00\u0007Quill\u0007\u0007\r`, 2],
        ],
        [99],
      ),
      'Mara\nrows – Wren\n7:00\tQuill',
      null,
      [],
    ],
    [
      'notes, headers and comments',
      word([['page\rsee 12\rDRAFT 4\rcut this?\r', 1]], [5, 7, 8, 0, 10]),
      'page\n\nsee 12\n\nDRAFT 4\n\ncut this?',
      null,
      [
        ['footnotes', 'see 12'],
        ['headers and footers', 'DRAFT 4'],
        ['comments', 'cut this?'],
      ],
    ],
    ['an encrypted one', word([['Mara', 1]], [4], 0x100), null, 'Word document, encrypted, contents not read', []],
  ])('%s', async (_, streams, text, unreadable, places) => {
    expect(await read(streams, 'a.doc')).toEqual({ kind: 'doc', text, unreadable, places });
  });
});

const record = (type: number, ...data: number[]): number[] => [...u16(type), ...u16(data.length), ...data];
const begin = record(0x809, ...u16(0x600), ...u16(5));
const sheetName = (at: number, name: string): number[] =>
  record(0x85, ...u32(at), 0, 0, name.length, 0, ...bytesOf(name));
const real = (value: number): number[] => [...new Uint8Array(Float64Array.of(value).buffer)];
const table = record(
  0xfc,
  ...u32(3),
  ...u32(3),
  ...u16(6),
  0,
  ...bytesOf('Gaffer'),
  ...u16(8),
  1,
  ...wide('Müller ł').slice(0, 8),
);
/** The second string goes on in the next record, one byte a letter from there. */
const rest = record(0x3c, 1, ...wide('er ł'), ...u16(7), 8, ...u16(1), ...bytesOf('deleted'), 0, 0, 0, 0);
const at = (row: number, column: number): number[] => [...u16(row), ...u16(column), 0, 0];

function excel(...more: number[][]): Streams {
  const globals = (start: number) => [
    ...begin,
    ...more.flat(),
    ...sheetName(start, 'Crew'),
    ...table,
    ...rest,
    ...record(0x0a),
  ];
  const start = globals(0).length;
  const sheet = [
    ...begin,
    ...record(0x14, 5, 0, 0, ...bytesOf('DRAFT')),
    ...record(0xfd, ...at(2, 0), ...u32(0)),
    ...record(0x203, ...at(2, 1), ...real(640.5)),
    ...record(0xfd, ...at(4, 0), ...u32(1)),
    ...record(0x27e, ...at(4, 1), ...u32((720 << 2) | 2)),
    ...record(0xbd, ...u16(5), ...u16(0), 0, 0, ...u32((1 << 2) | 2), 0, 0, ...u32((250 << 2) | 3), ...u16(1)),
    ...record(0x204, ...at(6, 0), 4, 0, 0, ...bytesOf('Wren')),
    ...record(0x06, ...at(7, 0), 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0, 0),
    ...record(0x207, 4, 0, 0, ...bytesOf('Sum!')),
    ...record(0x1b6, ...new Array<number>(10).fill(0), ...u16(8), ...new Array<number>(6).fill(0)),
    ...record(0x3c, 0, ...bytesOf('not him?')),
    ...record(0x0a),
  ];
  return { Workbook: Uint8Array.from([...globals(start), ...sheet]) };
}

describe('old Excel workbooks', () => {
  test('sheets with their names, every kind of cell, headers, comments, and texts no cell shows', async () => {
    expect(await read(excel(), 'a.xls')).toEqual({
      kind: 'xls',
      text: 'Crew\n\nDRAFT\n\nGaffer\t640.5\nMüller ł\t720\n1\t2.5\nWren\nSum!\nnot him?\n\ndeleted',
      unreadable: null,
      places: [
        ['names of the sheets', 'Crew'],
        ['sheet Crew', 'DRAFT'],
        ['sheet Crew, row 3', 'Gaffer'],
        ['sheet Crew, row 5', 'Müller ł'],
        ['sheet Crew, row 6', '1'],
        ['sheet Crew, row 7', 'Wren'],
        ['sheet Crew, row 8', 'Sum!'],
        ['texts no cell shows', 'deleted'],
      ],
    });
  });

  test('an encrypted one', async () => {
    expect((await read(excel(record(0x2f, 1, 0)))).unreadable).toBe('Excel workbook, encrypted, contents not read');
  });

  test('four thousand million strings claimed', async () => {
    const claim = record(0xfc, ...u32(0xffffffff), ...u32(0xffffffff), ...u16(4), 0, ...bytesOf('Mara'));
    const { text } = await read({ Workbook: Uint8Array.from([...begin, ...claim, ...record(0x0a)]) });
    expect(text).toBe('Mara');
  });
});

const atom = (type: number, data: readonly number[], head = 0): number[] => [
  ...u16(head),
  ...u16(type),
  ...u32(data.length),
  ...data,
];
const folder = (type: number, ...inside: number[][]): number[] => atom(type, inside.flat(), 15);

describe('old PowerPoint presentations', () => {
  test('slides in order, notes, comments', async () => {
    const slides = [
      folder(0x03f8, atom(0x0fa8, [...bytesOf('Confidential')])),
      folder(
        0x03ee,
        folder(0xf00d, atom(0x0fa0, wide('Teil – eins\rzwei'))),
        folder(0x2ee0, atom(0x0fba, wide('really?'))),
      ),
      folder(0x03f0, atom(0x0fa8, [...bytesOf('say this')])),
      folder(0x03ee, atom(0x0fa8, [...bytesOf('last')]), atom(0x0fba, wide('___PPT10'))),
    ];
    expect(await read({ 'PowerPoint Document': Uint8Array.from(slides.flat()) }, 'a.ppt')).toEqual({
      kind: 'ppt',
      text: 'Confidential\nTeil – eins\nzwei\nreally?\nsay this\nlast',
      unreadable: null,
      places: [
        ['slide master', 'Confidential'],
        ['slide 1', 'Teil – eins'],
        ['slide 1, comments', 'really?'],
        ['notes', 'say this'],
        ['slide 2', 'last'],
      ],
    });
  });

  test('an encrypted one', async () => {
    const { unreadable } = await read({ 'PowerPoint Document': Uint8Array.from(folder(0x2f14)) });
    expect(unreadable).toBe('PowerPoint presentation, encrypted, contents not read');
  });
});

describe('other files of that kind', () => {
  test('an encrypted one of today, wherever its stream is named', async () => {
    expect((await read({ EncryptedPackage: new Uint8Array(9000) })).unreadable).toBe(
      'Encrypted Office document, contents not read',
    );
  });

  test('one of a program nobody knows', async () => {
    expect((await read({ Contents: 'x' })).unreadable).toBe('Word or other Office document, contents not read');
  });

  test.each<[string, Streams]>([
    [
      'a.doc',
      word(
        [
          ['Mara\r', 1],
          ['rows', 2],
        ],
        [9],
      ),
    ],
    ['a.xls', excel()],
    ['a.ppt', { 'PowerPoint Document': Uint8Array.from(folder(0x03ee, atom(0x0fa0, wide('Mara')))) }],
  ])('%s cut at every length, bytes changed: an answer each time', async (name, streams) => {
    const whole = makeCompound(streams);
    for (let place = 0; place < whole.length; place += 3) {
      const changed = whole.slice();
      changed[place] = 0xff;
      expect(typeof (await extractFile(changed, name)).kind).toBe('string');
      expect(typeof (await extractFile(whole.subarray(0, place), name)).kind).toBe('string');
    }
  });
});
