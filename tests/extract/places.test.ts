import { describe, expect, test } from 'vitest';
import { extractFile } from '../../lib/extract/extract-file.ts';
import { makeZip } from './make-zip.ts';

type Parts = Readonly<Record<string, string>>;
/** Each place and the first words that stand there. */
const placesOf = async (parts: Parts, name: string): Promise<[string, string][]> => {
  const bytes = makeZip(Object.entries(parts).map(([name, data]) => ({ name, data })));
  const { text, places = [] } = await extractFile(bytes, name);
  return places.map(({ at, name }) => [name, text!.slice(at, at + 40).split(/[\n\t]/)[0]!]);
};
const relations = (...targets: string[]): string =>
  `<Relationships>${targets.map((target, at) => `<Relationship Id="rId${at + 1}" Target="${target}"/>`).join('')}</Relationships>`;
const wordParagraph = (text: string, style = ''): string =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r>${text.startsWith('<') ? text : `<w:t>${text}</w:t>`}</w:r></w:p>`;
const slide = (text: string): string => `<p:sld><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`;
const row = (number: number, ...values: string[]): string =>
  `<row r="${number}">${values.map((value) => `<c><v>${value}</v></c>`).join('')}</row>`;

describe('where it stands', () => {
  test.each<[string, string, Parts, [string, string][]]>([
    [
      'Word: the page, where Word left marks',
      'a.docx',
      {
        'word/document.xml': `<w:document>${wordParagraph('one')}${wordParagraph('<w:t>still one</w:t><w:lastRenderedPageBreak/><w:t>two</w:t>')}</w:document>`,
        'word/footer1.xml': wordParagraph('foot'),
      },
      [
        ['page 1', 'one'],
        ['page 2', 'two'],
        ['footer', 'foot'],
      ],
    ],
    [
      'Word: the heading above, and the part',
      'a.docx',
      {
        'word/document.xml': `<w:document>${wordParagraph('before')}${wordParagraph('INT. BOAT', 'Heading1')}${wordParagraph('Rain.')}</w:document>`,
        'word/comments.xml': wordParagraph('cut this?'),
        'word/footnotes.xml': wordParagraph('see 12'),
        'word/header1.xml': wordParagraph('DRAFT 4'),
      },
      [
        ['heading “INT. BOAT”', 'INT. BOAT'],
        ['header', 'DRAFT 4'],
        ['footnotes', 'see 12'],
        ['comments', 'cut this?'],
      ],
    ],
    [
      'Excel: sheet and row, sheets by what refers to them',
      'a.xlsx',
      {
        'xl/workbook.xml':
          '<workbook><sheets><sheet name="Budget" r:id="rId2"/><sheet name="Crew" r:id="rId1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels': relations('worksheets/sheet1.xml', '/xl/worksheets/sheet2.xml'),
        'xl/worksheets/sheet1.xml': `<sheetData>${row(3, 'Mara', '1')}</sheetData>`,
        'xl/worksheets/sheet2.xml': `<sheetData>${row(1, '640')}${row(12, '720')}</sheetData>`,
        'xl/sharedStrings.xml': '<sst><si><t>deleted</t></si></sst>',
      },
      [
        ['names of the sheets', 'Budget'],
        ['sheet Crew, row 3', 'Mara'],
        ['sheet Budget, row 1', '640'],
        ['sheet Budget, row 12', '720'],
        ['texts no cell shows', 'deleted'],
      ],
    ],
    [
      'PowerPoint: slides as they are shown, notes with theirs',
      'a.pptx',
      {
        'ppt/presentation.xml':
          '<p:presentation><p:sldIdLst><p:sldId id="9" r:id="rId2"/><p:sldId id="8" r:id="rId1"/></p:sldIdLst></p:presentation>',
        'ppt/_rels/presentation.xml.rels': relations('slides/slide1.xml', 'slides/slide2.xml'),
        'ppt/slides/slide1.xml': slide('last'),
        'ppt/slides/slide2.xml': slide('first'),
        'ppt/notesSlides/notesSlide1.xml': slide('say this'),
        'ppt/notesSlides/_rels/notesSlide1.xml.rels': relations('../slides/slide1.xml'),
      },
      [
        ['slide 1', 'first'],
        ['slide 2', 'last'],
        ['slide 2, notes', 'say this'],
      ],
    ],
    [
      'OpenDocument sheets',
      'a.ods',
      {
        mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
        'content.xml':
          '<office:spreadsheet><table:table table:name="Crew"><table:table-row table:number-rows-repeated="4"/><table:table-row><table:table-cell><text:p>Mara</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>',
      },
      [['sheet Crew, row 5', 'Mara']],
    ],
    [
      'OpenDocument slides',
      'a.odp',
      {
        mimetype: 'application/vnd.oasis.opendocument.presentation',
        'content.xml':
          '<draw:page><text:p>one</text:p><presentation:notes><text:p>say this</text:p></presentation:notes></draw:page><draw:page><text:p>two</text:p></draw:page>',
      },
      [
        ['slide 1', 'one'],
        ['slide 1, notes', 'say this'],
        ['slide 2', 'two'],
      ],
    ],
    [
      'OpenDocument text',
      'a.odt',
      {
        mimetype: 'application/vnd.oasis.opendocument.text',
        'content.xml':
          '<text:h>INT. BOAT</text:h><table:table table:name="T"><table:table-row><table:table-cell><text:p>Rain</text:p></table:table-cell></table:table-row></table:table>',
      },
      [['heading “INT. BOAT”', 'INT. BOAT']],
    ],
    [
      'e-books',
      'a.epub',
      { mimetype: 'application/epub+zip', 'OEBPS/one.xhtml': '<p>first</p>', 'OEBPS/two.xhtml': '<p>next</p>' },
      [
        ['chapter file one.xhtml', 'first'],
        ['chapter file two.xhtml', 'next'],
      ],
    ],
  ])('%s', async (_, name, parts, expected) => {
    expect(await placesOf(parts, name)).toEqual(expected);
  });

  test('a sheet of a hundred thousand rows: the first ones singly, then a hundred together', async () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => row(at + 1, `v${at + 1}`)).join('');
    const places = await placesOf({ 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': rows }, 'a.xlsx');
    expect(places).toHaveLength(10_000 + 900);
    expect([places[9_999], places.at(-1)]).toEqual([
      ['sheet 1, row 10000', 'v10000'],
      ['sheet 1, rows 99901 to 100000', 'v99901'],
    ]);
  });
});

describe('where it stands in a text', () => {
  test.each<[string, string, string, [string, number][]]>([
    [
      'a table',
      'a.csv',
      'name,note\n"Mara","old\nnew ""x"""\nWren,',
      [
        ['row 1', 0],
        ['row 2', 10],
        ['row 3', 33],
      ],
    ],
    [
      'a table with tabs',
      'a.tsv',
      'a\tb\r\nc\td\r\n',
      [
        ['row 1', 0],
        ['row 2', 5],
      ],
    ],
    [
      'Fountain',
      'a.fountain',
      'Title: X\n\nINT. BOAT - DAY #12A#\n\nRain.\n\n.THE DECK\n\n...then\n',
      [
        ['scene 12A', 10],
        ['scene 1, not numbered', 40],
      ],
    ],
  ])('%s', async (_, name, text, expected) => {
    const { places = [] } = await extractFile(new TextEncoder().encode(text), name);
    expect(places.map(({ at, name }) => [name, at])).toEqual(expected);
  });
});
