import { type Packed, makeZip } from '../extract/make-zip.ts';

export type Parts = Readonly<Record<string, string | Uint8Array>>;

export const pack = (parts: Parts): Uint8Array =>
  makeZip(Object.entries(parts).map(([name, data]): Packed => ({ name, data })));

/** A package around one part of markup, the part that carries its words. */
export const packages: Readonly<Record<string, (markup: string) => Uint8Array>> = {
  docx: (markup) => pack({ '[Content_Types].xml': '<Types/>', 'word/document.xml': markup }),
  xlsx: (markup) => pack({ 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': markup }),
  pptx: (markup) => pack({ 'ppt/presentation.xml': '<p:presentation/>', 'ppt/slides/slide1.xml': markup }),
  odt: (markup) => pack({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': markup }),
  ods: (markup) => pack({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': markup }),
  odp: (markup) => pack({ mimetype: 'application/vnd.oasis.opendocument.presentation', 'content.xml': markup }),
};

/** The same words as each of them writes them. */
export const wordsIn: Readonly<Record<string, (words: string) => string>> = {
  docx: (words) => `<w:document><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:document>`,
  xlsx: (words) => `<worksheet><row><c t="inlineStr"><is><t>${words}</t></is></c></row></worksheet>`,
  pptx: (words) => `<p:sld><a:p><a:r><a:t>${words}</a:t></a:r></a:p></p:sld>`,
  odt: (words) => `<office:body><text:p>${words}</text:p></office:body>`,
  ods: (words) =>
    `<office:body><table:table-row><table:table-cell><text:p>${words}</text:p></table:table-cell></table:table-row></office:body>`,
  odp: (words) => `<office:body><draw:page><text:p>${words}</text:p></draw:page></office:body>`,
};
