import type { Place } from '../extract/extracted.ts';
import type { Finding } from './finding.ts';

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
}
