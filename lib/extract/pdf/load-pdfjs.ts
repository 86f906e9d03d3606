import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { forgiveLateFaults } from './late-fault.ts';

let loading: Promise<typeof Pdfjs> | null = null;

/** The PDF library, some megabytes of code: loaded when the first PDF is read, not before. */
export function loadPdfjs(): Promise<typeof Pdfjs> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

/**
 * Both halves run in the thread they are called in, which is a worker already. The reading half takes any thread without
 * a window for its own and would answer the messages meant for us: while it starts, it is shown one.
 */
async function load(): Promise<typeof Pdfjs> {
  const place = globalThis as { window?: unknown };
  const isBare = !('window' in place);
  forgiveLateFaults(globalThis);
  if (isBare) place.window = globalThis;
  try {
    await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
  } finally {
    if (isBare) delete place.window;
  }
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}
