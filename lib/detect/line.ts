/** One line of the scanned text. Counts stop at {@link MAX_LINE_WORK} characters, so that a line of ten megabytes costs no more than a page. */
export interface Line {
  /** Offsets of the line without its line break. */
  readonly start: number;
  readonly end: number;
  /** Offsets of its content: white space trimmed. */
  readonly from: number;
  readonly to: number;
  /** Columns of leading white space; a tab counts four. */
  readonly indent: number;
  /** Blank lines directly above. */
  readonly blanksAbove: number;
  readonly words: number;
  readonly upper: number;
  readonly lower: number;
  readonly digits: number;
  /** Letters of scripts without case. */
  readonly uncased: number;
  /** Punctuation and symbols. */
  readonly marks: number;
  /** Cells that tabs, bars or runs of spaces separate; 1 on an ordinary line. */
  readonly cells: number;
}

export const MAX_LINE_WORK = 2000;
