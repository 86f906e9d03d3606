import { type Extracted, aboutFormat, aboutWhole } from './extracted.ts';
import { archiveText } from './formats/archive.ts';
import type { Extract, Reading } from './formats/nested.ts';
import type { Job } from './job.ts';
import { archived, type Sniffed } from './kind.ts';
import type { Source } from './source.ts';
import { type Fault, faults, gravest } from './zip/fault.ts';
import { MOST_DEPTH, MOST_TEXT } from './zip/limits.ts';
import { type Archive, openArchive } from './zip/open-archive.ts';

type Reader = (archive: Archive, job: Job, extract: Extract) => Promise<Reading>;
type Format = readonly [Sniffed, Reader];

const plain: Format = [archived('zip', 'Archive'), archiveText];

/** Reads documents that are archives, and archives that are nothing else. What could not be read is named, the rest is given. */
export async function readPackage(
  source: Source,
  sniffed: Sniffed,
  name: string,
  job: Job,
  extract: Extract,
): Promise<Extracted> {
  if (job.depth >= MOST_DEPTH) return refused(sniffed, 'too-deep');
  const inside = { ...job, depth: job.depth + 1 };
  const archive = await openArchive(source, inside);
  if (typeof archive === 'string') return refused(sniffed, archive);
  const [format, read] = plain;
  const { text, findings = [], unreadable = null } = await read(archive, inside, extract);
  if (text.length > MOST_TEXT) archive.faults.add('too-long');
  const fault = gravest(archive.faults);
  const why = fault ? `${format.archive}: ${faults[fault]}` : unreadable;
  return {
    kind: format.kind,
    text: text.trim() === '' && why !== null ? null : text.slice(0, MOST_TEXT),
    findings: [
      ...aboutFormat(format),
      ...findings,
      ...(why === null ? [] : [aboutWhole('unreadable', 1, fault ?? format.kind)]),
    ],
    unreadable: why,
  };
}

const refused = (sniffed: Sniffed, fault: Fault): Extracted => ({
  kind: sniffed.kind,
  text: null,
  findings: [...aboutFormat(sniffed), aboutWhole('unreadable', 1, fault)],
  unreadable: `${sniffed.archive ?? 'Archive'}: ${faults[fault]}`,
});
