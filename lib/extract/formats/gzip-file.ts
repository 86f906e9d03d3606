import { latin } from '../bytes.ts';
import type { Reading } from '../extracted.ts';
import { gunzip } from '../gzip.ts';
import type { Job } from '../job.ts';
import { sniff } from '../sniff.ts';
import { sourceOf } from '../source.ts';
import { faults } from '../zip/fault.ts';
import { MOST_DEPTH } from '../zip/limits.ts';
import type { Extract, Opened } from './nested.ts';

const WHAT = 'Compressed file';

/** One file packed on its own: it is read as what it is. An archive in it counts as one with its wrapping. */
export async function readGzip({ source, name }: Opened, job: Job, extract: Extract): Promise<Reading> {
  if (job.depth >= MOST_DEPTH) return { text: '', unreadable: `${WHAT}: ${faults['too-deep']}` };
  const { bytes, fault } = await gunzip(source, job);
  if (bytes.length === 0) {
    const isEmpty = (await source.read(source.size - 8, source.size)).every((byte) => byte === 0);
    return { text: '', unreadable: fault || !isEmpty ? `${WHAT}: ${faults[fault ?? 'damaged']}` : null };
  }
  const inner = nameWithin(await source.read(0, 1024), name);
  const isTar = sniff(bytes, inner).kind === 'tar';
  const read = await extract(sourceOf(bytes), inner, { ...job, depth: job.depth + (isTar ? 0 : 1) });
  return {
    text: read.text ?? '',
    findings: read.findings.filter(({ detector }) => detector !== 'unreadable'),
    unreadable: fault ? `${WHAT}: ${faults[fault]}` : read.unreadable,
    ...(read.places ? { places: read.places } : {}),
    ...(read.pictures ? { pictures: read.pictures } : {}),
  };
}

const HAS_NAME = 8;
const HAS_EXTRA = 4;

/** As the file calls what is in it; else its own name without the ending. */
function nameWithin(head: Uint8Array, name: string): string {
  const flags = head[3] ?? 0;
  const from = 10 + (flags & HAS_EXTRA ? 2 + (head[10] ?? 0) + (head[11] ?? 0) * 256 : 0);
  const to = head.indexOf(0, from);
  if ((flags & HAS_NAME) !== 0 && to > from) return latin(head, from, to);
  return name.replace(/\.(?:gz|gzip)$/i, '').replace(/\.tgz$/i, '.tar');
}
