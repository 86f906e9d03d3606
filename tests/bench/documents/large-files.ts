import { zipSync } from 'fflate';
import type { Source } from '../../../lib/extract/source.ts';
import { sourceOf } from '../../../lib/extract/source.ts';
import { makeMovie } from '../../extract/media/make-media.ts';
import { cleanText } from '../page/clean-text.ts';
import { scannedPages } from './scanned-pages.ts';

export interface LargeFile {
  name: string;
  source: Source;
  /** All its bytes, where a library would want them; null where nobody keeps so much in memory. */
  bytes: Uint8Array | null;
}

const encoder = new TextEncoder();

/** An archive of 100 MB: recordings nobody can compress, and notes that can be. */
function archive(): LargeFile {
  const noise = Uint8Array.from({ length: 1 << 20 }, (_, at) => (at * 2654435761) >>> 13);
  const files: Record<string, Uint8Array> = {};
  for (let i = 0; i < 98; i++) files[`takes/take ${i}.bin`] = noise;
  for (let i = 0; i < 40; i++) files[`notes/day ${i}.txt`] = encoder.encode(cleanText(50_000, i));
  const bytes = zipSync(files, { level: 0 });
  return { name: 'takes.zip', source: sourceOf(bytes), bytes };
}

const SHEETS = 200;
const ROWS = 100;

function workbook(): LargeFile {
  const files: Record<string, Uint8Array> = {};
  const names = Array.from({ length: SHEETS }, (_, i) => `<sheet name="Week ${i}" sheetId="${i + 1}"/>`);
  files['xl/workbook.xml'] = encoder.encode(`<workbook><sheets>${names.join('')}</sheets></workbook>`);
  const cell = (sheet: number, row: number, column: number) =>
    `<c t="inlineStr"><is><t>Lens ${sheet} case ${row} shelf ${column}</t></is></c>`;
  for (let sheet = 0; sheet < SHEETS; sheet++) {
    const rows = Array.from({ length: ROWS }, (_, row) => {
      const cells = Array.from({ length: 8 }, (_, column) => cell(sheet, row, column));
      return `<row r="${row + 1}">${cells.join('')}</row>`;
    });
    const xml = `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`;
    files[`xl/worksheets/sheet${sheet + 1}.xml`] = encoder.encode(xml);
  }
  const bytes = zipSync(files);
  return { name: 'rentals.xlsx', source: sourceOf(bytes), bytes };
}

/** A camera movie of 1 GB whose description lies at its end, as cameras write it; what lies between is empty. */
function recording(): LargeFile {
  const movie = makeMovie();
  const size = 1 << 30;
  const gap = size - movie.length;
  const head = Uint8Array.of(0, 0, 0, 1, 0x6d, 0x64, 0x61, 0x74, 0, 0, 0, 0, gap >>> 24, gap >>> 16, gap >>> 8, gap);
  const read = (from: number, to: number): Promise<Uint8Array> => {
    const piece = new Uint8Array(Math.max(0, Math.min(to, size) - from));
    if (from < head.length) piece.set(head.subarray(from, from + piece.length));
    const inside = from - gap;
    if (inside + piece.length > 0)
      piece.set(movie.subarray(Math.max(0, inside), inside + piece.length), Math.max(0, -inside));
    return Promise.resolve(piece);
  };
  return { name: 'A004C002_190619J4.mov', source: { size, read }, bytes: null };
}

function scans(): LargeFile {
  const bytes = scannedPages();
  return { name: 'script.pdf', source: sourceOf(bytes), bytes };
}

export const largeFiles = { archive, workbook, recording, scans } as const;
export type LargeName = keyof typeof largeFiles;
