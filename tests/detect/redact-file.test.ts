import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { redactFile } from '../../lib/detect/redact-file.ts';
import { redact } from '../../lib/detect/redact.ts';
import { extractFile } from '../../lib/extract/extract-file.ts';
import { sourceOf } from '../../lib/extract/source.ts';
import type { Finding } from '../../lib/model/finding.ts';
import { bytesOf, joined, makeZip, type Packed } from '../extract/make-zip.ts';

const finding = (text: string, words: string, from = 0): Finding => {
  const start = text.indexOf(words, from);
  return { detector: 'protected-term', what: 'character', confidence: 0.9, start, end: start + words.length };
};
/** Every place the words stand at in what is read out of the file. */
const findingsOf = (text: string, all: readonly string[]): Finding[] =>
  all.flatMap((words) => {
    const found: Finding[] = [];
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(finding(text, words, at));
    return found;
  });
const redactWords = async (bytes: Uint8Array, name: string, ...words: string[]) => {
  const { text } = await extractFile(bytes, name);
  const findings = findingsOf(text!, words);
  const redacted = await redactFile(sourceOf(bytes), name, findings);
  const again = redacted && (await extractFile(redacted.bytes, name));
  return { redacted, again: again?.text ?? null, expected: redact(text!, findings).text };
};
const utf16 = (text: string): Uint8Array => joined([[0xff, 0xfe], Buffer.from(text, 'utf16le')]);

describe('texts', () => {
  test.each<[string, string, Uint8Array, Uint8Array]>([
    [
      'line ends as they were',
      'a.txt',
      bytesOf('Mara rows.\r\nWren waits.\r\n'),
      bytesOf('[CHARACTER 1] rows.\r\nWren waits.\r\n'),
    ],
    ['a byte-order mark', 'a.txt', bytesOf('\uFEFFMara rows, é.'), bytesOf('\uFEFF[CHARACTER 1] rows, é.')],
    ['UTF-16', 'a.txt', utf16('Mara rows, é.'), utf16('[CHARACTER 1] rows, é.')],
    [
      'an older Western encoding',
      'a.txt',
      joined([bytesOf('Mara '), [0xe9, 0x93, 0x94], bytesOf(' rows.')]),
      joined([bytesOf('[CHARACTER 1] '), [0xe9, 0x93, 0x94], bytesOf(' rows.')]),
    ],
    ['Fountain', 'a.fountain', bytesOf('INT. BOAT\n\nMara\nGo.\n'), bytesOf('INT. BOAT\n\n[CHARACTER 1]\nGo.\n')],
    ['Markdown', 'a.md', bytesOf('# Mara\n\n- rows\n'), bytesOf('# [CHARACTER 1]\n\n- rows\n')],
    ['a table', 'a.csv', bytesOf('name,part\n"Mara, old",lead\n'), bytesOf('name,part\n"[CHARACTER 1], old",lead\n')],
  ])('%s', async (_, name, bytes, expected) => {
    const { redacted } = await redactWords(bytes, name, 'Mara');
    expect(redacted && [...redacted.bytes]).toEqual([...expected]);
  });

  test.each<[string, string, string, string]>([
    ['over cells and rows', 'a,Mara\nWren,b\n', 'Mara\nWren', 'a,[CHARACTER 1]\n,b\n'],
    ['over the quotes around a cell', '"a ""x"" Mara","Wren"\n', 'Mara","Wren', '"a ""x"" [CHARACTER 1]",""\n'],
    ['with semicolons', 'a;b;c\nMara;Wren;1,5\n', 'Mara;Wren', 'a;b;c\n[CHARACTER 1];;1,5\n'],
  ])('a table keeps its rows and columns: %s', async (_, csv, words, expected) => {
    const { redacted } = await redactWords(bytesOf(csv), 'a.csv', words);
    expect(new TextDecoder().decode(redacted?.bytes)).toBe(expected);
  });

  test('the same value bears the same label, another one another', async () => {
    const { redacted } = await redactWords(bytesOf('Mara, Wren, Mara'), 'a.txt', 'Mara', 'Wren');
    expect(new TextDecoder().decode(redacted?.bytes)).toBe('[CHARACTER 1], [CHARACTER 2], [CHARACTER 1]');
  });
});

const fdx = (content: string): Uint8Array =>
  bytesOf(
    `\uFEFF<?xml version="1.0"?>\r\n<FinalDraft DocumentType="Script"><Content>${content}</Content></FinalDraft>`,
  );
const paragraph = (type: string, texts: string, more = ''): string =>
  `<Paragraph Type="${type}"${more}>${texts}</Paragraph>\r\n`;

describe('Final Draft', () => {
  const script = fdx(
    paragraph('Scene Heading', '<Text>Int. Mara&apos;s Boat</Text>', ' Number="12"') +
      paragraph(
        'Action',
        '<ScriptNote><Paragraph><Text>Is it Mara?</Text></Paragraph></ScriptNote><Text>Rain &amp; tin.</Text>',
      ) +
      paragraph('Character', '<Text>Ma</Text><Text Style="Bold">ra</Text>') +
      paragraph('Parenthetical', '<Text>to Mara</Text>') +
      paragraph('Dialogue', '<Text>Go, Quill &amp; Co.</Text>') +
      '<SmartType><Characters><Character>MARA</Character></Characters></SmartType>',
  );

  test('words are replaced wherever they stand, over runs and in capitals too; the markup stays', async () => {
    const { redacted, again, expected } = await redactWords(script, 'a.fdx', 'Mara', 'MARA', 'Quill & Co');
    expect(again).toBe(expected);
    const xml = new TextDecoder('utf-8', { ignoreBOM: true }).decode(redacted?.bytes);
    expect(xml.startsWith('\uFEFF<?xml version="1.0"?>\r\n')).toBe(true);
    expect(xml).not.toMatch(/mara|quill/i);
    expect(xml).toContain('<Text>[CHARACTER 1]</Text><Text Style="Bold"></Text>');
    expect(xml).toContain('<Text>Rain &amp; tin.</Text>');
  });

  test('a span over several paragraphs leaves them standing', async () => {
    const { redacted } = await redactWords(script, 'a.fdx', 'Rain & tin.\n\nMARA');
    expect(new TextDecoder().decode(redacted?.bytes)).toContain(
      `<Text>[CHARACTER 1]</Text></Paragraph>\r\n<Paragraph Type="Character"><Text></Text><Text Style="Bold"></Text>`,
    );
  });

  test('a name that is also said where no reader looks: not offered', async () => {
    const { redacted } = await redactWords(
      fdx(paragraph('Action', '<Text>Mara rows.</Text>', ' Note="Mara"')),
      'a.fdx',
      'Mara',
    );
    expect(redacted).toBeNull();
  });
});

const run = (text: string, more = ''): string => `<w:r><w:t${more}>${text}</w:t></w:r>`;
const document = (body: string): string =>
  `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`;
const docx = (body: string, ...more: Packed[]): Uint8Array =>
  makeZip([
    { name: '[Content_Types].xml', data: '<Types/>', method: 0 },
    { name: 'word/document.xml', data: document(body), descriptor: true },
    { name: 'word/media/a.bin', data: 'unchanged' },
    ...more,
  ]);

describe('Word', () => {
  const body =
    `<w:p>${run('Ma')}${run('ra rows.')}</w:p><w:p>${run('Wren &amp; Quill', ' xml:space="preserve"')}</w:p>` +
    '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Mara</w:t><w:tab/><w:t>7:00</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
  const file = docx(body, { name: 'word/header1.xml', data: `<w:hdr><w:p>${run('Mara')}</w:p></w:hdr>` });

  test('words are replaced in the page and its header, over runs too; everything else reads the same', async () => {
    const { redacted, again, expected } = await redactWords(file, 'a.docx', 'Mara', 'Wren & Quill');
    expect(again).toBe(expected);
    expect(redacted?.type).toMatch(/wordprocessingml/);
    const parts = unzipSync(redacted!.bytes);
    expect(new TextDecoder().decode(parts['word/document.xml'])).toBe(
      document(body)
        .replace('<w:t>Ma<', '<w:t xml:space="preserve">[CHARACTER 1]<')
        .replace('<w:t>ra rows.', '<w:t xml:space="preserve"> rows.')
        .replace('Wren &amp; Quill', '[CHARACTER 2]')
        .replace('<w:t>Mara<', '<w:t xml:space="preserve">[CHARACTER 1]<'),
    );
  });

  test('unchanged files of the package are the same bytes, in the same order', async () => {
    const { redacted } = await redactWords(file, 'a.docx', 'Wren');
    const bytes = redacted!.bytes;
    const end = (at: Uint8Array) => Buffer.from(at).indexOf('word/document.xml') - 30;
    expect([...bytes.subarray(0, end(bytes))]).toEqual([...file.subarray(0, end(file))]);
    expect(Object.keys(unzipSync(bytes))).toEqual(Object.keys(unzipSync(file)));
    expect(new TextDecoder().decode(unzipSync(bytes)['word/media/a.bin'])).toBe('unchanged');
  });

  test.each<[string, Packed[]]>([
    [
      'a link’s address',
      [{ name: 'word/_rels/document.xml.rels', data: '<Relationship Target="mailto:Wren &amp; Quill"/>' }],
    ],
    ['an author’s name', [{ name: 'word/comments.xml', data: '<w:comment w:author="Wren &amp; Quill"/>' }]],
    ['the document’s properties', [{ name: 'docProps/core.xml', data: '<dc:title>Wren &amp; Quill</dc:title>' }]],
    ['a picture of the first page', [{ name: 'docProps/thumbnail.jpeg', data: 'x' }]],
    ['a signature', [{ name: '_xmlsignatures/sig1.xml', data: '<x/>' }]],
  ])('words that are also in %s: not offered', async (_, more) => {
    expect((await redactWords(docx(body, ...more), 'a.docx', 'Wren & Quill')).redacted).toBeNull();
  });

  test('words in a document embedded in it: not offered', async () => {
    const inner = { name: 'word/embeddings/a.txt', data: 'The lamp gutters.' };
    expect((await redactWords(docx(body, inner), 'a.docx', 'lamp gutters')).redacted).toBeNull();
    expect((await redactWords(docx(body, inner), 'a.docx', 'Wren')).redacted).not.toBeNull();
  });
});

test.each<[string, Uint8Array]>([
  ['a.html', bytesOf('<p>Mara</p>')],
  ['a.rtf', bytesOf('{\\rtf1 Mara}')],
  ['a.xml', bytesOf('<?xml version="1.0"?><a>Mara</a>')],
  ['a.zip', makeZip([{ name: 'a.txt', data: 'Mara' }])],
  ['japanese.txt', joined([[0x82, 0xdc, 0x82, 0xe7, 0x82, 0xc6, 0x82, 0xa2, 0x82, 0xa4], bytesOf(' Mara')])],
])('where it cannot be done well it is not offered: %s', async (name, bytes) => {
  expect((await redactWords(bytes, name, 'Mara')).redacted).toBeNull();
});

test('a span that stands nowhere in the file: not offered', async () => {
  const far: Finding = { detector: 'secret', what: 'key', confidence: 1, start: 3, end: 99 };
  expect(await redactFile(sourceOf(bytesOf('Mara rows.')), 'a.txt', [far])).toBeNull();
  expect(await redactFile(sourceOf(bytesOf('Mara rows.')), 'a.txt', [])).toBeNull();
});
