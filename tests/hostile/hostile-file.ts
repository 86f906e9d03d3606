/** One file made to do harm, or to be misread. */
export interface HostileFile {
  /** As it would be called; its end counts. Unique within its family. */
  name: string;
  make: () => Uint8Array;
  /** What must be said to be unread (the finding's `what`); `null`: nothing. Absent where either is right. */
  unread?: string | null;
  /** Stands in the reason why not all was read. */
  why?: string;
  /** Stands in the text that is read. */
  has?: string;
  /** Must not stand in it. */
  lacks?: string;
}

export type Family = readonly HostileFile[];

/** What an honest reader finds where it is asked whether it read on. */
export const LINE = 'The lamp over the chart room gutters.';
