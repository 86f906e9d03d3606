import type { Finding } from '../../model/finding.ts';
import type { Extracted } from '../extracted.ts';
import { aboutFormat, type Reading } from '../extracted.ts';
import type { Job } from '../job.ts';
import type { Sniffed } from '../kind.ts';
import { sniff } from '../sniff.ts';
import { type Source, sourceOf } from '../source.ts';
import type { Entry } from '../zip/list-entries.ts';
import type { Archive } from '../zip/open-archive.ts';

/** Reads one file, wherever it came from. */
export type Extract = (source: Source, name: string, job: Job) => Promise<Extracted>;

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

export interface Nested {
  texts: string[];
  findings: Finding[];
  /** How many could not be looked into. */
  unread: number;
}

/** What is looked at to tell what a nested file is; of recordings and pictures no more is unpacked. */
const HEAD = 64 * 1024;

export async function readNested(
  archive: Archive,
  entries: readonly Entry[],
  job: Job,
  extract: Extract,
): Promise<Nested> {
  const all: Nested = { texts: [], findings: [], unread: 0 };
  const known = new Set<string>();
  for (const entry of entries) {
    const sniffed = sniff(await archive.bytes(entry, HEAD), entry.name);
    const isRead = sniffed.text || sniffed.archive !== undefined;
    const read = isRead ? await extract(sourceOf(await archive.bytes(entry)), entry.name, job) : null;
    if (read?.text) all.texts.push(read.text);
    if (read ? read.unreadable : sniffed.reason) all.unread++;
    for (const finding of read?.findings ?? aboutFormat(sniffed)) {
      const key = `${finding.detector} ${finding.what}`;
      if (finding.detector === 'unreadable' || known.has(key)) continue;
      known.add(key);
      all.findings.push(finding);
    }
  }
  return all;
}
