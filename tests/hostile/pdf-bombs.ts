import { deflateSync } from 'node:zlib';
import { type Family, type HostileFile, LINE } from './hostile-file.ts';
import { be32, bytes, repeated } from './write-bytes.ts';
import { type Body, flated, makePdf, onePage, spelled, stream } from './write-pdf.ts';

const MB = 1024 * 1024;
const line = stream(spelled(LINE));
const pdf = (name: string, make: () => Uint8Array): HostileFile => ({ name: `${name}.pdf`, make });

/** Each unpacks to the next: five filters over zeros. */
function chained(): Body {
  let data: Uint8Array = new Uint8Array(40 * MB);
  for (let at = 0; at < 5; at++) data = deflateSync(data, { level: 9 });
  return stream(data, `/Filter[${'/FlateDecode'.repeat(5)}]`);
}

const image = (dictionary: string, data: Uint8Array = new Uint8Array(64)): Body[] =>
  onePage(stream('q 612 0 0 792 0 0 cm /X Do Q'), undefined, '', [
    stream(data, `/Type/XObject/Subtype/Image ${dictionary}`),
  ]);
const picture = '/Width 65535/Height 65535/BitsPerComponent 8/ColorSpace/DeviceRGB';

const tree = (kids: string, count: number, more: readonly Body[] = []): Body[] => [
  '<</Type/Catalog/Pages 2 0 R>>',
  `<</Type/Pages/Kids[${kids}]/Count ${count}>>`,
  ...more,
];
const script = 'app.alert(1);'.repeat(1000);
const type1 = (matrix: string): Body =>
  `<</Type/Font/Subtype/Type1/BaseFont/Odd/FontMatrix${matrix}/FirstChar 65/LastChar 66/Widths[500 500]>>`;
const type3 = (glyph: string): Body[] =>
  onePage(
    line,
    '<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/FirstChar 84/LastChar 84/Widths[9]/CharProcs<</T 6 0 R>>/Encoding<</Differences[84/T]>>/Resources<</Font<</F1 5 0 R>>>>>>',
    '',
    [stream(glyph)],
  );

const objectStream = (inside: string): Body[] => [
  '<</Type/Catalog/Pages 2 0 R>>',
  '<</Type/Pages/Kids[]/Count 0>>',
  flated(inside, '/Type/ObjStm/N 100000/First 8/Extends 3 0 R'),
];

export const pdfBombs: Family = [
  pdf('zeros by the page', () => makePdf(onePage(flated(new Uint8Array(40 * MB))))),
  pdf('filters in filters', () => makePdf(onePage(chained()))),
  pdf('words without end', () => makePdf(onePage(flated(spelled('A ').repeat(MB))))),
  pdf('operators without end', () => makePdf(onePage(flated('q '.repeat(10 * MB))))),
  pdf('arrays in arrays', () => makePdf(onePage(flated('['.repeat(5 * MB))))),
  pdf('dictionaries in dictionaries', () =>
    makePdf(['<</Type/Catalog/Pages 2 0 R/A ' + '<</A '.repeat(200_000), ...tree('', 0).slice(1)]),
  ),
  pdf('a string without end', () => makePdf(onePage(stream(`BT (${'('.repeat(2 * MB)}`)))),
  pdf('a name of megabytes', () => makePdf(onePage(stream(`/${'A'.repeat(2 * MB)} gs`)))),
  pdf('hexadecimal without end', () => makePdf(onePage(stream('<' + 'F'.repeat(3 * MB), '/Filter/ASCIIHexDecode')))),
  pdf('lengths of runs', () => makePdf(onePage(stream(repeated([129, 32], 200_000), '/Filter/RunLengthDecode')))),
  pdf('a dictionary of words', () =>
    makePdf(onePage(stream(repeated([0x80, 0x0b, 0x60, 0x50], 200_000), '/Filter/LZWDecode'))),
  ),
  pdf('a predictor of billions', () =>
    makePdf(
      onePage(
        flated('x'.repeat(1000), '/DecodeParms<</Predictor 15/Columns 2000000000/Colors 32/BitsPerComponent 16>>'),
      ),
    ),
  ),
  pdf('a page that is its own parent', () => makePdf(tree('2 0 R', 1))),
  pdf('pages in a ring', () =>
    makePdf(tree('3 0 R', 1, ['<</Type/Pages/Kids[4 0 R]/Count 1>>', '<</Type/Pages/Kids[3 0 R 2 0 R]/Count 2>>'])),
  ),
  pdf('one page a hundred thousand times', () =>
    makePdf([
      ...onePage(line).slice(0, 1),
      `<</Type/Pages/Kids[${'3 0 R '.repeat(100_000)}]/Count 100000>>`,
      ...onePage(line).slice(2),
    ]),
  ),
  pdf('two thousand million pages', () =>
    makePdf([...onePage(line).slice(0, 1), '<</Type/Pages/Kids[3 0 R]/Count 2000000000>>', ...onePage(line).slice(2)]),
  ),
  pdf('pages below zero', () =>
    makePdf([...onePage(line).slice(0, 1), '<</Type/Pages/Kids[3 0 R]/Count -5>>', ...onePage(line).slice(2)]),
  ),
  pdf('a tree ten thousand deep', () =>
    makePdf(
      tree(
        '3 0 R',
        1,
        Array.from({ length: 10_000 }, (_, at) => `<</Type/Pages/Kids[${at + 4} 0 R]/Count 1>>`),
      ),
    ),
  ),
  pdf('a list of places in a ring', () =>
    makePdf(
      onePage(line),
      (at) =>
        `xref\n0 1\n0000000000 65535 f \ntrailer\n<</Root 1 0 R/Size 6/Prev ${at.at(-1)}>>\nstartxref\n${at.at(-1)}\n%%EOF`,
    ),
  ),
  pdf('a list of a thousand million', () =>
    makePdf(
      onePage(line),
      (at) =>
        `xref\n0 1000000000\n0000000000 65535 f \ntrailer\n<</Root 1 0 R/Size 1000000000>>\nstartxref\n${at.at(-1)}\n%%EOF`,
    ),
  ),
  pdf('places that lie', () =>
    makePdf(
      onePage(line),
      (at) =>
        `xref\n0 6\n${'0000000009 00000 n \n'.repeat(6)}trailer\n<</Root 1 0 R/Size 6>>\nstartxref\n${at.at(-1)}\n%%EOF`,
    ),
  ),
  pdf('no list of places', () => makePdf(onePage(line), () => 'startxref\n99999999\n%%EOF')),
  pdf('objects without number', () =>
    makePdf([...onePage(line), ...Array.from({ length: 100_000 }, () => 'null')], () => 'startxref\n0\n%%EOF'),
  ),
  pdf('beginnings of objects', () => bytes('%PDF-1.7\n', repeated('1 0 obj <<', 2000))),
  pdf('endings only', () => bytes('%PDF-1.7\n', repeated('endstream endobj startxref 0 %%EOF\n', 80_000))),
  pdf('a length that is itself', () =>
    makePdf(
      onePage({ dictionary: '', data: new Uint8Array(9) }).map((body, at) =>
        at === 3 ? '<</Length 4 0 R>>\nstream\nx\nendstream' : body,
      ),
    ),
  ),
  pdf('a length of gigabytes', () =>
    makePdf(onePage({ dictionary: '', data: bytes(spelled(LINE)), length: 4_000_000_000 })),
  ),
  pdf('objects packed in themselves', () => makePdf(objectStream('3 0 1 4 <</Type/ObjStm>> null'))),
  pdf('references in a ring', () => makePdf(['<</Type/Catalog/Pages 2 0 R>>', '3 0 R', '2 0 R'])),
  pdf('a form that draws itself', () =>
    makePdf(
      onePage(stream('/X Do'), undefined, '', [
        stream(
          `/X Do ${spelled(LINE)}`,
          '/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</X 6 0 R>>/Font<</F1 5 0 R>>>>',
        ),
      ]),
    ),
  ),
  pdf('forms that draw ten forms each', () =>
    makePdf(
      onePage(
        stream('/X Do'),
        undefined,
        '',
        Array.from({ length: 12 }, (_, at) =>
          stream(
            at === 11 ? spelled('ha') : '/X Do '.repeat(10),
            `/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</X ${at + 7} 0 R>>/Font<</F1 5 0 R>>>>`,
          ),
        ),
      ),
    ),
  ),
  pdf('a font that writes with itself', () => makePdf(type3('9 0 d0 BT /F1 9 Tf (T) Tj ET'))),
  pdf('script in the matrix of a font', () =>
    makePdf(onePage(line, type1('[1 0 0 1 0 (0\\); globalThis.broken = true; \\()]'))),
  ),
  pdf('a matrix of no numbers', () => makePdf(onePage(line, type1('[/A null <</B 1>> 1e999 0]')))),
  pdf('a map of every letter to thousands', () =>
    makePdf(
      onePage(line, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>', '', [
        flated(
          `begincmap 1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <00> <ff> <${'0041'.repeat(20_000)}> endbfrange endcmap`,
        ),
      ]),
    ),
  ),
  pdf('a map of four thousand million letters', () =>
    makePdf(
      onePage(line, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>', '', [
        flated(
          'begincmap 1 begincodespacerange <00000000> <ffffffff> endcodespacerange 1 beginbfrange <00000000> <ffffffff> <0041> endbfrange endcmap',
        ),
      ]),
    ),
  ),
  pdf('a map that uses itself', () =>
    makePdf(
      onePage(line, '<</Type/Font/Subtype/Type0/BaseFont/A/Encoding 6 0 R/DescendantFonts[5 0 R]>>', '', [
        flated('begincmap endcmap', '/Type/CMap/CMapName/A/UseCMap 6 0 R'),
      ]),
    ),
  ),
  pdf('a broken font', () =>
    makePdf(
      onePage(
        line,
        '<</Type/Font/Subtype/TrueType/BaseFont/A/FontDescriptor<</Type/FontDescriptor/FontName/A/Flags 4/FontFile2 6 0 R>>>>',
        '',
        [stream(bytes([0, 1, 0, 0, 255, 255], repeated('glyf\0\0\0\0\xff\xff\xff\xff', 5000)))],
      ),
    ),
  ),
  pdf('a program for letters without end', () =>
    makePdf(
      onePage(
        line,
        '<</Type/Font/Subtype/Type1/BaseFont/A/FontDescriptor<</Type/FontDescriptor/FontName/A/Flags 4/FontFile 6 0 R>>>>',
        '',
        [stream(bytes('%!PS-AdobeFont-1.0\n/FontMatrix [0 0 0 0 0 0] def\n', repeated('{{ 0 1 add pop ', 100_000)))],
      ),
    ),
  ),
  pdf('a function that calls itself', () =>
    makePdf(
      onePage(stream('/Pattern cs /P scn 0 0 9 9 re f ' + spelled(LINE)), undefined, '/Group<</S/Transparency>>', [
        stream('{ 0 1 1000000000 { pop } for }', '/FunctionType 4/Domain[0 1]/Range[0 1]'),
      ]),
    ),
  ),
  pdf('scripts at every turn', () =>
    makePdf([
      `<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(${script})>>/AA<</WC<</S/JavaScript/JS(${script})>>>>/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS 4 0 R>>]>>>>>>`,
      ...onePage(line).slice(1),
    ]),
  ),
  pdf('a form for the network', () =>
    makePdf([
      `<</Type/Catalog/Pages 2 0 R/OpenAction<</S/URI/URI(http://127.0.0.1:9/)>>/AcroForm<</XFA 4 0 R/Fields[6 0 R 6 0 R]>>>>`,
      ...onePage(stream('<!DOCTYPE x [<!ENTITY a "ha">]><xdp>&a;</xdp>')).slice(1),
      '<</T(a)/Kids[6 0 R]>>',
    ]),
  ),
  pdf('notes in a ring', () =>
    makePdf(
      onePage(line, undefined, '/Annots[6 0 R 6 0 R]', [
        '<</Type/Annot/Subtype/Text/Rect[0 0 1 1]/Contents(note)/Parent 6 0 R/IRT 6 0 R/Popup 6 0 R>>',
      ]),
    ),
  ),
  pdf('a hundred thousand notes', () =>
    makePdf(
      onePage(line, undefined, `/Annots[${'6 0 R '.repeat(100_000)}]`, [
        '<</Type/Annot/Subtype/Text/Rect[0 0 1 1]/Contents(note)>>',
      ]),
    ),
  ),
  pdf('an outline in a ring', () =>
    makePdf([
      '<</Type/Catalog/Pages 2 0 R/Outlines 6 0 R>>',
      ...onePage(line).slice(1),
      '<</Title(a)/First 6 0 R/Last 6 0 R/Next 6 0 R>>',
    ]),
  ),
  pdf('a bomb attached', () =>
    makePdf([
      '<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a.txt)7 0 R]/Kids[6 0 R]>>>>>>',
      ...onePage(line).slice(1),
      '<</Kids[6 0 R]>>',
      '<</Type/Filespec/F(a.txt)/EF<</F 8 0 R>>>>',
      flated(new Uint8Array(40 * MB), '/Type/EmbeddedFile'),
    ]),
  ),
  pdf('itself attached', () =>
    makePdf([
      '<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a.pdf)7 0 R]>>>>>>',
      ...onePage(line).slice(1),
      'null',
      '<</Type/Filespec/F(a.pdf)/EF<</F 8 0 R>>>>',
      stream(makePdf(onePage(line)), '/Type/EmbeddedFile'),
    ]),
  ),
  pdf('a picture of four thousand million dots', () => makePdf(image(picture))),
  pdf('a packed picture of four thousand million dots', () =>
    makePdf(image(`${picture}/Filter/FlateDecode`, deflateSync(new Uint8Array(40 * MB), { level: 9 }))),
  ),
  pdf('ten thousand pictures', () =>
    makePdf([
      ...onePage(stream('/X Do '.repeat(10_000))),
      stream(
        new Uint8Array(3 * 64 * 64),
        '/Type/XObject/Subtype/Image/Width 64/Height 64/BitsPerComponent 8/ColorSpace/DeviceRGB',
      ),
    ]),
  ),
  pdf('a mask of itself', () =>
    makePdf(image('/Width 8/Height 8/BitsPerComponent 8/ColorSpace/DeviceGray/SMask 6 0 R')),
  ),
  pdf('JBIG2 of noise', () =>
    makePdf(
      image(
        '/Width 60000/Height 60000/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/JBIG2Decode',
        bytes([0, 0, 0, 0, 48, 0, 1], be32(19), be32(60_000), be32(60_000), repeated([0xff, 0x55, 0], 3000)),
      ),
    ),
  ),
  pdf('JPEG 2000 of noise', () =>
    makePdf(
      image(
        '/Width 60000/Height 60000/Filter/JPXDecode',
        bytes(
          [0xff, 0x4f, 0xff, 0x51, 0, 47, 0, 0],
          be32(0xffff_ffff),
          be32(0xffff_ffff),
          repeated([0, 0, 0, 1], 9000),
        ),
      ),
    ),
  ),
  pdf('JPEG of noise', () =>
    makePdf(
      image(
        '/Width 65535/Height 65535/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/DCTDecode',
        bytes(
          [0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0xff, 0xff, 0xff, 0xff, 3],
          repeated([1, 0x22, 0], 3),
          repeated([0xff, 0xda, 0], 2000),
        ),
      ),
    ),
  ),
  pdf('facsimile without end', () =>
    makePdf(
      image(
        '/Width 60000/Height 60000/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns 60000/Rows 60000>>',
        new Uint8Array(100_000).fill(0x55),
      ),
    ),
  ),
  pdf('locked with a key of noise', () =>
    makePdf(
      onePage(line),
      (at) =>
        `xref\n0 1\n0000000000 65535 f \ntrailer\n<</Root 1 0 R/Size 6/Encrypt<</Filter/Standard/V 5/R 6/Length 256/O(x)/U(x)/OE(x)/UE(x)/P -1/CF<</StdCF<</CFM/AESV3>>>>>>>>\nstartxref\n${at.at(-1)}\n%%EOF`,
    ),
  ),
  pdf('words at a place that is none', () =>
    makePdf(
      onePage(stream(`BT /F1 12 Tf 1e999 -1e999 Td (${LINE}) Tj 1 0 0 1 1e308 1e308 Tm 1e308 0 Td (Wren rows.) Tj ET`)),
    ),
  ),
  pdf('nothing but its name', () => bytes('%PDF')),
];
