// A dropped file is read here, on this computer, or it is said plainly that nobody could look inside.
import type { Finding } from '../model/finding.ts';
import { decodeText } from './decode-text.ts';
import { finalDraftText } from './formats/final-draft.ts';
import { htmlText } from './formats/html.ts';
import { rtfText } from './formats/rtf.ts';
import type { Sniffed } from './kind.ts';
import { sniff } from './sniff.ts';

export interface Extracted {
  /** Kebab id of the format. */
  kind: string;
  /** What its contents say; null when they were not read. */
  text: string | null;
  /** About the file as a whole; what the text says is for `scan`. */
  findings: Finding[];
  /** Why the contents were not read, in plain words; null when they were, or when the format says enough. */
  unreadable: string | null;
}

/** Larger text files are data; reading them would hold the page. */
const MOST_BYTES = 32 * 1024 * 1024;

const readers: Readonly<Record<string, (text: string) => string>> = {
  'final-draft': finalDraftText,
  html: htmlText,
  rtf: rtfText,
};

export function extractFile(bytes: Uint8Array, name: string): Extracted {
  const sniffed = sniff(bytes, name);
  if (!sniffed.text) return unread(sniffed, sniffed.reason);
  if (bytes.length > MOST_BYTES)
    return unread(sniffed, `Text file of ${Math.round(bytes.length / 1e6)} MB, too large to read`);
  const decoded = decodeText(bytes);
  if (decoded === null) return unread(sniffed, 'File of an unknown kind, contents not read');
  const text = readers[sniffed.kind]?.(decoded) ?? decoded;
  return { kind: sniffed.kind, text, findings: aboutFormat(sniffed), unreadable: null };
}

const unread = (sniffed: Sniffed, reason: string | null): Extracted => ({
  kind: sniffed.kind,
  text: null,
  findings: [...aboutFormat(sniffed), ...(reason === null ? [] : [whole('unreadable', 1, sniffed.kind)])],
  unreadable: reason,
});

const aboutFormat = (sniffed: Sniffed): Finding[] =>
  sniffed.detector === null ? [] : [whole(sniffed.detector, sniffed.sure ? 0.95 : 0.7, sniffed.kind)];

const whole = (detector: Finding['detector'], confidence: number, what: string): Finding => ({
  detector,
  confidence,
  start: null,
  end: null,
  what,
});
