import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import type { Job } from '../job.ts';
import { splitColumns } from './columns.ts';
import type { Patience } from './patience.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { printRows, unitOf } from './print-rows.ts';
import { rowsOf } from './rows.ts';

export interface PageText {
  text: string;
  /** False when only some of it was read. */
  whole: boolean;
  /** Reading was broken off, and the library would go on for ever. */
  isEndless: boolean;
}

/** Runs of text on one page; a densely set newspaper has some thousands. */
const MOST_ITEMS = 60_000;

/** The page's text, its lines and indentation kept; slanted stamps at its end, once each. */
export async function readPageText(page: PDFPageProxy, job: Job, patience: Patience): Promise<PageText> {
  const { items, ...how } = await readItems(page, job, patience);
  const [upright = [], ...slanted] = piecesOf(items, page.getViewport({ scale: 1 }).transform);
  const lines = slanted.flatMap(blocksOf).flatMap((block) => block.split('\n'));
  const stamps = [...new Set(lines.map((line) => line.trim()))].filter((line) => line !== '').join('\n');
  return { text: [...blocksOf(upright), stamps].filter((block) => block !== '').join('\n\n'), ...how };
}

function blocksOf(pieces: readonly Piece[]): string[] {
  const unit = unitOf(pieces);
  return splitColumns(rowsOf(pieces), unit).map((rows) => printRows(rows, unit).join('\n'));
}

async function readItems(page: PDFPageProxy, job: Job, patience: Patience) {
  const items: TextItem[] = [];
  const reader = (page.streamTextContent() as ReadableStream<{ items: TextItem[] }>).getReader();
  for (;;) {
    const piece = await patience.for(reader.read().catch(() => 'broken' as const));
    if (piece === 'broken') return { items, whole: false, isEndless: false };
    if (piece?.done) return { items, whole: true, isEndless: false };
    for (const item of piece?.value.items ?? []) items.push(item);
    if (piece && items.length < MOST_ITEMS && !job.isLate()) continue;
    void reader.cancel(new Error('enough')).catch(() => undefined);
    return { items, whole: false, isEndless: true };
  }
}
