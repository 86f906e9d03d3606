import type { Finding } from '../model/finding.ts';
import type { Sniffed } from './kind.ts';

export interface Extracted {
  /** Kebab id of the format. */
  kind: string;
  /** What its contents say; null when they were not read. */
  text: string | null;
  /** About the file as a whole; what the text says is for `scan`. */
  findings: Finding[];
  /** Why the contents, or some of them, were not read, in plain words; null when they were, or when the format says enough. */
  unreadable: string | null;
}

export const aboutWhole = (detector: Finding['detector'], confidence: number, what: string): Finding => ({
  detector,
  confidence,
  start: null,
  end: null,
  what,
});

export const aboutFormat = (sniffed: Sniffed): Finding[] =>
  sniffed.detector === null ? [] : [aboutWhole(sniffed.detector, sniffed.sure ? 0.95 : 0.7, sniffed.kind)];

export const unread = (sniffed: Sniffed, reason: string | null): Extracted => ({
  kind: sniffed.kind,
  text: null,
  findings: [...aboutFormat(sniffed), ...(reason === null ? [] : [aboutWhole('unreadable', 1, sniffed.kind)])],
  unreadable: reason,
});
