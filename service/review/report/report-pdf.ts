// The report as a document to send and to file. Text only goes in as text: nothing in it can fetch, link or run.
import { Worker } from 'node:worker_threads';
import type { Report } from './report.ts';

export interface Proofs {
  /** Public key of the service, base64url. */
  key: string;
  /** Leaves of the signed tree the evidence beside it shows. */
  size: number;
}

const MOST_MS = 120_000;
const MOST_MB = 1024;

/** Throws when it takes longer, or more memory, than any report of ours. */
export async function reportPdf(report: Report, proofs: Proofs): Promise<Buffer> {
  const worker = new Worker(new URL('./draw-pdf.ts', import.meta.url), {
    workerData: { report, proofs },
    resourceLimits: { maxOldGenerationSizeMb: MOST_MB },
  });
  const drawn = new Promise<Uint8Array>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the report was not drawn')));
    setTimeout(() => reject(new Error('drawing the report takes too long')), MOST_MS).unref();
  });
  try {
    return Buffer.from(await drawn);
  } finally {
    await worker.terminate();
  }
}
