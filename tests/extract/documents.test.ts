import { describe, expect, test } from 'vitest';
import { extractFile } from '../../lib/extract/extract-file.ts';
import { type Packed, joined, bytesOf, makeZip } from './make-zip.ts';

type Parts = Readonly<Record<string, string | Uint8Array>>;
const pack = (parts: Parts): Uint8Array =>
  makeZip(Object.entries(parts).map(([name, data]): Packed => ({ name, data })));
const read = async (parts: Parts, name = 'x') => {
  const { kind, text, unreadable, findings } = await extractFile(pack(parts), name);
  return { kind, text, unreadable, raised: findings.map(({ detector, what }) => `${detector} ${what}`) };
};

const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0);
const laughs = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';
const word = (body: string): string => `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`;
const p = (text: string): string =>
  `<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const docx = (body: string, more: Parts = {}): Parts => ({
  '[Content_Types].xml': '<Types/>',
  'word/document.xml': word(body),
  ...more,
});

describe('Word documents', () => {
  test.each<[string, Parts, string]>([
    [
      'paragraphs, a line each',
      docx(p('INT. ICE HOUSE - NIGHT') + p('Rain &amp; tin.')),
      'INT. ICE HOUSE - NIGHT\nRain & tin.',
    ],
    ['runs of one word', docx('<w:p><w:r><w:t>Ma</w:t></w:r><w:r><w:t>ra</w:t></w:r></w:p>'), 'Mara'],
    [
      'tabs and breaks',
      docx('<w:p><w:r><w:t>7:00</w:t><w:tab/><w:t>Mara</w:t><w:br/><w:t>Wren</w:t></w:r></w:p>'),
      '7:00\tMara\nWren',
    ],
    ['empty paragraphs', docx(`${p('a')}<w:p/>${p('b')}`), 'a\n\nb'],
    [
      'tables, a row a line',
      docx(
        `<w:tbl><w:tr><w:tc>${p('7:00')}</w:tc><w:tc>${p('Mara')}${p('Wren')}</w:tc></w:tr><w:tr><w:tc>${p('8:00')}</w:tc></w:tr></w:tbl>`,
      ),
      '7:00\tMara\nWren\n8:00',
    ],
    [
      'text boxes',
      docx(
        `<w:p><w:r><w:pict><v:textbox><w:txbxContent>${p('in a box')}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`,
      ),
      'in a box',
    ],
    [
      'what was deleted but travels along',
      docx('<w:p><w:del><w:r><w:delText>cut line</w:delText></w:r></w:del></w:p>'),
      'cut line',
    ],
    [
      'headers and footers',
      docx(p('page'), { 'word/header1.xml': p('DRAFT 4'), 'word/footer2.xml': p('Mara Quill') }),
      'page\n\nDRAFT 4\n\nMara Quill',
    ],
    ['comments', docx(p('page'), { 'word/comments.xml': p('cut this?') }), 'page\n\ncut this?'],
    ['footnotes', docx(p('page'), { 'word/footnotes.xml': p('see 12') }), 'page\n\nsee 12'],
    [
      'another prefix',
      docx('', { 'word/document.xml': '<x:document><x:p><x:r><x:t>Mara</x:t></x:r></x:p></x:document>' }),
      'Mara',
    ],
    ['the page under another name', { 'word/styles.xml': word(p('hidden')) }, 'hidden'],
    [
      'UTF-16',
      docx('', { 'word/document.xml': joined([[0xff, 0xfe], Buffer.from(word(p('Mara')), 'utf16le')]) }),
      'Mara',
    ],
    [
      'a picture beside the words',
      docx(p('The lamp over the chart room gutters.'), { 'word/media/image1.jpeg': jpeg }),
      'The lamp over the chart room gutters.',
    ],
    ['nothing but an empty page', docx(''), ''],
  ])('%s', async (_, parts, text) => {
    expect(await read(parts, 'pages.docx')).toEqual({ kind: 'docx', text, unreadable: null, raised: [] });
  });

  test('under any name', async () => {
    expect(await read(docx(p('Mara')), 'holiday.jpg')).toMatchObject({ kind: 'docx', text: 'Mara' });
  });

  test('what stands in for the page is read', async () => {
    const page = '<html><p>The lamp gutters.</p></html>';
    const { text, unreadable } = await read(docx('<w:altChunk/>', { 'word/afchunk.htm': page }));
    expect([text, unreadable]).toEqual(['The lamp gutters.', null]);
  });

  test('a sheet embedded in it is read', async () => {
    const sheet = pack({
      'xl/workbook.xml': '<workbook/>',
      'xl/sharedStrings.xml': '<sst><si><t>gaffer</t></si></sst>',
    });
    const { text } = await read(docx(p('page'), { 'word/embeddings/sheet1.xlsx': sheet }));
    expect(text).toBe('page\n\ngaffer');
  });

  test.each<[string, Parts, string, string | null]>([
    ['entities of its own', docx('', { 'word/document.xml': laughs + word(p('&b;')) }), 'doctype', '&b;'],
    ['a scan in a document’s clothes', docx('', { 'word/media/image1.jpeg': jpeg }), 'pictures-only', null],
    ['an object nobody can look into', docx(p('page'), { 'word/embeddings/oleObject1.bin': jpeg }), 'embedded', 'page'],
    ['a page that is no text', docx('', { 'word/document.xml': new Uint8Array(200) }), 'damaged', null],
    ['a page that breaks off', docx('', { 'word/document.xml': '<w:p><w:t>Mara' }), '', 'Mara'],
    ['ninety thousand levels', docx('<w:tbl><w:tr><w:tc>'.repeat(30_000) + p('deep')), '', 'deep'],
    ['tags never closed', docx('<w:t '.repeat(100_000)), '', ''],
  ])('%s', async (_, parts, fault, text) => {
    const { raised, ...said } = await read(parts);
    expect(raised).toEqual(fault === '' ? [] : [`unreadable ${fault}`]);
    expect(said.text).toBe(text);
  });
});

const cell = (type: string, value: string): string => `<c r="A1" t="${type}"><v>${value}</v></c>`;
const row = (...cells: string[]): string => `<row r="1">${cells.join('')}</row>`;
const sheet = (...rows: string[]): string => `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`;
const strings = (...all: string[]): string => `<sst>${all.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`;
const xlsx = (more: Parts): Parts => ({ 'xl/workbook.xml': '<workbook><sheets/></workbook>', ...more });

describe('Excel workbooks', () => {
  test.each<[string, Parts, string]>([
    [
      'shared strings and numbers, a row a line',
      xlsx({
        'xl/sharedStrings.xml': strings('Gaffer', 'Best boy'),
        'xl/worksheets/sheet1.xml': sheet(
          row(cell('s', '1'), cell('n', '640')),
          row(cell('s', '0'), '<c r="B2"><v>720</v></c>'),
        ),
      }),
      'Best boy\t640\nGaffer\t720',
    ],
    [
      'inline strings',
      xlsx({
        'xl/worksheets/sheet1.xml': sheet(
          row('<c t="inlineStr"><is><t>Mara</t></is></c>', cell('str', 'of a formula')),
        ),
      }),
      'Mara\tof a formula',
    ],
    [
      'strings in several runs',
      xlsx({ 'xl/sharedStrings.xml': '<sst><si><r><t>Ma</t></r><r><t>ra</t></r></si></sst>' }),
      'Mara',
    ],
    [
      'sheets by number, hidden ones too, after their names',
      {
        'xl/workbook.xml':
          '<workbook><sheets><sheet name="Day &amp; night" sheetId="1"/><sheet name="old" state="hidden"/></sheets></workbook>',
        'xl/worksheets/sheet10.xml': sheet(row(cell('n', '10'))),
        'xl/worksheets/sheet2.xml': sheet(row(cell('n', '2'))),
      },
      'Day & night\nold\n\n2\n\n10',
    ],
    [
      'strings no cell shows any more',
      xlsx({
        'xl/sharedStrings.xml': strings('shown', 'deleted'),
        'xl/worksheets/sheet1.xml': sheet(row(cell('s', '0'))),
      }),
      'shown\n\ndeleted',
    ],
    [
      'comments',
      xlsx({ 'xl/comments1.xml': '<comments><comment><text><t>not him</t></text></comment></comments>' }),
      'not him',
    ],
    [
      'a string that is not there',
      xlsx({ 'xl/worksheets/sheet1.xml': sheet(row(cell('s', '99'), cell('s', 'x'), cell('n', '1'))) }),
      '\t\t1',
    ],
  ])('%s', async (_, parts, text) => {
    expect(await read(parts, 'book.xlsx')).toEqual({ kind: 'xlsx', text, unreadable: null, raised: [] });
  });

  test('one long string shown in a hundred thousand cells is cut, and said to be', async () => {
    const cells = Array.from({ length: 100_000 }, (_, i) => `<c r="Q${i * 7919}" t="s"><v>0</v></c>`).join('');
    const { text, raised } = await read(
      xlsx({ 'xl/sharedStrings.xml': strings('y'.repeat(30_000)), 'xl/worksheets/sheet1.xml': sheet(row(cells)) }),
    );
    expect(text!.length).toBeLessThanOrEqual(10 * 1024 * 1024);
    expect(raised).toEqual(['unreadable too-long']);
  });
});

const slide = (...texts: string[]): string =>
  `<p:sld>${texts.map((text) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`).join('')}</p:sld>`;
const pptx = (more: Parts): Parts => ({ 'ppt/presentation.xml': '<p:presentation/>', ...more });

describe('PowerPoint presentations', () => {
  test.each<[string, Parts, string]>([
    [
      'slides by number',
      pptx({ 'ppt/slides/slide10.xml': slide('ten'), 'ppt/slides/slide2.xml': slide('two', 'lines') }),
      'two\nlines\n\nten',
    ],
    [
      'notes and comments after the slides',
      pptx({
        'ppt/notesSlides/notesSlide1.xml': slide('say this'),
        'ppt/comments/comment1.xml': slide('really?'),
        'ppt/slides/slide1.xml': slide('one'),
      }),
      'one\n\nsay this\n\nreally?',
    ],
    [
      'a master’s footer, not what layouts ask for',
      pptx({
        'ppt/slideMasters/slideMaster1.xml': slide('Confidential'),
        'ppt/slideLayouts/slideLayout1.xml': slide('Click to edit'),
      }),
      'Confidential',
    ],
    [
      'tables',
      pptx({
        'ppt/slides/slide1.xml':
          '<a:tbl><a:tr><a:tc><a:p><a:r><a:t>1</a:t></a:r></a:p></a:tc><a:tc><a:p><a:r><a:t>2</a:t></a:r></a:p></a:tc></a:tr></a:tbl>',
      }),
      '1\t2',
    ],
  ])('%s', async (_, parts, text) => {
    expect(await read(parts, 'deck.pptx')).toEqual({ kind: 'pptx', text, unreadable: null, raised: [] });
  });

  test('slides that are pictures only are said to be', async () => {
    const { raised } = await read(pptx({ 'ppt/slides/slide1.xml': slide('1'), 'ppt/media/image1.png': jpeg }));
    expect(raised).toEqual(['unreadable pictures-only']);
  });
});

const odf = (type: string, content: string, more: Parts = {}): Parts => ({
  mimetype: `application/vnd.oasis.opendocument.${type}`,
  'content.xml': `<office:document-content><office:body>${content}</office:body></office:document-content>`,
  ...more,
});

describe('OpenDocument', () => {
  test.each<[string, string, Parts, string]>([
    [
      'text',
      'odt',
      odf(
        'text',
        '<text:h>INT. BOAT</text:h><text:p>Rain<text:s text:c="3"/>and <text:span>tin</text:span><text:line-break/>.<text:tab/>x</text:p>',
      ),
      'INT. BOAT\nRain   and tin\n.\tx',
    ],
    [
      'what was deleted',
      'odt',
      odf(
        'text',
        '<text:tracked-changes><text:deletion><text:p>cut</text:p></text:deletion></text:tracked-changes><text:p>kept</text:p>',
      ),
      'cut\nkept',
    ],
    [
      'headers',
      'odt',
      odf('text', '<text:p>page</text:p>', { 'styles.xml': '<style:header><text:p>DRAFT 4</text:p></style:header>' }),
      'page\n\nDRAFT 4',
    ],
    [
      'a sheet',
      'ods',
      odf(
        'spreadsheet',
        '<table:table-row><table:table-cell><text:p>Mara</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16000"/><table:table-cell><text:p>640</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>Wren</text:p></table:table-cell></table:table-row>',
      ),
      'Mara\t\t640\nWren',
    ],
    [
      'slides',
      'odp',
      odf('presentation', '<draw:page><draw:text-box><text:p>one</text:p></draw:text-box></draw:page>'),
      'one',
    ],
    [
      'an object in it',
      'odt',
      odf('text', '<text:p>page</text:p>', { 'Object 1/content.xml': '<text:p>inner</text:p>' }),
      'page\n\ninner',
    ],
    [
      'a thousand million spaces',
      'odt',
      odf('text', '<text:p>a<text:s text:c="1000000000"/>b</text:p>'),
      `a${' '.repeat(100)}b`,
    ],
  ])('%s', async (_, kind, parts, text) => {
    expect(await read(parts)).toEqual({ kind, text, unreadable: null, raised: [] });
  });

  test('encrypted ones are named as such', async () => {
    const manifest =
      '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    const parts = odf('text', '', { 'META-INF/manifest.xml': manifest, 'content.xml': new Uint8Array(300).fill(7) });
    expect(await read(parts, 'x.odt')).toEqual({
      kind: 'odt',
      text: null,
      unreadable: 'OpenDocument text: encrypted, contents not read',
      raised: ['unreadable encrypted'],
    });
  });
});

const epub = (more: Parts): Parts => ({ mimetype: 'application/epub+zip', ...more });

describe('e-books', () => {
  const opf = `<package><manifest><item id="b" href="text/b.xhtml"/><item id="a" href="text/a.xhtml"/></manifest>
    <spine><itemref idref="b"/><itemref idref="a"/></spine></package>`;
  test('chapters in the order of the spine, then pages no list names', async () => {
    const parts = epub({
      'OEBPS/text/a.xhtml': '<!DOCTYPE html><html><p>last</p></html>',
      'OEBPS/text/b.xhtml': '<html><p>first</p><script>no</script></html>',
      'OEBPS/extra.html': '<html><p>unlisted</p></html>',
      'OEBPS/book.opf': opf,
    });
    expect(await read(parts)).toEqual({
      kind: 'epub',
      text: 'first\n\nlast\n\nunlisted',
      unreadable: null,
      raised: [],
    });
  });

  test('without pages it says so; locked it says so', async () => {
    expect((await read(epub({}))).raised).toEqual(['unreadable nothing-found']);
    const lock = '<encryption><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></encryption>';
    expect((await read(epub({ 'META-INF/encryption.xml': lock, 'a.xhtml': new Uint8Array(90) }))).raised).toEqual([
      'unreadable encrypted',
    ]);
  });
});

describe('documents in archives', () => {
  test('are read like any other', async () => {
    const { kind, text } = await read({ 'day 3/pages.docx': pack(docx(p('Mara rows.'))) });
    expect(kind).toBe('zip');
    expect(text).toBe('day 3/pages.docx\n\nMara rows.');
  });

  test('an old Office file under a password is named as such', async () => {
    const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    const bytes = joined([ole, new Uint8Array(600), bytesOf([...'EncryptedPackage'].join('\0'))]);
    expect((await extractFile(bytes, 'x.docx')).unreadable).toBe('Encrypted Office document, contents not read');
  });
});

test('every byte of a document changed, every length cut: an answer each time', async () => {
  const whole = pack(docx(p('Mara rows.')));
  for (let at = 0; at < whole.length; at++) {
    for (const value of [0, 0x3c, 0xff]) {
      const changed = whole.slice();
      changed[at] = value;
      expect(typeof (await extractFile(changed, 'x.docx')).kind).toBe('string');
    }
    expect(typeof (await extractFile(whole.subarray(0, at), 'x.docx')).kind).toBe('string');
  }
});
