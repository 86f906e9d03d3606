/** One line of the scanned text. Counts stop at {@link MAX_LINE_WORK} characters, so that a line of ten megabytes costs no more than a page. */
export interface Line {
  /** Offsets of the line without its line break. */
  readonly start: number;
  readonly end: number;
  /** Offsets of its content: white space trimmed. `from === to` on a blank line. */
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
  /** Letters of scripts without case, and of any script from U+2E80 on. */
  readonly uncased: number;
  /** Cells a tab, a bar or a run of spaces separates; 1 on an ordinary line. */
  readonly cells: number;
}

export const MAX_LINE_WORK = 2000;
