import type { Finding } from '../model/finding.ts';
import type { Sniffed } from './kind.ts';
import { upTo } from './gather.ts';
import type { PictureHash } from './picture-hash.ts';
import { type Fault, faults } from './zip/fault.ts';
import { MOST_GATHERED } from './zip/limits.ts';

/** From `at` on (UTF-16 units) the text stands in a part that has a name: "page 3", "sheet Budget, row 12". */
export interface Place {
  at: number;
  name: string;
}

/** What a reader made of a format. */
export interface Reading {
  text: string;
  findings?: Finding[];
  /** Why not all of it was read; null or absent when it was. */
  unreadable?: string | null;
  /** In ascending order of `at`; empty or absent where the format has no parts. */
  places?: readonly Place[];
  /** Of the pictures in it, or of itself. */
  pictures?: readonly PictureHash[];
  /** The kind, where reading on tells it better than the first bytes did. */
  kind?: string;
}

export interface Extracted {
  /** Kebab id of the format. */
  kind: string;
  /** What its contents say; null when they were not read. */
  text: string | null;
  /** About the file as a whole; what the text says is for `scan`. */
  findings: Finding[];
  /** Why the contents, or some of them, were not read, in plain words; null when they were, or when the format says enough. */
  unreadable: string | null;
  places?: readonly Place[];
  pictures?: readonly PictureHash[];
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

/** Part of it was read until the time was used up. */
export const cutShort = (extracted: Extracted): Extracted => ({
  ...extracted,
  text: extracted.text?.trim() === '' ? null : extracted.text,
  findings: [...extracted.findings, aboutWhole('unreadable', 1, 'late' satisfies Fault)],
  unreadable: faults.late,
});

/** What a reader found, put together with what the format says by itself. */
export function asExtracted(sniffed: Sniffed, reading: Reading): Extracted {
  const isLong = reading.text.length > MOST_GATHERED;
  const why = reading.unreadable ?? (isLong ? faults['too-long'] : null);
  const kind = reading.kind ?? sniffed.kind;
  return {
    kind,
    text: reading.text.trim() === '' && why !== null ? null : reading.text.slice(0, MOST_GATHERED),
    findings: [
      ...aboutFormat({ ...sniffed, kind }),
      ...(reading.findings ?? []),
      ...(why === null ? [] : [aboutWhole('unreadable', 1, kind)]),
    ],
    unreadable: why,
    ...(reading.places?.length ? { places: upTo(reading.places, MOST_GATHERED) } : {}),
    ...(reading.pictures?.length ? { pictures: reading.pictures } : {}),
  };
}
