import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { extractFile } from '../../lib/extract/extract-file.ts';
import { bytesOf, joined, makeZip } from './make-zip.ts';

const line = 'The lamp over the chart room gutters.';
const read = async (bytes: Uint8Array, name: string) => {
  const { kind, text, unreadable, places = [] } = await extractFile(bytes, name);
  return { kind, text, unreadable, places: places.map(({ name }) => name) };
};

interface TarFile {
  name: string;
  data?: string | Uint8Array;
  type?: string;
  size?: string;
}
const padded = (bytes: Uint8Array, size: number): Uint8Array => joined([bytes, new Uint8Array(size - bytes.length)]);
const octal = (value: number, digits: number): string => value.toString(8).padStart(digits, '0');

function makeTar(files: readonly TarFile[]): Uint8Array {
  const blocks = files.flatMap(({ name, data = '', type = '0', size }) => {
    const contents = bytesOf(data);
    const header = padded(bytesOf(name), 512);
    header.set(bytesOf(size ?? octal(contents.length, 11)), 124);
    header.set(bytesOf(`        ${type}`), 148);
    header.set(bytesOf('ustar\u000000'), 257);
    header.set(
      bytesOf(
        `${octal(
          header.reduce((sum, byte) => sum + byte, 0),
          6,
        )}\u0000 `,
      ),
      148,
    );
    return [header, padded(contents, Math.ceil(contents.length / 512) * 512)];
  });
  return joined([...blocks, new Uint8Array(1024)]);
}
const tar = makeTar([
  { name: 'day 3/', type: '5' },
  { name: 'day 3/note.txt', data: line },
]);

describe('tar', () => {
  test('is its names and the words of what can be read', async () => {
    expect(await read(tar, 'a.bin')).toEqual({
      kind: 'tar',
      text: `day 3/\nday 3/note.txt\n\n${line}`,
      unreadable: null,
      places: ['names of the files', 'day 3/note.txt'],
    });
  });

  test.each<[string, TarFile[]]>([
    [
      'one way',
      [
        { name: '././@LongLink', type: 'L', data: 'a very long name.txt\0' },
        { name: 'a ver', data: line },
      ],
    ],
    [
      'the other',
      [
        { name: 'pax', type: 'x', data: '29 path=a very long name.txt\n' },
        { name: 'a ver', data: line },
      ],
    ],
  ])('long names, %s', async (_, files) => {
    expect((await read(makeTar(files), 'a.tar')).places).toEqual(['names of the files', 'a very long name.txt']);
  });

  const nested = (depth: number): Uint8Array =>
    depth === 0 ? bytesOf(line) : makeTar([{ name: depth === 1 ? 'a.txt' : 'a.tar', data: nested(depth - 1) }]);
  test.each<[string, Uint8Array, string | null]>([
    ['cut within a file', tar.subarray(0, 1040), 'Archive: cut off, not read to its end'],
    [
      'a broken header',
      joined([tar.subarray(0, 512), new Uint8Array(512).fill(1)]),
      'Archive: damaged, not all of it was read',
    ],
    [
      'a size beyond everything',
      makeTar([{ name: 'a.txt', data: line, size: '77777777777' }]),
      'Archive: cut off, not read to its end',
    ],
    ['one in another', nested(2), null],
    ['ten of them', nested(10), 'Archive: 1 of 1 files in it were not read'],
    [
      'six thousand files',
      makeTar(Array.from({ length: 6000 }, (_, at) => ({ name: `${at}` }))),
      'Archive: more than 5,000 files, only the first were read',
    ],
  ])('%s', async (_, bytes, why) => {
    expect((await read(bytes, 'a.tar')).unreadable).toBe(why);
  });

  test('a large recording in it is read in place', async () => {
    const bytes = makeTar([
      { name: 'a.dpx', data: joined([bytesOf('SDPX'), new Uint8Array(90e6)]) },
      { name: 'b.txt', data: line },
    ]);
    const { text, unreadable } = await read(bytes, 'a.tar');
    expect([text!.endsWith(line), unreadable]).toEqual([true, null]);
  });
});

const zip = (depth: number): Uint8Array => (depth === 0 ? bytesOf(line) : gzipSync(zip(depth - 1)));

describe('gzip', () => {
  test.each<[string, Uint8Array, string, string | null, string | null, string[]]>([
    ['a text', gzipSync(line), 'note.txt.gz', line, null, []],
    [
      'an archive',
      gzipSync(tar),
      'a.tgz',
      `day 3/\nday 3/note.txt\n\n${line}`,
      null,
      ['names of the files', 'day 3/note.txt'],
    ],
    ['nothing', gzipSync(''), 'a.gz', '', null, []],
    ['packed twice', zip(2), 'a.txt.gz.gz', line, null, []],
    ['packed ten times', zip(10), 'a.gz', null, 'Compressed file: archives packed in archives, not read', []],
    [
      'a bomb',
      gzipSync(new Uint8Array(30e6)),
      'a.gz',
      null,
      'Compressed file: unpacks to hundreds of times its size, not read',
      [],
    ],
    [
      'noise',
      joined([[0x1f, 0x8b, 8], new Uint8Array(60).fill(255)]),
      'a.gz',
      null,
      'Compressed file: damaged, not all of it was read',
      [],
    ],
    [
      'a picture nobody reads',
      gzipSync(Uint8Array.of(0, 1, 2, 3, 0, 0, 0, 9)),
      'a.gz',
      null,
      'File of an unknown kind, contents not read',
      [],
    ],
  ])('%s', async (_, bytes, name, text, unreadable, places) => {
    expect(await read(bytes, name)).toEqual({ kind: 'gzip', text, unreadable, places });
  });
});

const u16 = (value: number): number[] => [value & 255, value >>> 8];
const u32 = (value: number): number[] => [...u16(value % 65536), ...u16(Math.floor(value / 65536))];
const wide = (text: string): number[] => [...text].flatMap((unit) => u16(unit.charCodeAt(0)));

const sevenZip = (header: number[]): Uint8Array =>
  joined([
    [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4, 0, 0, 0, 0],
    u32(4),
    u32(0),
    u32(header.length),
    u32(0),
    u32(0),
    [1, 2, 3, 4],
    header,
  ]);
const names7z = [...wide('day 3/note.txt\0'), ...wide('b.mov\0')];
const listed = (...methods: number[]) => [
  0x01,
  0x04,
  0x06,
  ...methods,
  0x05,
  2,
  0x11,
  names7z.length + 1,
  0,
  ...names7z,
  0,
  0,
];
const oldRar = (mainFlags: number, fileFlags: number): Uint8Array => {
  const name = bytesOf('day 3/note.txt');
  const file = [
    ...[0, 0, 0x74],
    ...u16(0x8000 | fileFlags),
    ...u16(32 + name.length),
    ...u32(5),
    ...new Array<number>(15).fill(0),
  ];
  return joined([
    [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x00],
    [0, 0, 0x73, ...u16(mainFlags), ...u16(13), 0, 0, 0, 0, 0, 0],
    [...file, ...u16(name.length), ...u32(0)],
    name,
    [1, 2, 3, 4, 5],
    [0, 0, 0x7b, 0, 0x40, 7, 0],
  ]);
};
const newRar = (type: number, isLocked: boolean): Uint8Array => {
  const name = bytesOf('day 3/note.txt');
  const extra = isLocked ? [3, 1, 0, 0] : [];
  const body = [
    type,
    (isLocked ? 1 : 0) | 2,
    ...(isLocked ? [extra.length] : []),
    5,
    0,
    9,
    0,
    0,
    0,
    name.length,
    ...name,
    ...extra,
  ];
  return joined([
    [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x01, 0x00],
    [0, 0, 0, 0, 3, 1, 0, 0],
    [0, 0, 0, 0, body.length, ...body, 1, 2, 3, 4, 5],
    [0, 0, 0, 0, 3, 5, 0, 0],
  ]);
};

describe('archives that are not unpacked', () => {
  test.each<[string, Uint8Array, string, string | null, string]>([
    ['7z, its list packed', sevenZip([0x17, 0x06, 1, 2, 3]), '7z', null, '7z archive, names and contents not read'],
    [
      '7z, its list locked',
      sevenZip([0x17, 0x06, 0x06, 0xf1, 0x07, 0x01]),
      '7z',
      null,
      '7z archive, encrypted, names and contents not read',
    ],
    ['7z with plain names', sevenZip(listed()), '7z', 'day 3/note.txt\nb.mov', '7z archive, contents not read'],
    [
      '7z, contents locked',
      sevenZip(listed(0x06, 0xf1, 0x07, 0x01)),
      '7z',
      'day 3/note.txt\nb.mov',
      '7z archive, encrypted, contents not read',
    ],
    ['7z, cut off', sevenZip(listed()).subarray(0, 40), '7z', null, '7z archive, cut off, contents not read'],
    ['RAR 4', oldRar(0, 0), 'rar', 'day 3/note.txt', 'RAR archive, contents not read'],
    ['RAR 4, contents locked', oldRar(0, 4), 'rar', 'day 3/note.txt', 'RAR archive, encrypted, contents not read'],
    ['RAR 4, all of it locked', oldRar(0x80, 0), 'rar', null, 'RAR archive, encrypted, names and contents not read'],
    ['RAR 5', newRar(2, false), 'rar', 'day 3/note.txt', 'RAR archive, contents not read'],
    ['RAR 5, contents locked', newRar(2, true), 'rar', 'day 3/note.txt', 'RAR archive, encrypted, contents not read'],
    ['RAR 5, all of it locked', newRar(4, false), 'rar', null, 'RAR archive, encrypted, names and contents not read'],
  ])('%s', async (_, bytes, kind, text, unreadable) => {
    expect(await read(bytes, 'a')).toEqual({
      kind,
      text,
      unreadable,
      places: text === null ? [] : ['names of the files'],
    });
  });

  test.each<[string, Uint8Array]>([
    ['a.tar', tar],
    ['a.tgz', gzipSync(tar)],
    ['a.7z', sevenZip(listed())],
    ['4.rar', oldRar(0, 0)],
    ['5.rar', newRar(2, true)],
    ['a.zip', makeZip([{ name: 'a.tar', data: tar }])],
  ])('%s cut at every length, bytes changed: an answer each time', async (name, whole) => {
    for (let at = 0; at < whole.length; at += whole.length > 1000 ? 7 : 1) {
      for (const value of [0, 0x7f, 0xff]) {
        const changed = whole.slice();
        changed[at] = value;
        expect(typeof (await extractFile(changed, name)).kind).toBe('string');
      }
      expect(typeof (await extractFile(whole.subarray(0, at), name)).kind).toBe('string');
    }
  });
});
