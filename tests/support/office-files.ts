import { type Packed, makeZip } from '../extract/make-zip.ts';

const paragraph = (line: string): string => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`;

/** A Word document of these lines, as Word packs one. */
export function docxOf(text: string, more: readonly Packed[] = []): Uint8Array {
  const body = text.split('\n').map(paragraph).join('');
  return makeZip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: '_rels/.rels', data: '<Relationships/>' },
    { name: 'word/document.xml', data: `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>` },
    ...more,
  ]);
}

/** An Excel workbook of one sheet, a cell a column. */
export function xlsxOf(sheet: string, rows: readonly (readonly string[])[]): Uint8Array {
  const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const data = rows.map((row, index) => `<row r="${index + 1}">${row.map(cell).join('')}</row>`).join('');
  return makeZip([
    { name: 'xl/workbook.xml', data: `<workbook><sheets><sheet name="${sheet}" sheetId="1"/></sheets></workbook>` },
    { name: 'xl/worksheets/sheet1.xml', data: `<worksheet><sheetData>${data}</sheetData></worksheet>` },
  ]);
}

/** A presentation, a text a slide. */
export const pptxOf = (slides: readonly string[]): Uint8Array =>
  makeZip(
    slides.map((text, index) => ({
      name: `ppt/slides/slide${index + 1}.xml`,
      data: `<p:sld><p:txBody>${text
        .split('\n')
        .map((line) => `<a:p><a:r><a:t>${line}</a:t></a:r></a:p>`)
        .join('')}</p:txBody></p:sld>`,
    })),
  );

/** A Final Draft script: headings, names and speech by their looks. */
export const fdxOf = (text: string): string => {
  const kind = (line: string): string =>
    /^\d* ?(?:INT|EXT)\./.test(line)
      ? 'Scene Heading'
      : /^ {18,}\S/.test(line)
        ? 'Character'
        : /^ {8,}/.test(line)
          ? 'Dialogue'
          : 'Action';
  const paragraphs = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<Paragraph Type="${kind(line)}"><Text>${line.trim()}</Text></Paragraph>`);
  return `<?xml version="1.0"?><FinalDraft DocumentType="Script" Version="5"><Content>${paragraphs.join('')}</Content></FinalDraft>`;
};

/** A message with one file attached. */
export const emlOf = (subject: string, name: string, file: Uint8Array): string =>
  [
    'From: Wren <wren@northlight.example>',
    'To: Office <office@northlight.example>',
    `Subject: ${subject}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="tide"',
    '',
    '--tide',
    'Content-Type: text/plain',
    '',
    'As promised.',
    '--tide',
    `Content-Type: application/octet-stream; name="${name}"`,
    `Content-Disposition: attachment; filename="${name}"`,
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(file).toString('base64').replaceAll(/.{76}/g, '$&\r\n'),
    '--tide--',
    '',
  ].join('\r\n');
