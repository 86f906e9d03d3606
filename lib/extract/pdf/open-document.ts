import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Source } from '../source.ts';
import { loadPdfjs } from './load-pdfjs.ts';
import { mend } from './mend.ts';
import type { Patience } from './patience.ts';
import type { ShippedFiles } from './shipped-files.ts';

export interface Document {
  pdf: PDFDocumentProxy;
  /** True when its end was missing and was put there. */
  isMended: boolean;
  close(): Promise<void>;
}

/** Pictures larger than this are not decoded, pixels: an A3 page at 600 dots an inch. */
const MOST_PIXELS = 72_000_000;

/** Answers in plain words why it cannot be opened. */
export async function openDocument(
  source: Source,
  shipped: ShippedFiles,
  patience: Patience,
): Promise<Document | string> {
  // The library takes the bytes over: it gets a copy.
  const whole = async () => (await source.read(0, source.size)).slice();
  const opened = await open(await whole(), shipped, patience);
  const mended = opened === DAMAGED ? mend(await whole()) : null;
  const again = mended && (await open(mended, shipped, patience));
  if (again && typeof again !== 'string') return { ...again, isMended: true };
  return typeof opened === 'string' ? `PDF document, ${opened}` : opened;
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
  if (pdf) return { pdf, isMended: false, close: () => close(task, patience) };
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
