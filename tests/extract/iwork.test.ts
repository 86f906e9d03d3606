import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { extractFile } from '../../lib/extract/extract-file.ts';
import { unpackBlock } from '../../lib/extract/iwork/snappy.ts';
import { bytesOf, joined, makeZip, type Packed } from './make-zip.ts';

const read = async (bytes: Uint8Array, name: string) => {
  const { kind, text, unreadable, places = [] } = await extractFile(bytes, name);
  return { kind, text, unreadable, places: places.map(({ name }) => name) };
};
const number = (value: number): number[] => (value < 128 ? [value] : [(value & 127) | 128, ...number(value >> 7)]);
const field = (id: number, data: readonly number[] | Uint8Array): number[] => [
  ...number(id * 8 + 2),
  ...number(data.length),
  ...data,
];
const text = (id: number, words: string): number[] => field(id, bytesOf(words));

/** Messages of their kinds, packed the plain way: every byte as it is. */
function iwa(...messages: readonly [kind: number, body: number[]][]): Uint8Array {
  const stream = messages.flatMap(([kind, body]) => {
    const head = [8, 7, ...field(2, [8, ...number(kind), 24, ...number(body.length)])];
    return [...number(head.length), ...head, ...body];
  });
  const packed = [
    ...number(stream.length),
    61 << 2,
    ...[stream.length - 1, (stream.length - 1) >> 8].map((n) => n & 255),
    ...stream,
  ];
  return Uint8Array.from([0, packed.length & 255, packed.length >> 8, 0, ...packed]);
}
const pack = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  makeZip(Object.entries(parts).map(([name, data]): Packed => ({ name, data, method: 0 })));

const pages = iwa(
  [2001, [...text(1, 'style'), ...text(3, 'The lamp gutters.')]],
  [9, text(3, 'noise')],
  [3056, text(1, 'really?')],
);
const old = `<?xml version="1.0"?><sl:document xmlns:sf="http://developer.apple.com/namespaces/sf"><sf:stylesheet>
<sf:string>Body</sf:string></sf:stylesheet><sf:p sf:style="a">The <sf:span>lamp</sf:span> gutters.<sf:br/></sf:p>
<sf:p>Twice &amp; again.</sf:p><sf:grid><sf:t><sf:ct sfa:s="Gaffer"/></sf:t></sf:grid></sl:document>`;
const table = iwa([6005, field(3, [8, 1, ...text(3, 'Gaffer')])], [6005, field(3, text(3, 'Mara'))]);

describe('Pages, Numbers and Keynote', () => {
  test.each<[string, Uint8Array, string | null, string | null, string[]]>([
    ['text and comments', pack({ 'Index/Document.iwa': pages }), 'The lamp gutters.\nreally?', null, ['document']],
    [
      'sheets and what their cells say',
      pack({ 'Index/Document.iwa': iwa([2, text(1, 'Crew')]), 'Index/Tables/DataList-8.iwa': table }),
      'Crew\n\nGaffer\nMara',
      null,
      ['document', 'datalist'],
    ],
    [
      'slides, not their templates',
      pack({ 'Index/Document.iwa': iwa(), 'Index/Slide-12.iwa': pages, 'Index/MasterSlide-1.iwa': pages }),
      'The lamp gutters.\nreally?',
      null,
      ['slide'],
    ],
    [
      'one of 2009, by its markup',
      pack({ 'index.xml': old, 'QuickLook/Thumbnail.jpg': 'x' }),
      'The lamp gutters.\nTwice & again.\nGaffer',
      null,
      ['document'],
    ],
    [
      'one of 2009, packed once more',
      pack({ 'index.apxl.gz': gzipSync(old) }),
      'The lamp gutters.\nTwice & again.\nGaffer',
      null,
      ['document'],
    ],
    [
      'an index packed once more',
      pack({ 'Index.zip': pack({ 'Index/Document.iwa': pages }), 'preview.jpg': 'x' }),
      'The lamp gutters.\nreally?',
      null,
      ['Index.zip, document'],
    ],
    [
      'one whose files make no sense',
      pack({ 'Index/Document.iwa': new Uint8Array(99).fill(1) }),
      null,
      'Pages, Numbers or Keynote document: no text found in it',
      [],
    ],
    [
      'pictures only',
      pack({ 'Index/Document.iwa': iwa([9, []]), 'Data/key art.jpg': Uint8Array.of(0xff, 0xd8, 0xff, 0xe0) }),
      null,
      'Pages, Numbers or Keynote document: pictures without text, which were not read',
      [],
    ],
  ])('%s', async (_, bytes, text, unreadable, places) => {
    expect(await read(bytes, 'a.pages')).toEqual({ kind: 'iwork', text, unreadable, places });
  });

  test('known by its files, whatever its name', async () => {
    expect((await read(pack({ 'Index/Document.iwa': pages }), 'a.zip')).kind).toBe('iwork');
  });

  test.each<[string, number[], string | null]>([
    ['bytes as they are', [4, 3 << 2, ...bytesOf('Mara')], 'Mara'],
    ['a stretch once more', [8, 3 << 2, ...bytesOf('Mara'), 1, 4], 'MaraMara'],
    ['one that overlaps itself', [7, 0, ...bytesOf('a'), (5 << 2) | 2, 1, 0], 'aaaaaaa'],
    ['from before the beginning', [8, 3 << 2, ...bytesOf('Mara'), 1, 5], null],
    ['longer than it says', [4, 3 << 2, ...bytesOf('Mara'), 1, 4], null],
    ['more than a block', [0xff, 0xff, 0xff, 0xff, 0x0f, 0], null],
  ])('unpacks %s', (_, packed, words) => {
    const bytes = unpackBlock(Uint8Array.from(packed));
    expect(bytes && new TextDecoder().decode(bytes)).toBe(words);
  });

  test('cut at every length, bytes changed: an answer each time', async () => {
    const whole = pack({ 'Index/Document.iwa': joined([pages, table]) });
    for (let at = 0; at < whole.length; at++) {
      const changed = whole.slice();
      changed[at] = 0xff;
      expect(typeof (await extractFile(changed, 'a.key')).kind).toBe('string');
      expect(typeof (await extractFile(whole.subarray(0, at), 'a.key')).kind).toBe('string');
    }
  });
});
