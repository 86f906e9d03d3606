import { deflateSync } from 'node:zlib';
import { type Part, ascii, bytes } from './write-bytes.ts';

/** An object's body: `<<…>>`, or a stream with its dictionary. */
export type Body = string | { dictionary: string; data: Uint8Array; length?: number };

const written = (number: number, body: Body): Uint8Array =>
  typeof body === 'string'
    ? bytes(`${number} 0 obj\n${body}\nendobj\n`)
    : bytes(
        `${number} 0 obj\n<</Length ${body.length ?? body.data.length} ${body.dictionary}>>\nstream\n`,
        body.data,
        '\nendstream\nendobj\n',
      );

/** A PDF of these objects, numbered from 1; the first is the catalogue. `trailer` replaces what would follow them. */
export function makePdf(bodies: readonly Body[], trailer?: (at: readonly number[]) => Part): Uint8Array {
  const places: number[] = [];
  const parts: Uint8Array[] = [bytes('%PDF-1.7\n')];
  let at = parts[0]!.length;
  for (const [index, body] of bodies.entries()) {
    const part = written(index + 1, body);
    places.push(at);
    parts.push(part);
    at += part.length;
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const plain = `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Root 1 0 R/Size ${places.length + 1}>>\nstartxref\n${at}\n%%EOF\n`;
  return bytes(...parts, trailer?.([...places, at]) ?? plain);
}

export const stream = (data: string | Uint8Array, dictionary = ''): Body => ({
  dictionary,
  data: typeof data === 'string' ? Uint8Array.from(ascii(data)) : data,
});
export const flated = (data: string | Uint8Array, dictionary = ''): Body =>
  stream(
    deflateSync(typeof data === 'string' ? Uint8Array.from(ascii(data)) : data, { level: 9 }),
    `/Filter/FlateDecode ${dictionary}`,
  );

export const spelled = (words: string): string => `BT /F1 12 Tf 72 720 Td (${words}) Tj ET`;
const HELVETICA = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';

/** One page: catalogue, tree, page, content, font, then whatever else. */
export const onePage = (content: Body, font: Body = HELVETICA, page = '', more: readonly Body[] = []): Body[] => [
  '<</Type/Catalog/Pages 2 0 R>>',
  '<</Type/Pages/Kids[3 0 R]/Count 1>>',
  `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>/XObject<</X 6 0 R>>>>${page}>>`,
  content,
  font,
  ...more,
];
