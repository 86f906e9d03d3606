// Tapes outlived themselves: archives of whole shoots are still written the way tapes were.
import { latin } from '../bytes.ts';
import type { Reading } from '../extracted.ts';
import type { Job } from '../job.ts';
import { partOf, type Source } from '../source.ts';
import { windowed } from '../windowed.ts';
import { type Fault, faults } from '../zip/fault.ts';
import { MOST_DEPTH } from '../zip/limits.ts';
import { listedText } from './archive.ts';
import type { Extract, Inner, Opened } from './nested.ts';

const BLOCK = 512;
const LONGEST_NAME = 4096;

/** The names in it and each file that can be read, as of any archive. */
export async function readTar({ source }: Opened, job: Job, extract: Extract): Promise<Reading> {
  if (job.depth >= MOST_DEPTH) return { text: '', unreadable: `Archive: ${faults['too-deep']}` };
  const found = await filesOf(source, job);
  const reading = await listedText(found.inners, 'Archive', { ...job, depth: job.depth + 1 }, extract);
  return { ...reading, unreadable: found.fault ? `Archive: ${faults[found.fault]}` : (reading.unreadable ?? null) };
}

async function filesOf(source: Source, job: Job): Promise<{ inners: Inner[]; fault: Fault | null }> {
  const headers = windowed(source);
  const inners: Inner[] = [];
  let longName = '';
  for (let at = 0; at + BLOCK <= source.size;) {
    job.signal?.throwIfAborted();
    const header = await headers.read(at, at + BLOCK);
    if (header.every((byte) => byte === 0)) return { inners, fault: null };
    if (!isTarHeader(header)) return { inners, fault: 'damaged' };
    if (job.isLate()) return { inners, fault: 'late' };
    const size = sizeOf(header);
    const [from, to] = [at + BLOCK, at + BLOCK + size];
    at = from + Math.ceil(size / BLOCK) * BLOCK;
    const type = latin(header, 156, 157);
    if (type === 'L' || type === 'x') {
      const more = await headers.read(from, Math.min(to, from + LONGEST_NAME));
      longName = (type === 'L' ? textOf(more) : /(?:^|\n)\d{1,5} path=([^\n]{1,4096})/.exec(textOf(more))?.[1]) ?? '';
      continue;
    }
    if (type !== 'g' && job.allowance.entries-- <= 0) return { inners, fault: 'too-many-entries' };
    if (isFile.test(type)) inners.push(innerOf(partOf(source, from, to), longName || nameOf(header), job));
    longName = '';
    if (to > source.size) return { inners, fault: 'truncated' };
  }
  return { inners, fault: inners.length === 0 ? 'damaged' : null };
}

/** Plain files, the older mark for them included, and folders. */
const isFile = /^[\x000157]$/;

const innerOf = (part: Source, name: string, job: Job): Inner => ({
  name,
  size: part.size,
  async bytes(most = Infinity) {
    const size = Math.min(part.size, most, job.allowance.bytes);
    job.allowance.bytes -= size;
    return part.read(0, size);
  },
  inPlace: () => Promise.resolve(part),
});

/** The header's bytes add up to what it says, its own sum taken for blanks. */
export function isTarHeader(header: Uint8Array): boolean {
  if (header.length < BLOCK) return false;
  let sum = 8 * 0x20;
  for (let at = 0; at < BLOCK; at++) if (at < 148 || at >= 156) sum += header[at]!;
  return parseInt(latin(header, 148, 156).replace(/[^0-7]/g, '') || '-1', 8) === sum;
}

/** Octal digits; the largest files as a number of many bytes. */
function sizeOf(header: Uint8Array): number {
  if (header[124]! < 0x80) return parseInt(latin(header, 124, 136).replace(/[^0-7]/g, '') || '0', 8);
  let size = 0;
  for (let at = 128; at < 136; at++) size = size * 256 + header[at]!;
  return Math.min(size, Number.MAX_SAFE_INTEGER / 2);
}

function nameOf(header: Uint8Array): string {
  const name = textOf(header.subarray(0, 100));
  const folder = latin(header, 257, 262) === 'ustar' ? textOf(header.subarray(345, 500)) : '';
  return folder === '' || folder.includes('\0') ? name : `${folder}/${name}`;
}

const textOf = (bytes: Uint8Array): string => {
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end));
};
