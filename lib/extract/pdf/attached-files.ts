import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Inner } from '../formats/nested.ts';
import type { Job } from '../job.ts';
import type { Patience } from './patience.ts';

/** Files inside the document, with what is said about each. */
export interface Attached extends Inner {
  description: string;
}

/** Unpacked only when they are asked for. */
export async function attachedFiles(pdf: PDFDocumentProxy, job: Job, patience: Patience): Promise<Attached[]> {
  const listed = [...((await patience.for(pdf.getAttachments())) ?? [])];
  const files = listed.slice(0, job.allowance.entries);
  job.allowance.entries -= files.length;
  return files.map(([id, { filename, description }]) => {
    let contents: Uint8Array | null = null;
    const unpack = async (): Promise<Uint8Array> => {
      const bytes =
        job.allowance.bytes > 0 ? await patience.for<Uint8Array | null>(pdf.getAttachmentContent(id)) : null;
      const kept = (bytes ?? new Uint8Array(0)).subarray(0, job.allowance.bytes);
      job.allowance.bytes -= kept.length;
      return kept;
    };
    return {
      name: filename,
      description,
      get size() {
        return contents?.length ?? 0;
      },
      bytes: async (most) => (contents ??= await unpack()).subarray(0, most),
    };
  });
}
