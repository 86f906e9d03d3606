import type { DetectorId } from './detector-id.ts';

export const termKinds = [
  'title',
  'showcode',
  'codename',
  'character',
  'location',
  'cast',
  'crew',
  'vendor',
  'other',
] as const;
export type TermKind = (typeof termKinds)[number];

export interface ProtectedTerm {
  text: string;
  kind: TermKind;
  /** Also match inside longer words ("BLUEBIRD" in "bluebird_v2_final"). */
  insideWords?: boolean;
}

export interface ProtectedPattern {
  id: string;
  regex: string;
  detector: DetectorId;
}

export interface Consent {
  scope: string;
  /** ISO dates, inclusive. */
  from?: string;
  until?: string;
  reference?: string;
}

export interface Talent {
  name: string;
  consent: Consent[];
}

/** Names whose work or likeness is not ours to imitate, lower-case, one list a kind. */
export interface KnownWorks {
  /** Artists, directors, photographers, illustrators, composers. */
  artists: string[];
  /** Of the artists, those who died more than seventy years ago: named alone they are nobody's property. */
  masters?: string[];
  /** Films, series, games, franchises. */
  titles: string[];
  characters: string[];
  /** Public figures, living or deceased. */
  people: string[];
}

/** Registered material: sealed hashes. Only with its key can the list be read or a guess be tested. */
export interface SealedList {
  /** 32 bytes, base64url; renewed at each registration. Never leaves the extension. */
  key: string;
  /** The sealed list, base64url. */
  data: string;
}

/** The languages writing in pictures is read in, and where those that do not ship with the extension are to be had. */
export interface Writing {
  /** As Tesseract names them ("eng"), the likeliest first. */
  languages: string[];
  data: LanguageData | null;
}

export interface LanguageData {
  /** A folder with one file a language: "deu.traineddata.gz". */
  url: string;
  /** Of the file as it is served, hexadecimal, by language. */
  sha256: Record<string, string>;
}

/** A production's own material as plain data: what the guard compiles into a detection kit. */
export interface Protection {
  terms: ProtectedTerm[];
  patterns: ProtectedPattern[];
  talent: Talent[];
  works: KnownWorks;
  /** Script passages. */
  passages?: SealedList | null;
  /** Unreleased pictures. For where files are read; it can be large, and a page's guard has no use for it. */
  images?: SealedList | null;
  /** What writing in pictures is read in; English when absent. For where files are read, too. */
  writing?: Writing;
}

export const noProtection: Protection = {
  terms: [],
  patterns: [],
  talent: [],
  works: { artists: [], titles: [], characters: [], people: [] },
};
