import { deflateSync } from 'node:zlib';
import { assemble, makePdf, type PdfPage, streamOf, textAt, typed } from './make-pdf.ts';
import { bytesOf, joined } from './make-zip.ts';

const honest = 'The honest line.';
const page: PdfPage = { content: typed([honest]) };
const MEGA = 1024 * 1024;

/** Packed spaces, a thousand to one, with some words in front. */
const bomb = (megabytes: number, words = ''): Uint8Array => {
  const spaces = new Uint8Array(megabytes * MEGA).fill(32);
  spaces.set(bytesOf(words));
  return deflateSync(spaces, { level: 9 });
};
const flate = (bytes: Uint8Array, more = ''): Uint8Array => streamOf(bytes, `${more} /Filter /FlateDecode`);
const catalogue = '<< /Type /Catalog /Pages 2 0 R >>';
const pageOf = (more: string): string => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] ${more} >>`;
const pages = (kids: string, count = 1): string => `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`;
const bare = (objects: readonly [number, string | Uint8Array][], trailer = ''): Uint8Array =>
  assemble(new Map<number, string | Uint8Array>([[1, catalogue], ...objects]), trailer);
const onePage = (content: string | Uint8Array, more = '', others: readonly [number, string | Uint8Array][] = []) =>
  bare([
    [2, pages('3 0 R')],
    [3, pageOf(`/Contents 4 0 R ${more}`)],
    [4, content],
    [5, '<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>'],
    ...others,
  ]);
const fonts = '/Resources << /Font << /F1 5 0 R >> >>';
const forms = (depth: number, width: number): [number, Uint8Array][] =>
  Array.from({ length: depth }, (_, at): [number, Uint8Array] => [
    10 + at,
    streamOf(
      at === depth - 1 ? textAt(72, 700, 'ha') : '/X Do '.repeat(width),
      `/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /Font << /F1 5 0 R >> /XObject << /X ${11 + at} 0 R >> >>`,
    ),
  ]);
const image = (width: number, height: number, filter: string, bytes: Uint8Array): PdfPage & { object: Uint8Array } => ({
  content: 'q 612 0 0 792 0 0 cm /Im Do Q',
  resources: '/XObject << /Im 20 0 R >>',
  object: streamOf(
    bytes,
    `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter ${filter}`,
  ),
});
const pictured = ({ object, ...its }: PdfPage & { object: Uint8Array }): Uint8Array =>
  makePdf({ pages: [page, its], objects: [object] });
const withFont = (body: string, others: readonly (string | Uint8Array)[] = []): Uint8Array =>
  makePdf({
    pages: [{ content: `${page.content}${textAt(72, 600, 'abc', 12, 0, 'F3')}` }],
    objects: [body, ...others],
  });
const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replace(/\s/g, ''), 'hex'));
/** A JPEG that says it is as large as JPEGs can be, and then ends. */
const giantJpeg = hex(
  'ffd8 ffc0 0011 08 ffff ffff 03 01 22 00 02 11 01 03 11 01 ffda 000c 03 01 00 02 11 03 11 00 3f 00 00 ffd9',
);

/** Documents made to hang, to fill the memory or to run something; each with a line of honest text where it can have one. */
export const hostilePdfs: Readonly<Record<string, () => Uint8Array>> = {
  'a list of pages that holds itself': () =>
    bare([
      [2, pages('2 0 R 2 0 R 3 0 R')],
      [3, pageOf('')],
    ]),
  'lists of pages inside each other, without end': () =>
    bare([
      [2, pages('3 0 R')],
      [3, '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1 >>'],
    ]),
  'lists of pages ten thousand deep': () =>
    bare([
      ...Array.from({ length: 10_000 }, (_, at): [number, string] => [2 + at, pages(`${3 + at} 0 R`)]),
      [10_002, pageOf('')],
    ]),
  'a thousand million pages, it says': () =>
    bare([
      [2, pages('3 0 R', 1_000_000_000)],
      [3, pageOf('')],
    ]),
  'a hundred thousand objects': () =>
    bare([
      [2, pages('3 0 R')],
      [3, pageOf('')],
      ...Array.from({ length: 100_000 }, (_, at): [number, string] => [10 + at, `<< /A ${11 + at} 0 R >>`]),
    ]),
  'tables that point at each other': () =>
    joined([
      bytesOf('%PDF-1.4\nxref\n0 0\ntrailer << /Root 1 0 R /Prev 70 >>\nstartxref\n9\n%%EOF\n                  '),
      bytesOf('xref\n0 0\ntrailer << /Root 1 0 R /Prev 9 >>\nstartxref\n70\n%%EOF\n'),
    ]),
  'a table that points at itself': () => makePdf({ pages: [page] }).map((byte) => byte),
  'an object that is its own value': () => bare([[2, '2 0 R']]),
  'an object that is the length of itself': () => onePage('<< /Length 4 0 R >>\nstream\nBT ET\nendstream'),
  'a page that unpacks to 80 MB': () => onePage(flate(bomb(80, textAt(72, 700, honest))), fonts),
  'a page packed twice': () => onePage(streamOf(deflateSync(bomb(64)), '/Filter [/FlateDecode /FlateDecode]'), fonts),
  'a hundred pages that unpack to 16 MB each': () =>
    bare([
      [2, pages(Array.from({ length: 100 }, (_, at) => `${10 + at} 0 R`).join(' '), 100)],
      ...Array.from({ length: 100 }, (_, at): [number, string] => [10 + at, pageOf('/Contents 4 0 R')]),
      [4, flate(bomb(16))],
    ]),
  'a thousand parts of one page, each the same bomb': () =>
    onePage('<< >>', `/Contents [${'6 0 R '.repeat(1000)}]`, [[6, flate(bomb(3))]]),
  'a bomb among the objects': () =>
    bare([
      [2, pages('3 0 R')],
      [3, flate(bomb(64, '4 0 '), '/Type /ObjStm /N 100000 /First 1000')],
    ]),
  'a bomb for a font': () =>
    withFont('<< /Type /Font /Subtype /TrueType /BaseFont /X /FontDescriptor 21 0 R >>', [
      '<< /Type /FontDescriptor /FontName /X /Flags 4 /FontFile2 22 0 R >>',
      flate(bomb(64)),
    ]),
  'a bomb for an alphabet': () =>
    withFont('<< /Type /Font /Subtype /Type1 /BaseFont /Courier /ToUnicode 21 0 R >>', [flate(bomb(64))]),
  'an alphabet of four thousand million letters': () =>
    withFont(
      '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X >>] /ToUnicode 21 0 R >>',
      [
        streamOf(
          '1 begincodespacerange <00000000> <ffffffff> endcodespacerange 1 beginbfrange <00000000> <ffffffff> <0041> endbfrange',
        ),
      ],
    ),
  'a script for a font matrix': () =>
    withFont(
      '<< /Type /Font /Subtype /Type1 /BaseFont /X /FontMatrix [0.001 0 0 0.001 0 (0\\); globalThis.broken = true; //)] /FontDescriptor << /Type /FontDescriptor /FontName /X /Flags 4 >> >>',
    ),
  'a script for opening': () =>
    makePdf({
      pages: [page],
      catalogue: '/OpenAction << /S /JavaScript /JS (globalThis.broken = true) >>',
    }),
  'forms in forms, ten to the tenth': () =>
    onePage(streamOf('/X Do'), '/Resources << /XObject << /X 10 0 R >> >>', forms(11, 10)),
  'a form that draws itself': () =>
    onePage(streamOf('/X Do /X Do'), '/Resources << /XObject << /X 6 0 R >> >>', [
      [
        6,
        streamOf(
          '/X Do /X Do',
          '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>',
        ),
      ],
    ]),
  'brackets in brackets on a page': () => onePage(streamOf(`${'['.repeat(200_000)} TJ`), fonts),
  'brackets in brackets in an object': () => bare([[2, `${'['.repeat(200_000)}`]]),
  'dictionaries in dictionaries': () => bare([[2, '<< /A '.repeat(100_000)]]),
  'half a million saved states': () => onePage(flate(deflateSync(bytesOf('q '.repeat(500_000)))), fonts),
  'four million lines drawn': () => onePage(flate(deflateSync(bytesOf('0 0 m 1 1 l S\n'.repeat(1_500_000)))), fonts),
  'a million words on one page': () =>
    onePage(flate(deflateSync(bytesOf('BT /F1 1 Tf 9 9 Td (a) Tj ET\n'.repeat(400_000)))), fonts),
  'a word of a million letters': () => onePage(streamOf(`BT /F1 12 Tf (${'a'.repeat(1_000_000)}) Tj ET`), fonts),
  'a thousand filters': () => onePage(streamOf('00', `/Filter [${'/ASCIIHexDecode '.repeat(1000)}]`), fonts),
  'a hundred thousand notes': () =>
    makePdf({
      pages: [{ ...page, notes: Array<string>(100_000).fill('<< /Subtype /Text /Rect [0 0 9 9] /Contents (a) >>') }],
    }),
  'bookmarks in a circle': () =>
    makePdf({
      pages: [page],
      catalogue: '/Outlines 20 0 R',
      objects: [
        '<< /First 21 0 R >>',
        '<< /Title (a) /Next 22 0 R /First 20 0 R >>',
        '<< /Title (b) /Next 21 0 R /First 21 0 R >>',
      ],
    }),
  'lists of attached files in a circle': () =>
    makePdf({
      pages: [page],
      catalogue: '/Names << /EmbeddedFiles 20 0 R >>',
      objects: ['<< /Kids [20 0 R 20 0 R] >>'],
    }),
  'an attached bomb': () =>
    makePdf({
      pages: [page],
      catalogue: '/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (a.txt) /EF << /F 20 0 R >> >>] >> >>',
      objects: [flate(bomb(80), '/Type /EmbeddedFile')],
    }),
  'a picture of 65,535 pixels each way': () => pictured(image(65_535, 65_535, '/DCTDecode', giantJpeg)),
  'a picture that says it is small and is not': () => pictured(image(100, 100, '/DCTDecode', giantJpeg)),
  'a picture that unpacks to 64 MB': () => pictured(image(300, 300, '/FlateDecode', bomb(64))),
  'a picture in colours a script mixes': () =>
    pictured(image(10, 10, '/FlateDecode /Decode [0 (alert) 1 1 1 1]', bomb(1))),
  'a fax of 65,535 lines': () =>
    pictured(
      image(
        2000,
        15_000,
        '/CCITTFaxDecode /DecodeParms << /K -1 /Columns 200000000 /Rows 2000000000 >>',
        hex('ffffffff'),
      ),
    ),
  'rows of two thousand million columns': () =>
    onePage(streamOf(bomb(1), '/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 2000000000 >>'), fonts),
  'properties that define words of their own': () =>
    makePdf({
      pages: [page],
      catalogue: '/Metadata 20 0 R',
      objects: [
        streamOf(
          '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><x:xmpmeta xmlns:x="adobe:ns:meta/">&b;</x:xmpmeta>',
          '/Type /Metadata',
        ),
      ],
    }),
};
