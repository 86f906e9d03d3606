// One file is read over one port: it can be long work, it says how far it is, and hanging up ends it.
import type { Progress } from '../extract/job.ts';
import type { Traced } from '../model/output.ts';
import type { Scanned } from '../model/scanned.ts';

export const SCAN_PORT = 'slateguard.scan';

/** The one word of whoever asks: a file to be read, or only to be known again; the command line names it by its path. */
export interface ScanOrder<F = File> {
  file: F;
  trace?: boolean;
}

/** What the scanner says: how far it is, then once what it found. */
export type ScanWord = { progress: Progress } | { scanned: Scanned } | { traced: Traced } | { failed: string };

export function asScanOrder(word: unknown): ScanOrder | null {
  if (typeof word !== 'object' || word === null || !('file' in word) || !(word.file instanceof File)) return null;
  return 'trace' in word ? { file: word.file, trace: word.trace === true } : { file: word.file };
}
