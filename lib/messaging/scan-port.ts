// One file is read over one port: it can be long work, it says how far it is, and hanging up ends it.
import type { Progress } from '../extract/job.ts';
import type { Scanned } from '../model/scanned.ts';

export const SCAN_PORT = 'slateguard.scan';

/** The guard's one word: a file to be read; the command line names it by its path. */
export interface ScanOrder<F = File> {
  file: F;
}

/** What the scanner says: how far it is, then once what it found. */
export type ScanWord = { progress: Progress } | { scanned: Scanned } | { failed: string };

export function asScanOrder(word: unknown): ScanOrder | null {
  if (typeof word !== 'object' || word === null || !('file' in word) || !(word.file instanceof File)) return null;
  return { file: word.file };
}
