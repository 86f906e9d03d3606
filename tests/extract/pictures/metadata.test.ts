import { describe, expect, it } from 'vitest';
import { extractFile } from '../../../lib/extract/extract-file.ts';
import { gif, paint, png } from './make-picture.ts';
import { bytesOf, exif, iptc, jpegWith, pngTexts, pngWith, segment, webpWith, xmp } from './with-metadata.ts';

const dark = paint(7, 5, () => [20, 20, 20]);
const adobe = 'http://ns.adobe.com/xap/1.0/\0';
const wide = (text: string) => bytesOf('UNICODE\0', ...[...text].map((unit) => [0, unit.charCodeAt(0)]));
const words = exif({
  0x010e: 'Scene 12, the lamp room',
  0x010f: 'Kestrel',
  0x0110: 'K-1',
  0x8298: '(c) Harbour Kite Films',
});

describe('what is written beside a picture', () => {
  it.each<[string, Uint8Array, string[]]>([
    [
      'EXIF',
      jpegWith(segment(0xe1, 'Exif\0\0', words)),
      ['Make: Kestrel', 'Description: Scene 12, the lamp room', 'Copyright: (c) Harbour Kite Films'],
    ],
    [
      'a comment in two bytes a letter',
      jpegWith(segment(0xe1, 'Exif\0\0', exif({ 0x9286: wide('a lamp in the rain, steps 20') }))),
      ['Comment: a lamp in the rain, steps 20'],
    ],
    [
      'that a position is recorded',
      jpegWith(segment(0xe1, 'Exif\0\0', exif({ 0x8825: 40 }))),
      ['GPS: where it was taken is recorded'],
    ],
    [
      'XMP',
      jpegWith(segment(0xe1, adobe, xmp('xmp:CreatorTool="Lamplight Paint"><dc:rights>Not for release</dc:rights>'))),
      ['rights: Not for release', 'CreatorTool: Lamplight Paint'],
    ],
    [
      'XMP that goes on in another segment',
      jpegWith(
        segment(0xe1, adobe, xmp('a:b="c">')),
        segment(
          0xe1,
          'http://ns.adobe.com/xmp/extension/\0',
          'x'.repeat(32),
          [0, 0, 0, 9, 0, 0, 0, 0],
          '<dc:title>The Glass Tern</dc:title>',
        ),
      ),
      ['title: The Glass Tern'],
    ],
    [
      'IPTC',
      jpegWith(iptc({ 5: 'Unit still 40', 40: 'EMBARGOED until release', 80: 'Odalys Brandt' })),
      ['Title: Unit still 40', 'Instructions: EMBARGOED until release', 'By: Odalys Brandt'],
    ],
    ['a comment', jpegWith(segment(0xfe, 'for the lamp desk only')), ['Comment: for the lamp desk only']],
    [
      'the prompt an image tool leaves',
      pngWith(png(dark), pngTexts.plain('parameters', 'a lighthouse keeper, lamp lit\nSteps: 20')),
      ['parameters: a lighthouse keeper, lamp lit\nSteps: 20'],
    ],
    ['packed text', pngWith(png(dark), pngTexts.packed('Description', 'Scene 12')), ['Description: Scene 12']],
    [
      'text in any script',
      pngWith(png(dark), pngTexts.wide('Title', 'Der gläserne Vogel – 灯台')),
      ['Title: Der gläserne Vogel – 灯台'],
    ],
    [
      'XMP in a PNG',
      pngWith(png(dark), pngTexts.wide('XML:com.adobe.xmp', xmp('><dc:title>The Glass Tern</dc:title>'))),
      ['title: The Glass Tern'],
    ],
    [
      'WebP',
      webpWith(
        ['VP8X', new Uint8Array(10)],
        ['EXIF', words],
        ['XMP ', bytesOf(xmp('><dc:title>The Glass Tern</dc:title>'))],
      ),
      ['Model: K-1', 'title: The Glass Tern'],
    ],
    [
      'GIF',
      bytesOf(
        gif(dark).subarray(0, 19),
        [0x21, 0xff, 11],
        'XMP DataXMP',
        xmp('><dc:title>The Glass Tern</dc:title>'),
        [0],
        gif(dark).subarray(19),
      ),
      ['title: The Glass Tern'],
    ],
    [
      'that a machine made it',
      jpegWith(
        segment(
          0xe1,
          adobe,
          xmp(
            'Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia">',
          ),
        ),
      ),
      ['Digital source type: trainedAlgorithmicMedia (made by generative AI)'],
    ],
  ])('%s', async (_, bytes, lines) => {
    const { text, places } = await extractFile(bytes, 'still');
    for (const line of lines) expect(text).toContain(line);
    expect(places?.[0]).toEqual({ at: 0, name: 'metadata' });
  });

  it('leaves out numbers of documents, which look like somebody’s', async () => {
    const ids =
      '<li>xmp.did:54481349f6704a</li><li>uuid:ba97cc71-2de3-11da-9e66-0017f2</li><li>BA97CC712DE311DA9E660017</li>';
    const { text } = await extractFile(
      jpegWith(segment(0xe1, adobe, xmp(`>${ids}<dc:title>Kept</dc:title>`))),
      'a.jpg',
    );
    expect(text).toBe('title: Kept\nSize: 7 × 5');
  });

  it('a picture without any has no text', async () => {
    expect((await extractFile(png(dark), 'a.png')).text).toBeNull();
  });

  it.each<[string, Uint8Array]>([
    ['a text that unpacks without end', pngWith(png(dark), pngTexts.packed('bomb', 'a'.repeat(5_000_000)))],
    ['a directory that names itself', jpegWith(segment(0xe1, 'Exif\0\0', exif({ 0x8769: 8 })))],
    ['a segment longer than the file', jpegWith(segment(0xe1, 'Exif\0\0', words)).subarray(0, 40)],
    [
      'a dataset longer than its record',
      jpegWith(segment(0xed, 'Photoshop 3.0\0', '8BIM', [4, 4, 0, 0, 0, 0, 255, 255, 0x1c, 2, 5, 0x70, 0], 'x')),
    ],
    ['a chunk of a length beyond reason', bytesOf(png(dark).subarray(0, 33), [255, 255, 255, 255], 'tEXt')],
    [
      'credentials that are no boxes',
      jpegWith(segment(0xeb, 'JP', [0, 1, 0, 0, 0, 1], [0, 0, 0, 1], 'jumb', [255, 255, 255, 255, 255, 255, 255, 255])),
    ],
  ])('%s is survived', async (_, bytes) => {
    await expect(extractFile(bytes, 'still.jpg')).resolves.toMatchObject({ findings: expect.any(Array) as unknown });
  });
});
