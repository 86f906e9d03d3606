import { describe, expect, test } from 'vitest';
import { extractFile } from '../../lib/extract/extract-file.ts';
import { bytesOf, makeZip } from './make-zip.ts';

const textOf = async (data: string | Uint8Array, name: string) => {
  const { kind, text, unreadable } = await extractFile(bytesOf(data), name);
  return { kind, text, unreadable };
};
const pack = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  makeZip(Object.entries(parts).map(([name, data]) => ({ name, data })));
const run = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const word = `<w:document xmlns:w="w"><w:body>${run('The clock is slow.')}</w:body></w:document>`;

describe('rich text', () => {
  test.each([
    ['letters by number, with one stand-in each', '\\u1050?\\u1090?\\u1086? now', 'Кто now'],
    ['stand-ins of two letters', '\\uc2 \\u26085xx\\u26412xx lamp', '日本 lamp'],
    ['none, and again as before behind the group', '{\\uc0\\u233}\\u233?x', 'ééx'],
    ['a stand-in written as a byte', "\\u1050\\'ca.", 'К.'],
    [
      'a remark, a footnote and a box',
      '{\\*\\annotation a}{\\footnote b}{\\shp{\\*\\shpinst{\\sp{\\sn n}{\\sv v}}{\\shptxt c}}}',
      'a\nb\nc',
    ],
    ['groups nobody reads', '{\\*\\unknown a}{\\*\\datastore b}{\\pict c}d', 'd'],
    ['what it says of itself', '{\\info{\\title The Clock}{\\author nobody}}Tick.', 'The ClockTick.'],
  ])('%s', async (_, body, text) => {
    expect((await textOf(`{\\rtf1\\ansi ${body}}`, 'x.rtf')).text).toBe(text);
  });

  test.each([
    ['a code page', "{\\rtf1\\ansi\\ansicpg1251 \\'ca\\'f2\\'ee}", 'Кто'],
    [
      'a font',
      "{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}}{\\f1 \\'ca\\'f2\\'ee} \\f0 caf\\'e9}",
      'Кто café',
    ],
    ['two bytes a letter', "{\\rtf1\\ansicpg932 \\'93\\'fa\\'96\\'7b}", '日本'],
    ['a Macintosh', "{\\rtf1\\ansicpg10000 caf\\'8e}", 'café'],
  ])('letters of %s', async (_, rtf, text) => {
    expect((await textOf(rtf, 'x.rtf')).text).toBe(text);
  });
});

const u32 = (value: number): number[] => [value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24];
const wide = (text: string): number[] => [
  ...u32(text.length),
  ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
];
const record = (type: number, ...data: number[]): number[] => [
  ...(type < 128 ? [type] : [(type & 127) | 128, type >> 7]),
  data.length,
  ...data,
];
const cell = (type: number, ...value: number[]): number[] => record(type, ...u32(0), ...u32(0), ...value);

describe('binary workbooks', () => {
  const parts = {
    'xl/workbook.bin': Uint8Array.from(record(156, ...u32(0), ...u32(1), ...wide('rId1'), ...wide('Above the line'))),
    'xl/_rels/workbook.bin.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.bin"/></Relationships>',
    'xl/sharedStrings.bin': Uint8Array.from([
      ...record(19, 0, ...wide('Director')),
      ...record(19, 0, ...wide('struck')),
    ]),
    'xl/worksheets/sheet1.bin': Uint8Array.from([
      ...record(0, ...u32(6)),
      ...cell(7, ...u32(0)),
      ...cell(2, ...u32((4200 << 2) | 2)),
      ...record(0, ...u32(7)),
      ...cell(6, ...wide('Écrivain')),
    ]),
    'xl/comments1.bin': Uint8Array.from(record(637, 0, ...wide('ask the line producer'))),
  };

  test('rows, numbers, texts no cell shows and comments', async () => {
    const { kind, text, unreadable, places } = await extractFile(pack(parts), 'x.xlsb');
    expect({ kind, unreadable }).toEqual({ kind: 'xlsb', unreadable: null });
    expect(text).toBe('Above the line\n\nDirector\t4200\nÉcrivain\n\nask the line producer\n\nstruck');
    expect(places?.map(({ name }) => name)).toContain('sheet Above the line, row 7');
  });

  test('broken ones are read as far as they go', async () => {
    const cut = { ...parts, 'xl/worksheets/sheet1.bin': Uint8Array.from([0, 200, 1, 2, 255, 255, 255, 255, 255]) };
    expect((await textOf(pack(cut), 'x.xlsb')).text).toContain('Director');
  });
});

describe('what a document says of itself', () => {
  const core =
    '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>The Clock &amp; Co</dc:title><dcterms:created>2026</dcterms:created></cp:coreProperties>';
  const custom =
    '<Properties><property fmtid="x" name="Recipient"><vt:lpwstr>Oskar B.</vt:lpwstr></property></Properties>';

  test('Word', async () => {
    const parts = { 'word/document.xml': word, 'docProps/core.xml': core, 'docProps/custom.xml': custom };
    const { text, places } = await extractFile(pack(parts), 'x.docx');
    expect(text).toBe('The clock is slow.\n\nTitle: The Clock & Co\nRecipient: Oskar B.');
    expect(places?.at(-1)?.name).toBe('document properties');
  });

  test('OpenDocument', async () => {
    const meta =
      '<office:document-meta><dc:title>The Clock</dc:title><meta:user-defined meta:name="Recipient">Oskar B.</meta:user-defined></office:document-meta>';
    const content = '<office:document-content><text:p>Tick.</text:p></office:document-content>';
    const parts = { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content, 'meta.xml': meta };
    expect((await textOf(pack(parts), 'x.odt')).text).toBe('Tick.\n\nTitle: The Clock\nRecipient: Oskar B.');
  });
});

describe('rarer shapes of ordinary formats', () => {
  test.each<[string, string, string | Uint8Array, string, string]>([
    [
      'Word in one file',
      'x.xml',
      `<?xml version="1.0"?><pkg:package xmlns:pkg="p">${word}</pkg:package>`,
      'flat-word',
      'The clock is slow.',
    ],
    [
      'OpenDocument in one file',
      'x.fodt',
      '<?xml version="1.0"?>\n<office:document xmlns:office="o"><text:p>The<text:s/>clock is <text:span>slow.</text:span></text:p></office:document>',
      'flat-opendocument',
      'The clock is slow.',
    ],
    ['folders as Windows writes them', 'x.docx', pack({ 'word\\document.xml': word }), 'docx', 'The clock is slow.'],
    [
      'comments on a slide',
      'x.pptx',
      pack({
        'ppt/presentation.xml': '<p/>',
        'ppt/comments/comment1.xml': '<p:cm><p:text>The clock is slow.</p:text></p:cm>',
      }),
      'pptx',
      'The clock is slow.',
    ],
    [
      'a mail as Apple keeps it',
      'x.emlx',
      '99        \nSubject: s\nMIME-Version: 1.0\nContent-Transfer-Encoding: base64\n\nVGhlIGNsb2NrIGlzIHNsb3cu\n',
      'mail',
      'The clock is slow.',
    ],
    [
      'a mailbox',
      'x.mbox',
      'From a@b Fri Nov 27 09:00:00 2026\nSubject: one\n\nFirst.\n\nFrom c@d Fri Nov 27 09:01:00 2026\nSubject: two\nContent-Transfer-Encoding: base64\n\nVGhlIGNsb2NrIGlzIHNsb3cu\n',
      'mail',
      'The clock is slow.',
    ],
    [
      'a page that names its letters',
      'x.html',
      Uint8Array.from([...bytesOf('<meta charset=windows-1251><p>'), 0xca, 0xf2, 0xee]),
      'html',
      'Кто',
    ],
    [
      'shots of a grade',
      'x.cdl',
      '<ColorDecisionList><ColorCorrection id="A012C003_clock"><Slope>1 1 1</Slope></ColorCorrection></ColorDecisionList>',
      'cdl',
      'A012C003_clock',
    ],
  ])('%s', async (_, name, data, kind, words) => {
    const read = await textOf(data, name);
    expect({ kind: read.kind, unreadable: read.unreadable }).toEqual({ kind, unreadable: null });
    expect(read.text).toContain(words);
  });
});

test('an encrypted message says so', async () => {
  const { text, unreadable } = await textOf(
    '-----BEGIN PGP MESSAGE-----\n\nhQEMA9\n-----END PGP MESSAGE-----\n',
    'x.asc',
  );
  expect({ text, unreadable }).toEqual({ text: null, unreadable: 'Encrypted message, contents not read' });
});
