import type { Finding } from '../../model/finding.ts';
import type { Extracted } from '../extracted.ts';
import { aboutFormat, type Reading } from '../extracted.ts';
import { gather, type Part } from '../gather.ts';
import type { Job } from '../job.ts';
import type { Sniffed } from '../kind.ts';
import { sniff } from '../sniff.ts';
import { type Source, sourceOf } from '../source.ts';
import { isRecording } from './recording.ts';

/** Reads one file, wherever it came from. */
export interface Extract {
  (source: Source, name: string, job: Job): Promise<Extracted>;
  /** Whether more can be said of such a file than what it is. */
  reads(sniffed: Sniffed): boolean;
}

/** A file whose format is known, to be read. */
export interface Opened {
  source: Source;
  /** As the person sees it. */
  name: string;
  sniffed: Sniffed;
}

/**
 * Reads one format. Never rejects for what is in the file; rejects with the signal's reason on cancel. What lies inside
 * goes to `extract` with a deeper job.
 */
export type Reader = (file: Opened, job: Job, extract: Extract) => Promise<Reading>;

/** A file within another. */
export interface Inner {
  name: string;
  /** Bytes, as claimed. */
  size: number;
  /** Contents, or their beginning of at least `most` bytes; what it gives is off the allowance. */
  bytes(most?: number): Promise<Uint8Array>;
  /** Where it lies as it is, to be read piece by piece; null or absent when it is packed. */
  inPlace?(): Promise<Source | null>;
}

export interface Nested extends Required<Part> {
  findings: Finding[];
  /** How many could not be looked into. */
  unread: number;
}

/** What is looked at to tell what a nested file is. */
const HEAD = 64 * 1024;
/** Of a packed recording no more is unpacked. */
const RECORDING_HEAD = 1024 * 1024;

/** Each file that can be read, in order, in a place of its name. Once the job is late the rest counts as unread. */
export async function readNested(inners: readonly Inner[], job: Job, extract: Extract): Promise<Nested> {
  const all = gather();
  const findings: Finding[] = [];
  let unread = 0;
  const known = new Set<string>();
  for (const [index, inner] of inners.entries()) {
    if (job.isLate()) {
      unread += inners.length - index;
      break;
    }
    const { read, sniffed } = await readInner(inner, job, extract);
    const place = shown(inner.name).trim() || 'a file without a name';
    if (read?.text != null || read?.pictures) all.add({ ...read, text: read.text ?? '' }, place);
    if (read ? read.unreadable : sniffed.reason) unread++;
    for (const finding of read?.findings ?? aboutFormat(sniffed)) {
      const key = `${finding.detector} ${finding.what}`;
      if (finding.detector === 'unreadable' || known.has(key)) continue;
      known.add(key);
      findings.push({ ...finding, start: null, end: null });
    }
  }
  return { ...all.reading(), findings, unread };
}

async function readInner(
  inner: Inner,
  job: Job,
  extract: Extract,
): Promise<{ read: Extracted | null; sniffed: Sniffed }> {
  const head = await inner.bytes(HEAD);
  const sniffed = sniff(head, inner.name);
  if (!extract.reads(sniffed)) return { read: null, sniffed };
  const source = await sourceFor(inner, head, sniffed);
  return { read: await extract(source, inner.name, job), sniffed };
}

async function sourceFor(inner: Inner, head: Uint8Array, sniffed: Sniffed): Promise<Source> {
  if (head.length >= inner.size) return sourceOf(head);
  if (!isRecording(sniffed)) return sourceOf(await inner.bytes());
  const inPlace = await inner.inPlace?.();
  return inPlace ?? sourceOf(await inner.bytes(RECORDING_HEAD));
}

/** A name as it may stand in a line. */
export const shown = (name: string): string => name.replace(/[\x00-\x1f\x7f]/g, ' ').slice(0, 200);
