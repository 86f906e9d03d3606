import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { bytesOf, joined } from './make-zip.ts';

/** One page; text stands at points from the lower left corner of a sheet of 612 × 792. */
export interface PdfPage {
  /** Drawing instructions; `textAt` writes them. */
  content: string;
  /** More of the page's dictionary: "/Rotate 90". */
  more?: string;
  /** Bodies of annotations. */
  notes?: readonly string[];
  /** More resources: "/XObject << /Im0 9 0 R >>". */
  resources?: string;
}

export interface PdfSpec {
  pages: readonly PdfPage[];
  /** Bodies of further objects, numbered from 20 on; a stream with `streamOf`. */
  objects?: readonly (string | Uint8Array)[];
  /** More of the catalogue: "/Outlines 20 0 R". */
  catalogue?: string;
  /** Body of the information dictionary. */
  info?: string;
  compressed?: boolean;
  /** Encrypts with RC4, 40 bits; strings in dictionaries stay as they are. */
  passwords?: { user: string; owner: string };
}

/** Numbers of the objects every document has; those of pages follow at 1000. */
const FONTS = 5;
export const FREE = 20;
const PAGES = 1000;

export const escaped = (text: string): string => text.replace(/[\\()]/g, (sign) => `\\${sign}`);

/** Words at a place; `turn` in degrees against the clock. */
export function textAt(x: number, y: number, text: string, size = 12, turn = 0, font = 'F1'): string {
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const matrix = [cos, sin, -sin, cos, x, y].map((value) => value.toFixed(4)).join(' ');
  return `BT /${font} ${size} Tf ${matrix} Tm (${escaped(text)}) Tj ET\n`;
}

/** Lines as a typewriter sets them, ten letters an inch, six lines an inch; leading spaces are moved, not typed. */
export const typed = (lines: readonly string[], left = 72, top = 720): string =>
  lines
    .map((line, index) => {
      const words = line.trimStart();
      return words === '' ? '' : textAt(left + (line.length - words.length) * 7.2, top - index * 12, words);
    })
    .join('');

export const streamOf = (bytes: string | Uint8Array, dictionary = '', compressed = false): Uint8Array => {
  const raw = bytesOf(bytes);
  const data = compressed ? deflateSync(raw) : raw;
  const filter = compressed ? '/Filter /FlateDecode ' : '';
  return joined([
    bytesOf(`<< ${dictionary} ${filter}/Length ${data.length} >>\nstream\n`),
    data,
    bytesOf('\nendstream'),
  ]);
};

/** A whole document with its table of objects. */
export function makePdf(spec: PdfSpec): Uint8Array {
  const cipher = spec.passwords ? newCipher(spec.passwords.user, spec.passwords.owner) : null;
  const objects = new Map<number, string | Uint8Array>();
  const kids = spec.pages.map((_, index) => `${PAGES + 3 * index} 0 R`).join(' ');
  objects.set(1, `<< /Type /Catalog /Pages 2 0 R ${spec.catalogue ?? ''} >>`);
  objects.set(2, `<< /Type /Pages /Kids [${kids}] /Count ${spec.pages.length} >>`);
  objects.set(FONTS, '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>');
  objects.set(FONTS + 1, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  spec.objects?.forEach((body, index) => objects.set(FREE + index, body));
  spec.pages.forEach((page, index) => addPage(objects, page, PAGES + 3 * index, spec.compressed ?? false, cipher));
  if (spec.info) objects.set(3, spec.info);
  if (cipher) objects.set(4, cipher.dictionary);
  const more = `${spec.info ? '/Info 3 0 R ' : ''}${cipher ? '/Encrypt 4 0 R /ID [<00> <00>] ' : ''}`;
  return assemble(objects, more);
}

function addPage(
  objects: Map<number, string | Uint8Array>,
  { content, more = '', notes = [], resources = '' }: PdfPage,
  number: number,
  compressed: boolean,
  cipher: Cipher | null,
): void {
  const fonts = `/Font << /F1 ${FONTS} 0 R /F2 ${FONTS + 1} 0 R /F3 ${FREE} 0 R >>`;
  objects.set(
    number,
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << ${fonts} ${resources} >> /Contents ${number + 1} 0 R /Annots [${notes.join(' ')}] ${more} >>`,
  );
  const bytes = Uint8Array.from([...content].map((letter) => letter.charCodeAt(0) & 255));
  objects.set(number + 1, streamOf(cipher ? cipher.apply(bytes, number + 1) : bytes, '', compressed));
}

export function assemble(objects: ReadonlyMap<number, string | Uint8Array>, trailer = ''): Uint8Array {
  const parts: Uint8Array[] = [bytesOf('%PDF-1.7\n')];
  let at = parts[0]!.length;
  const places = new Map<number, number>();
  for (const [number, body] of objects) {
    places.set(number, at);
    const part = joined([bytesOf(`${number} 0 obj\n`), bytesOf(body), bytesOf('\nendobj\n')]);
    parts.push(part);
    at += part.length;
  }
  const rows = [...places].map(([number, place]) => `${number} 1\n${String(place).padStart(10, '0')} 00000 n \n`);
  const size = Math.max(...objects.keys()) + 1;
  parts.push(
    bytesOf(`xref\n0 1\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${trailer}>>\n`),
    bytesOf(`startxref\n${at}\n%%EOF\n`),
  );
  return joined(parts);
}

interface Cipher {
  dictionary: string;
  apply(bytes: Uint8Array, object: number): Uint8Array;
}

/** Fills passwords up to 32 bytes; printed in the specification. */
const PADDING = '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a';
/** Reading is allowed, printing and copying are not. */
const PERMISSIONS = -44;

function newCipher(user: string, owner: string): Cipher {
  const padding = Uint8Array.from(Buffer.from(PADDING, 'hex'));
  const padded = (word: string): Uint8Array => joined([bytesOf(word), padding]).slice(0, 32);
  const md5 = (...parts: Uint8Array[]): Uint8Array => createHash('md5').update(joined(parts)).digest();
  const ownerEntry = rc4(md5(padded(owner || user)).slice(0, 5), padded(user));
  const rights = new Uint8Array(Int32Array.of(PERMISSIONS).buffer);
  const key = md5(padded(user), ownerEntry, rights, Uint8Array.of(0)).slice(0, 5);
  const hex = (bytes: Uint8Array): string => `<${Buffer.from(bytes).toString('hex')}>`;
  return {
    dictionary: `<< /Filter /Standard /V 1 /R 2 /O ${hex(ownerEntry)} /U ${hex(rc4(key, padding))} /P ${PERMISSIONS} >>`,
    apply: (bytes, object) => {
      const salt = Uint8Array.of(object & 255, object >> 8, object >> 16, 0, 0);
      return rc4(md5(key, salt).slice(0, 10), bytes);
    },
  };
}

function rc4(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  const box = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (one: number, other: number) => ([box[one], box[other]] = [box[other]!, box[one]!]);
  for (let at = 0, other = 0; at < 256; at++) {
    other = (other + box[at]! + key[at % key.length]!) & 255;
    swap(at, other);
  }
  let other = 0;
  return bytes.map((byte, index) => {
    const at = (index + 1) & 255;
    other = (other + box[at]!) & 255;
    swap(at, other);
    return byte ^ box[(box[at]! + box[other]!) & 255]!;
  });
}
