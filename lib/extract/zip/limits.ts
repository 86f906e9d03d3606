// What an archive may cost. The figures are those of the threat model for hostile documents: far above what an office
// document or an e-book needs (the largest of ours unpack to some megabytes), far below what would hold a page.

/** Bytes unpacked for one file, everything nested in it included. */
export const MOST_UNPACKED = 64 * 1024 * 1024;
/** Unpacked bytes for each packed one. Markup of repeated table rows reaches 100; a bomb reaches 1032. */
export const MOST_RATIO = 200;
/** Below this the ratio says nothing: a blank page of spaces is no bomb. */
export const RATIO_FROM = 1024 * 1024;
export const MOST_ENTRIES = 5000;
/** Archives within archives: a document in an archive is read, what is packed once more is not. */
export const MOST_DEPTH = 2;
/** The same for documents and messages: an attachment of a mail in an archive is read, and what is embedded in it. */
export const MOST_DOCUMENT_DEPTH = 4;
/** The list of entries itself, bytes. */
export const MOST_DIRECTORY = 16 * 1024 * 1024;
/** Text taken out of one file, UTF-16 units. */
export const MOST_TEXT = 10 * 1024 * 1024;
/** The same where it is put together from many parts: taking them out costs time and memory that recognising then lacks. */
export const MOST_GATHERED = 6 * 1024 * 1024;

/** An archive of screenshots: some dozens are read, and how many were not is said. */
const MOST_RECOGNITION = 60_000;

/** What is left of the limits. */
export interface Allowance {
  bytes: number;
  entries: number;
  /** Milliseconds for recognising writing in the pictures of one file. */
  recognition: number;
}

export const startAllowance = (): Allowance => ({
  bytes: MOST_UNPACKED,
  entries: MOST_ENTRIES,
  recognition: MOST_RECOGNITION,
});
