// One file is read over one port: it can be long work, it says how far it is, and hanging up ends it.
import type { Progress } from '../extract/job.ts';
import type { Finding } from '../model/finding.ts';
import type { Scanned } from '../model/scanned.ts';

export const SCAN_PORT = 'slateguard.scan';

/** The guard's one word: a file to be read, or to be given back without what was found in it. */
export interface ScanOrder {
  file: File;
  /** Spans into the text that reading it gave; null to have it read. */
  remove: Finding[] | null;
}

/** A file made anew, without what was to be removed. */
export interface Remade {
  bytes: Uint8Array;
  type: string;
}

/** What the scanner says: how far it is, then once what it found. */
export type ScanWord = { progress: Progress } | { scanned: Scanned } | { remade: Remade | null } | { failed: string };

export function asScanOrder(word: unknown): ScanOrder | null {
  if (typeof word !== 'object' || word === null || !('file' in word) || !(word.file instanceof File)) return null;
  const remove = 'remove' in word && Array.isArray(word.remove) ? (word.remove as Finding[]) : null;
  return { file: word.file, remove };
}
