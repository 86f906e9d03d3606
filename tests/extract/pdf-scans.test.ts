import { describe, expect, test } from 'vitest';
import { extractFile } from '../../lib/extract/extract-file.ts';
import { noMeans, type Pixels } from '../../lib/extract/means.ts';
import { nodeMeans } from '../../scripts/setup/node-means.ts';
import { makePdf, type PdfPage, streamOf, textAt, typed } from './make-pdf.ts';

const picture = (about: string, bytes: Uint8Array, compressed = true): Uint8Array =>
  streamOf(bytes, `/Type /XObject /Subtype /Image ${about}`, compressed);
const grey = (width: number, height: number, more = ''): string =>
  `/Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 ${more}`;
const full = 'q 612 0 0 792 0 0 cm /Im Do Q\n';
const resources = '/XObject << /Im 20 0 R >>';
const scanned: PdfPage = { content: full, resources };

/** A sheet with rows of strokes on it: what a page of writing looks like from afar. */
const sheet = (width = 300, height = 400): Uint8Array =>
  Uint8Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    return y % 12 < 6 && x % 7 < 2 && x > 30 && x < width - 30 ? 20 : 240;
  });
/** A soft slope from dark to light. */
const photo = Uint8Array.from({ length: 300 * 400 }, (_, at) => Math.floor(((at % 300) * 256) / 300));

interface Seen {
  pixels: Pixels[];
  text: string | null;
  unreadable: string | null;
  places: readonly string[];
}

/** Reads with a recognition that says `says`, and remembers what it was shown. */
async function read(pages: readonly PdfPage[], objects: readonly (string | Uint8Array)[], says = 'FADE IN ON A QUAY') {
  const seen: Seen = { pixels: [], text: null, unreadable: null, places: [] };
  const readPicture = (pixels: Pixels) => {
    seen.pixels.push(pixels);
    return Promise.resolve({ text: says, confidence: says === '' ? 0 : 0.9 });
  };
  const bytes = makePdf({ pages, objects });
  const { text, unreadable, places } = await extractFile(bytes, 'scan.pdf', { means: { ...nodeMeans, readPicture } });
  return { ...seen, text, unreadable, places: (places ?? []).map(({ name }) => name) };
}

const at = ({ data, width }: Pixels, x: number, y: number): number[] => [
  ...data.slice((y * width + x) * 4, (y * width + x) * 4 + 4),
];

describe('the picture of a page', () => {
  test('is read, and its words stand on that page', async () => {
    const { text, places, unreadable } = await read(
      [{ content: typed(['Page.']) }, scanned],
      [picture(grey(300, 400), sheet())],
    );
    expect(text).toBe('Page.\n\nFADE IN ON A QUAY');
    expect(places).toEqual(['page 1', 'page 2']);
    expect(unreadable).toBeNull();
  });

  const rgb = Uint8Array.from({ length: 200 * 200 * 3 }, (_, index) => [200, 40, 90][index % 3]!);
  const bits = (value: number) => new Uint8Array(25 * 200).fill(value);
  const white = [255, 255, 255, 255];
  // All rows white: one bit each.
  const fax = new Uint8Array(25).fill(0xff);
  test.each<[string, PdfPage, (string | Uint8Array)[], number[]]>([
    ['grey', scanned, [picture(grey(200, 200), new Uint8Array(40_000).fill(77))], [77, 77, 77, 255]],
    [
      'colours',
      scanned,
      [picture('/Width 200 /Height 200 /ColorSpace /DeviceRGB /BitsPerComponent 8', rgb)],
      [200, 40, 90, 255],
    ],
    [
      'bits',
      scanned,
      [picture('/Width 200 /Height 200 /ColorSpace /DeviceGray /BitsPerComponent 1', bits(0xff))],
      white,
    ],
    [
      'a stencil',
      scanned,
      [picture('/Width 200 /Height 200 /ImageMask true /BitsPerComponent 1', bits(0xaa))],
      [0, 0, 0, 255],
    ],
    [
      'fax',
      scanned,
      [
        picture(
          '/Width 200 /Height 200 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 200 /Rows 200 >>',
          fax,
          false,
        ),
      ],
      white,
    ],
    [
      'half transparent, on white paper',
      scanned,
      [
        picture(grey(200, 200, '/SMask 21 0 R'), new Uint8Array(40_000)),
        picture(grey(200, 200), new Uint8Array(40_000).fill(128)),
      ],
      [127, 127, 127, 255],
    ],
    [
      'inside a form',
      { content: '/Fm Do', resources: '/XObject << /Fm 21 0 R >>' },
      [
        picture(grey(200, 200), new Uint8Array(40_000).fill(77)),
        streamOf(
          'q 612 0 0 792 0 0 cm /Im Do Q',
          `/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << ${resources} >>`,
        ),
      ],
      [77, 77, 77, 255],
    ],
  ])('%s', async (_, page, objects, colour) => {
    const { pixels } = await read([page], objects);
    expect(pixels.map(({ width, height }) => [width, height])).toEqual([[200, 200]]);
    expect(at(pixels[0]!, 101, 100)).toEqual(colour);
  });

  const corner = Uint8Array.from({ length: 300 * 200 }, (_, index) =>
    index % 300 < 100 && index < 300 * 50 ? 0 : 255,
  );
  test.each<[string, PdfPage, number[], number[]]>([
    ['upright', scanned, [300, 200], [10, 10]],
    ['turned by the page', { ...scanned, more: '/Rotate 90' }, [200, 300], [190, 10]],
    ['turned where it is put', { ...scanned, content: 'q 0 792 -612 0 612 0 cm /Im Do Q' }, [200, 300], [10, 290]],
    [
      'both, which is upright',
      { ...scanned, content: 'q 0 792 -612 0 612 0 cm /Im Do Q', more: '/Rotate 90' },
      [300, 200],
      [10, 10],
    ],
  ])('%s', async (_, page, size, dark) => {
    const { pixels } = await read([page], [picture(grey(300, 200), corner)]);
    expect([pixels[0]!.width, pixels[0]!.height]).toEqual(size);
    expect(at(pixels[0]!, dark[0]!, dark[1]!)[0]).toBe(0);
    expect(at(pixels[0]!, size[0]! - dark[0]!, size[1]! - dark[1]!)[0]).toBe(255);
  });

  test('is made smaller, its greys kept', async () => {
    const stripes = new Uint8Array(new Uint16Array((2800 * 2100) / 2).fill(0xff00).buffer);
    const { pixels } = await read([scanned], [picture(grey(2800, 2100), stripes)]);
    expect(pixels[0]!.width * pixels[0]!.height).toBeLessThanOrEqual(4_000_000);
    expect(pixels[0]!.width / pixels[0]!.height).toBeCloseTo(4 / 3, 2);
    const row = Array.from({ length: 300 }, (_, x) => at(pixels[0]!, x + 100, 500)[0]!);
    expect(Math.abs(row.reduce((sum, grey) => sum + grey, 0) / 300 - 127)).toBeLessThan(4);
  });

  test('is read under a stamp, too', async () => {
    const { text } = await read(
      [{ ...scanned, content: full + textAt(90, 20, 'COPY 14 - W. RENWICK') }],
      [picture(grey(300, 400), sheet())],
    );
    expect(text).toBe('COPY 14 - W. RENWICK\n\nFADE IN ON A QUAY');
  });

  test.each<[string, PdfPage]>([
    ['a logo', { content: `q 60 0 0 60 500 700 cm /Im Do Q\n${typed(['Page.'])}`, resources }],
    [
      'beside enough text',
      { content: full + typed(Array<string>(12).fill('A line of the page that says enough')), resources },
    ],
    ['no picture at all', { content: typed(['Page.']) }],
  ])('is left alone: %s', async (_, page) => {
    const { pixels, unreadable } = await read([page], [picture(grey(300, 400), sheet())]);
    expect(pixels).toEqual([]);
    expect(unreadable).toBeNull();
  });
});

describe('what was not read is said', () => {
  test('of many pages the first ten are read and some of the rest', async () => {
    const pages = Array.from({ length: 40 }, (_, index) => ({
      ...scanned,
      content: `${full}${textAt(300, 20, `${index + 1}.`)}`,
    }));
    const { pixels, text, unreadable } = await read(pages, [picture(grey(300, 400), sheet())]);
    expect(pixels.length).toBe(16);
    const numbers = (text ?? '')
      .split('\n\n')
      .flatMap((part, index, all) =>
        all[index + 1]?.startsWith('FADE') ? [Number(part.trim().replace('.', ''))] : [],
      );
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 18, 23, 28, 33, 38]);
    expect(unreadable).toBe('PDF document: 16 of 40 pages read');
  });

  test('blank pages among them count as read', async () => {
    const pages = Array.from({ length: 40 }, (_, index) => (index % 8 === 0 ? scanned : { content: '' }));
    const { pixels, unreadable } = await read(pages, [picture(grey(300, 400), sheet())]);
    expect(pixels.length).toBe(5);
    expect(unreadable).toBeNull();
  });

  const giant = grey(65_535, 65_535);
  test.each<[string, PdfPage[], Uint8Array, string]>([
    ['writing that yields nothing', [scanned], picture(grey(300, 400), sheet()), 'writing on page 1 could not be read'],
    [
      'on several pages',
      [scanned, { content: typed(['Page.']) }, scanned],
      picture(grey(300, 400), sheet()),
      'writing on pages 1, 3 could not be read',
    ],
    [
      'on many pages',
      Array<PdfPage>(5).fill(scanned),
      picture(grey(300, 400), sheet()),
      'writing on 5 pages could not be read',
    ],
    ['a photograph', [scanned], picture(grey(300, 400), photo), 'no text found in it'],
    ['nothing at all', [{ content: '' }], picture(grey(300, 400), photo), 'no text found in it'],
    [
      'a picture that cannot be decoded',
      [scanned],
      picture(`${grey(300, 400)} /Filter /JPXDecode`, Uint8Array.of(1, 2, 3), false),
      'writing on page 1 could not be read',
    ],
    [
      'a picture of four thousand megapixels',
      [scanned],
      picture(giant, Uint8Array.of(1, 2, 3)),
      'pictures of more than 40 megapixels were not read',
    ],
  ])('%s', async (_, pages, object, reason) => {
    const { unreadable } = await read(pages, [object], '');
    expect(unreadable).toBe(`PDF document: ${reason}`);
  });

  test('words here and there on a page that could not be read do not make it read', async () => {
    const readPicture = () => Promise.resolve({ text: 'a word or two', confidence: 0.6, unread: 'all' as const });
    const bytes = makePdf({ pages: [scanned], objects: [picture(grey(300, 400), sheet())] });
    const { text, unreadable } = await extractFile(bytes, 'x.pdf', { means: { ...nodeMeans, readPicture } });
    expect(text).toContain('a word or two');
    expect(unreadable).toBe('PDF document: writing on page 1 could not be read');
  });

  test('where there is no recognition', async () => {
    const bytes = makePdf({ pages: [scanned], objects: [picture(grey(300, 400), sheet())] });
    const { unreadable } = await extractFile(bytes, 'x.pdf', { means: noMeans });
    expect(unreadable).toBe('PDF document: writing on page 1 could not be read');
  });

  test('cancelling ends the recognition', async () => {
    const control = new AbortController();
    const bytes = makePdf({ pages: Array<PdfPage>(5).fill(scanned), objects: [picture(grey(300, 400), sheet())] });
    let asked = 0;
    const readPicture = (_: Pixels, signal: AbortSignal | undefined) => {
      asked++;
      control.abort(new Error('put back'));
      signal?.throwIfAborted();
      return Promise.resolve({ text: '', confidence: 0 });
    };
    const reading = extractFile(bytes, 'x.pdf', { means: { ...nodeMeans, readPicture }, signal: control.signal });
    await expect(reading).rejects.toThrow('put back');
    expect(asked).toBe(1);
  });
});
