import { describe, expect, it } from 'vitest';
import { orientationOf } from '../../../lib/extract/pictures/orientation.ts';
import { pictureParts } from '../../../lib/extract/pictures/picture-parts.ts';
import { pngChunk } from '../../../lib/extract/pictures/png-chunk.ts';
import { stripMetadata } from '../../../lib/extract/pictures/strip-metadata.ts';
import { nodeMeans } from '../../../scripts/setup/node-means.ts';
import { drawnScene } from '../../support/drawn-scene.ts';
import { gif, paint, png } from './make-picture.ts';
import { bytesOf, exif, iptc, jpegWith, pngTexts, pngWith, segment, webpWith, xmp } from './with-metadata.ts';

const secret = 'Odalys Brandt';
const tags = (held: number) => exif({ 0x0112: held, 0x013b: secret });
const icc = segment(0xe2, 'ICC_PROFILE\0', 1, 1, 'profile');
const dark = png(paint(7, 5, (x) => [x * 9, 40, 40]));
const names = (bytes: Uint8Array | null) => pictureParts(bytes!)?.map(({ name }) => name);
const heldIn = (bytes: Uint8Array | null, name: string, skip: number): number => {
  const part = pictureParts(bytes!)!.find((each) => each.name === name);
  return part ? orientationOf(bytes!.subarray(part.from + skip, part.to)) : 0;
};
const says = (bytes: Uint8Array | null, text: string): boolean => Buffer.from(bytes!).includes(text);

const jpeg = (held: number) =>
  bytesOf(
    jpegWith(
      segment(0xe0, 'JFIF\0', [1, 2, 1, 0, 72, 0, 72, 1, 1], [9, 9, 9]),
      segment(0xe1, 'Exif\0\0', tags(held)),
      segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', xmp(`><dc:creator>${secret}</dc:creator>`)),
      icc,
      segment(0xe2, 'MPF\0', secret),
      iptc({ 80: secret }),
      segment(0xeb, 'JP', secret),
      segment(0xee, 'Adobe', [0, 100, 0, 0, 0, 0, 1]),
      segment(0xfe, secret),
    ),
    'appended by ',
    secret,
  );

describe('a picture without its metadata', () => {
  it('JPEG: what was coded stays, its profile and how it is held', () => {
    const stripped = stripMetadata(jpeg(6));
    expect(says(stripped, secret)).toBe(false);
    expect(says(stripped, 'ICC_PROFILE')).toBe(true);
    expect(names(stripped)).toEqual([
      'APP1',
      'APP0',
      'APP2',
      'APP14',
      'db',
      'c0',
      'SOS',
      'data',
      'c4',
      'SOS',
      'data',
      'EOI',
    ]);
    expect(heldIn(stripped, 'APP1', 6)).toBe(6);
    expect(Buffer.from(stripped!).subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
  });

  it('JPEG held upright: no EXIF at all, no small picture', () => {
    const stripped = stripMetadata(jpeg(1));
    expect(names(stripped)).not.toContain('APP1');
    const [jfif] = pictureParts(stripped!)!;
    expect([...stripped!.subarray(jfif!.to - 2, jfif!.to)]).toEqual([0, 0]);
  });

  it('PNG: text, time and credentials go, colours and transparency stay', async () => {
    const scene = drawnScene(2, 64, 36);
    const full = pngWith(
      png(scene),
      pngTexts.plain('Author', secret),
      pngTexts.wide('Title', secret),
      pngChunk('tIME', new Uint8Array(7)),
      pngChunk('caBX', bytesOf(secret)),
      pngChunk('gAMA', Uint8Array.of(0, 0, 177, 143)),
      pngChunk('eXIf', tags(3)),
      pngChunk('prIv', bytesOf(secret)),
    );
    const stripped = stripMetadata(full);
    expect(says(stripped, secret)).toBe(false);
    expect(names(stripped)).toEqual(['IHDR', 'eXIf', 'gAMA', 'IDAT', 'IEND']);
    expect(heldIn(stripped, 'eXIf', 0)).toBe(3);
    expect((await nodeMeans.decodePicture(stripped!, 1e6))?.data).toEqual(scene.data);
  });

  it('WebP: chunks go and the header no longer promises them', () => {
    const full = webpWith(
      ['VP8X', Uint8Array.of(0x2c, 0, 0, 0, 6, 0, 0, 4, 0, 0)],
      ['ICCP', bytesOf('profile')],
      ['VP8L', Uint8Array.of(0x2f, 6, 0, 1, 0)],
      ['EXIF', tags(8)],
      ['XMP ', bytesOf(secret)],
      ['C2PA', bytesOf(secret)],
    );
    const stripped = stripMetadata(full)!;
    expect(says(stripped, secret)).toBe(false);
    expect(names(stripped)).toEqual(['VP8X', 'ICCP', 'VP8L', 'EXIF']);
    expect(stripped[20]).toBe(0x28);
    expect(heldIn(stripped, 'EXIF', 0)).toBe(8);
    expect(new DataView(stripped.buffer, stripped.byteOffset).getUint32(4, true)).toBe(stripped.length - 8);
  });

  it.each<[string, () => Uint8Array]>([
    ['JPEG', () => jpeg(6)],
    ['PNG', () => pngWith(dark, pngTexts.plain('Author', secret))],
    ['WebP', () => webpWith(['VP8L', Uint8Array.of(0x2f, 6, 0, 1, 0)], ['EXIF', tags(1)])],
  ])('%s: nothing is left to take away the second time', (_, make) => {
    const once = stripMetadata(make())!;
    expect(Buffer.from(stripMetadata(once)!).equals(Buffer.from(once))).toBe(true);
  });

  it.each<[string, Uint8Array]>([
    ['GIF', gif(paint(4, 4, () => [0, 0, 0]))],
    ['a JPEG cut off before its picture', jpegWith().subarray(0, 12)],
    ['a JPEG without an end', jpegWith().subarray(0, -2)],
    ['a PNG without an end', dark.subarray(0, dark.length - 12)],
    ['a WebP without a picture', webpWith(['EXIF', tags(1)])],
    ['nothing', new Uint8Array()],
  ])('%s is refused', (_, bytes) => expect(stripMetadata(bytes)).toBeNull());
});
