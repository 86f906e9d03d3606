import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Job } from '../job.ts';
import type { Source } from '../source.ts';
import { defuse, MOST_PIXELS } from './defuse.ts';
import { loadPdfjs } from './load-pdfjs.ts';
import { mend } from './mend.ts';
import type { Patience } from './patience.ts';
import type { ShippedFiles } from './shipped-files.ts';

export interface Document {
  pdf: PDFDocumentProxy;
  /** What is wrong with it, in plain words. */
  faults: string[];
  close(): Promise<void>;
}

/** Answers in plain words why it cannot be opened. */
export async function openDocument(
  source: Source,
  job: Job,
  shipped: ShippedFiles,
  patience: Patience,
): Promise<Document | string> {
  const faults: string[] = [];
  let opened = await open(await harmless(source, job, faults), shipped, patience);
  if (opened === DAMAGED) {
    const mended = mend(await harmless(source, job, []));
    if (mended) opened = await open(mended, shipped, patience);
    faults.unshift('damaged, not all of it was read');
  }
  return typeof opened === 'string' ? `PDF document, ${opened}` : { ...opened, faults };
}

/** A copy, which the library may take over. */
async function harmless(source: Source, job: Job, faults: string[]): Promise<Uint8Array> {
  const bytes = (await source.read(0, source.size)).slice();
  const { bombs, giants } = defuse(bytes, job.isLate);
  if (bombs > 0) faults.push('parts that unpack to hundreds of times their size were not read');
  if (giants > 0) faults.push(`pictures of more than ${MOST_PIXELS / 1e6} megapixels were not read`);
  return bytes;
}

async function open(bytes: Uint8Array, shipped: ShippedFiles, patience: Patience): Promise<Document | string> {
  const { getDocument, VerbosityLevel } = await loadPdfjs();
  const task = getDocument({
    data: bytes,
    verbosity: VerbosityLevel.ERRORS,
    maxImageSize: MOST_PIXELS,
    // No drawing, no fonts of the system's, nothing from the network, no code of the document's.
    disableFontFace: true,
    useSystemFonts: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    disableWorkerRendering: true,
    useWorkerFetch: false,
    enableXfa: false,
    cMapUrl: 'cmaps/',
    wasmUrl: 'wasm/',
    BinaryDataFactory: shipped,
  });
  let why = DAMAGED;
  const opening = task.promise.catch((error: unknown) => {
    why = reasonOf(error);
    throw error;
  });
  const pdf = await patience.for(opening);
  if (pdf) return { pdf, faults: [], close: () => close(task, patience) };
  await close(task, patience);
  return why;
}

const DAMAGED = 'damaged, contents not read';

/** Documents that only forbid printing or copying open without a password; these do not. */
const reasonOf = (error: unknown): string =>
  error instanceof Error && (error.name === 'PasswordException' || /encrypt|password/i.test(error.message))
    ? 'encrypted'
    : DAMAGED;

const close = async (task: PDFDocumentLoadingTask, patience: Patience): Promise<void> =>
  void (await patience.for(task.destroy()));
