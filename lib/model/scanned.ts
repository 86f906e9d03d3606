import type { Place } from '../extract/extracted.ts';
import type { Finding } from './finding.ts';

/** A file made anew with labels in place of what was found. */
export interface Cleaned {
  bytes: Uint8Array;
  /** Media type. */
  type: string;
}

/** What reading a file gave. */
export interface Scanned {
  /** Kebab id of the format. */
  kind: string;
  /** What it says, where something in it was raised; null otherwise, and when nothing could be read. */
  text: string | null;
  findings: Finding[];
  /** Why it, or a part of it, was not read, in plain words; null when it was. */
  unreadable: string | null;
  places: readonly Place[];
  /** What reading and recognising took, milliseconds. */
  ms: number;
  /** The file without what was found, where it can be made; null otherwise. */
  cleaned: Cleaned | null;
}
