import { crc32, deflateSync } from 'node:zlib';
import { type Family, type HostileFile } from './hostile-file.ts';
import { type Part, ascii, be16, be32, be64, bytes, le16, le32, repeated } from './write-bytes.ts';

const MB = 1024 * 1024;
const file = (name: string, make: () => Uint8Array): HostileFile => ({ name, make });

const chunk = (type: string, data: Part, length?: number, check?: number): Uint8Array => {
  const body = bytes(type, data);
  return bytes(be32(length ?? body.length - 4), body, be32(check ?? crc32(body)));
};
const PNG = [0x89, ...ascii('PNG\r\n\x1a\n')];
const header = (width: number, height: number, depth = 8, colour = 2): Uint8Array =>
  chunk('IHDR', [...be32(width), ...be32(height), depth, colour, 0, 0, 0]);
export const makePng = (width: number, height: number, ...chunks: readonly Uint8Array[]): Uint8Array =>
  bytes(PNG, header(width, height), ...chunks, chunk('IEND', []));
export const pixels = (width: number, height: number): Uint8Array =>
  chunk('IDAT', deflateSync(new Uint8Array((3 * width + 1) * height)));

const segment = (mark: number, data: Part, length?: number): Uint8Array => {
  const body = bytes(data);
  return bytes([0xff, mark], be16(length ?? body.length + 2), body);
};
export const makeJpeg = (...segments: readonly Uint8Array[]): Uint8Array =>
  bytes([0xff, 0xd8], segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0'), ...segments, [0xff, 0xd9]);
const frame = (height: number, width: number): Uint8Array =>
  segment(0xc0, [8, ...be16(height), ...be16(width), 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]);

const field = (tag: number, type: number, count: number, value: number): number[] => [
  ...le16(tag),
  ...le16(type),
  ...le32(count),
  ...le32(value),
];
const directory = (fields: readonly number[][], next: number): number[] => [
  ...le16(fields.length),
  ...fields.flat(),
  ...le32(next),
];
const tiff = (...parts: readonly Part[]): Uint8Array => bytes('II*\0', le32(8), ...parts);
const exif = (body: Uint8Array): Uint8Array => segment(0xe1, bytes('Exif\0\0', body));

const GIF = bytes('GIF89a', le16(1), le16(1), [0x80, 0, 0, 0, 0, 0, 255, 255, 255]);
const gifFrame = bytes([0x2c], le16(0), le16(0), le16(1), le16(1), [0, 2, 2, 0x4c, 1, 0]);

/** Boxes of ISO media and of Content Credentials alike. */
const box = (type: string, data: Part, length?: number): Uint8Array => {
  const body = bytes(data);
  return bytes(be32(length ?? body.length + 8), type, body);
};
const label = (name: string): Uint8Array =>
  box('jumd', bytes('c2pa', [0, 0x11, 0, 0x10, 0x80, 0, 0, 0xaa, 0, 0x38, 0x9b, 0x71], [3], `${name}\0`));
function nestedBoxes(depth: number): Uint8Array {
  const front = Array.from({ length: depth }, (_, at) =>
    bytes(be32(8 + 37 + (depth - at) * 45), 'jumb', label('c2pa')),
  );
  return bytes(...front);
}
const credentials = (body: Uint8Array): Uint8Array =>
  segment(0xeb, bytes('JP', be16(1), be32(1), body.subarray(0, 65_000)));
const cbor = (body: Part): Uint8Array => box('jumb', bytes(label('c2pa.claim'), box('cbor', body)));
const signed = (body: Part): Uint8Array => makeJpeg(credentials(box('jumb', bytes(label('c2pa'), cbor(body)))));

const heif = (...parts: readonly Uint8Array[]): Uint8Array => bytes(box('ftyp', 'heic\0\0\0\0mif1heic'), ...parts);
const meta = (data: Part): Uint8Array => box('meta', bytes([0, 0, 0, 0], data));

export const pictureBombs: Family = [
  file('65,535 squared.png', () => makePng(65_535, 65_535, pixels(10, 10))),
  file('two thousand million squared.png', () => makePng(0x7fff_ffff, 0x7fff_ffff, pixels(1, 1))),
  file('no size.png', () => makePng(0, 0, pixels(1, 1))),
  file('zeros for dots.png', () =>
    makePng(30_000, 30_000, chunk('IDAT', deflateSync(new Uint8Array(30 * MB), { level: 9 }))),
  ),
  file('a text that unpacks.png', () =>
    makePng(
      8,
      8,
      chunk('zTXt', bytes('Comment\0\0', deflateSync(new Uint8Array(30 * MB).fill(65), { level: 9 }))),
      pixels(8, 8),
    ),
  ),
  file('a profile that unpacks.png', () =>
    makePng(8, 8, chunk('iCCP', bytes('icc\0\0', deflateSync(new Uint8Array(30 * MB), { level: 9 }))), pixels(8, 8)),
  ),
  file('a hundred thousand texts.png', () => makePng(8, 8, repeated(chunk('tEXt', 'a\0b'), 100_000), pixels(8, 8))),
  file('international text that unpacks.png', () =>
    makePng(
      8,
      8,
      repeated(
        chunk(
          'iTXt',
          bytes('XML:com.adobe.xmp\0\x01\0\0\0', deflateSync(new Uint8Array(8 * MB).fill(60), { level: 9 })),
        ),
        30,
      ),
      pixels(8, 8),
    ),
  ),
  file('wrong sums.png', () =>
    bytes(PNG, chunk('IHDR', [0, 0, 0, 8, 0, 0, 0, 8, 8, 2, 0, 0, 0], undefined, 1), pixels(8, 8)),
  ),
  file('a chunk of gigabytes.png', () => makePng(8, 8, chunk('tEXt', 'a\0b', 0xffff_fff0))),
  file('a chunk of no length.png', () => bytes(PNG, header(8, 8), repeated(be32(0), 50_000))),
  file('credentials in chunks.png', () => makePng(8, 8, repeated(chunk('caBX', nestedBoxes(100)), 100), pixels(8, 8))),
  file('frames without end.png', () =>
    makePng(
      8,
      8,
      chunk('acTL', [...be32(0x7fff_ffff), ...be32(0)]),
      repeated(chunk('fcTL', new Uint8Array(26)), 20_000),
      pixels(8, 8),
    ),
  ),
  file('cut behind its header.png', () => makePng(800, 800).subarray(0, 40)),
  file('65,535 squared.jpg', () => makeJpeg(frame(65_535, 65_535))),
  file('a segment of no length.jpg', () => makeJpeg(repeated([0xff, 0xe1, 0, 0], 50_000))),
  file('segments without end.jpg', () => makeJpeg(repeated(segment(0xfe, 'x'), 200_000))),
  file('markers without end.jpg', () => bytes([0xff, 0xd8], new Uint8Array(2 * MB).fill(0xff))),
  file('comments of every length.jpg', () => makeJpeg(repeated(segment(0xfe, new Uint8Array(60_000)), 60))),
  file('a directory of itself.jpg', () => makeJpeg(exif(tiff(directory([field(0x8769, 4, 1, 8)], 8))), frame(8, 8))),
  file('directories in a ring.jpg', () =>
    makeJpeg(exif(tiff(directory([field(0x8825, 4, 1, 26)], 26), directory([field(0x8769, 4, 1, 8)], 8))), frame(8, 8)),
  ),
  file('a field of thousands of millions.jpg', () =>
    makeJpeg(
      exif(tiff(directory([field(0x010e, 2, 0xffff_ffff, 8), field(0x9286, 7, 0x7fff_ffff, 0xffff_ff00)], 0))),
      frame(8, 8),
    ),
  ),
  file('65,535 fields.jpg', () =>
    makeJpeg(exif(tiff(le16(65_535), repeated(field(0x010e, 2, 60_000, 8), 5000))), frame(8, 8)),
  ),
  file('a packet of metadata cut in pieces.jpg', () =>
    makeJpeg(
      repeated(
        segment(
          0xe1,
          bytes(
            'http://ns.adobe.com/xmp/extension/\0',
            new Uint8Array(32).fill(65),
            be32(0xffff_ffff),
            be32(0xffff_0000),
            'x',
          ),
        ),
        5000,
      ),
    ),
  ),
  file('metadata that defines words.jpg', () =>
    makeJpeg(
      segment(
        0xe1,
        'http://ns.adobe.com/xap/1.0/\0<!DOCTYPE x [<!ENTITY a "haha">]><x:xmpmeta><dc:title>&a;</dc:title></x:xmpmeta>',
      ),
    ),
  ),
  file('press data that claims more.jpg', () =>
    makeJpeg(
      segment(
        0xed,
        bytes(
          'Photoshop 3.0\0',
          repeated(bytes('8BIM', be16(0x0404), [0, 0], be32(0xffff_fff0), [0x1c, 2, 5, 0xff, 0xff, 0xff, 0xff]), 2000),
        ),
      ),
    ),
  ),
  file('credentials in credentials.jpg', () => makeJpeg(credentials(nestedBoxes(1400)))),
  file('a box of itself.jpg', () => makeJpeg(credentials(repeated(box('jumb', '', 0), 8000)))),
  file('lists in lists.jpg', () => signed(new Uint8Array(60_000).fill(0x81))),
  file('a list of thousands of millions.jpg', () => signed([0x9a, 0xff, 0xff, 0xff, 0xff, 0])),
  file('a map of more than there is.jpg', () => signed([0xbb, ...be64(2 ** 53), 0])),
  file('a text of more than there is.jpg', () => signed([0x7b, ...be64(2 ** 53), 0x41])),
  file('texts without end.jpg', () => signed(new Uint8Array(60_000).fill(0x7f))),
  file('tags upon tags.jpg', () => signed(new Uint8Array(60_000).fill(0xd8))),
  file('frames without end.gif', () => bytes(GIF, repeated(gifFrame, 100_000), ';')),
  file('65,535 squared.gif', () => bytes('GIF89a', [255, 255, 255, 255, 0, 0, 0], gifFrame, ';')),
  file('comments without end.gif', () =>
    bytes(GIF, [0x21, 0xfe], repeated(bytes([255], new Uint8Array(255).fill(65)), 8000)),
  ),
  file('codes that never start.gif', () =>
    bytes(
      GIF,
      [0x2c, 0, 0, 0, 0, 255, 255, 255, 255, 0, 12],
      repeated([255, ...new Array<number>(255).fill(255)], 400),
    ),
  ),
  file('directories in a ring.tif', () => tiff(directory([field(256, 4, 1, 65_535), field(257, 4, 1, 65_535)], 8))),
  file('a hundred thousand directories.tif', () =>
    tiff(Array.from({ length: 100_000 }, (_, at) => directory([], 8 + 6 * (at + 1))).flat()),
  ),
  file('strips of gigabytes.tif', () =>
    tiff(
      directory(
        [
          field(256, 4, 1, 65_535),
          field(257, 4, 1, 65_535),
          field(273, 4, 0xffff_ffff, 8),
          field(279, 4, 0xffff_ffff, 8),
          field(259, 3, 1, 5),
        ],
        0,
      ),
    ),
  ),
  file('directories of directories.dng', () =>
    tiff(directory([field(330, 4, 3, 60), field(34_665, 4, 1, 8)], 8), new Uint8Array(20), repeated(le32(8), 50)),
  ),
  file('65,535 squared.bmp', () =>
    bytes(
      'BM',
      le32(70),
      le32(0),
      le32(54),
      le32(40),
      le32(65_535),
      le32(65_535),
      le16(1),
      le16(24),
      new Uint8Array(40),
    ),
  ),
  file('runs without end.bmp', () =>
    bytes(
      'BM',
      le32(70),
      le32(0),
      le32(54),
      le32(40),
      le32(30_000),
      le32(30_000),
      le16(1),
      le16(8),
      le32(1),
      new Uint8Array(20),
      repeated([255, 1], 100_000),
    ),
  ),
  file('16,384 squared.webp', () =>
    bytes('RIFF', le32(0xffff_fff0), 'WEBPVP8L', le32(0xffff_fff0), [0x2f, 255, 255, 255, 255], new Uint8Array(64)),
  ),
  file('chunks of no length.webp', () =>
    bytes(
      'RIFF',
      le32(400_000),
      'WEBPVP8X',
      le32(10),
      [0x3c, 0, 0, 0, 255, 255, 255, 255, 255, 255],
      repeated(bytes('EXIF', le32(0)), 40_000),
    ),
  ),
  file('items without number.heic', () =>
    heif(meta(bytes(box('iinf', [0, 0, 0, 0, 255, 255]), box('iloc', [0, 0, 0, 0, 0x44, 0x40, 255, 255])))),
  ),
  file('an item of itself.heic', () =>
    heif(meta(box('iref', bytes([0, 0, 0, 0], repeated(box('dimg', [0, 1, 0, 1, 0, 1]), 5000))))),
  ),
  file('layers without number.psd', () =>
    bytes(
      '8BPS',
      be16(1),
      new Uint8Array(6),
      be16(56),
      be32(300_000),
      be32(300_000),
      be16(8),
      be16(3),
      be32(0),
      be32(0),
      be32(0xffff_ffff),
      be16(-32_768 & 65_535),
      new Uint8Array(200),
    ),
  ),
  file('tiles of no size.j2k', () =>
    bytes([0xff, 0x4f, 0xff, 0x51, 0, 47, 0, 0], be32(0xffff_ffff), be32(0xffff_ffff), new Uint8Array(40)),
  ),
  file('attributes without end.exr', () =>
    bytes([0x76, 0x2f, 0x31, 1, 2, 0, 0, 0], repeated(bytes('a\0string\0', le32(0)), 50_000)),
  ),
  file('an attribute of gigabytes.exr', () =>
    bytes([0x76, 0x2f, 0x31, 1, 2, 0, 0, 0], 'owner\0string\0', le32(0x7fff_ffff), 'x'),
  ),
  file('a name of megabytes.exr', () => bytes([0x76, 0x2f, 0x31, 1, 2, 0, 0, 0], new Uint8Array(2 * MB).fill(65))),
];
