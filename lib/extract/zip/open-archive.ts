// Archives come from anybody: what their list says is a claim, and every step has a limit.
import { startsWith } from '../bytes.ts';
import { decodeText } from '../decode-text.ts';
import { breathe, type Job } from '../job.ts';
import type { Inner } from '../formats/nested.ts';
import { near, partOf, type Source } from '../source.ts';
import { checkPlaces, hasUnlisted } from './check-places.ts';
import type { Fault } from './fault.ts';
import { findDirectory } from './find-directory.ts';
import { inflate, type Unpacked } from './inflate.ts';
import { type Entry, listEntries } from './list-entries.ts';
import { u16 } from './numbers.ts';

export interface Archive {
  entries: readonly Entry[];
  /** The first of that name, whatever its letters' case. */
  named(name: string): Entry | undefined;
  /** What was found wrong so far; reading adds to it. */
  faults: Set<Fault>;
  /** Contents, or their beginning of at least `most` bytes; empty when they cannot be read. */
  bytes(entry: Entry, most?: number): Promise<Uint8Array>;
  /** Contents as text; '' when they are none. */
  text(entry: Entry): Promise<string>;
  /** The same for markup that may not bring definitions of its own. */
  xml(entry: Entry): Promise<string>;
  /** The same as a file to be read like any other. */
  inner(entry: Entry): Inner;
}

/** A fault instead of the archive when nothing of it can be trusted. Rejects only when the file itself cannot be read, or on cancel. */
export async function openArchive(far: Source, job: Job): Promise<Archive | Fault> {
  const source = await near(far);
  const directory = await findDirectory(source);
  if (typeof directory === 'string') return directory;
  const faults = new Set<Fault>();
  const list = await source.read(directory.start, directory.end);
  const entries = listEntries(list, directory.shift, job.allowance, faults);
  const misplaced = checkPlaces(entries, directory.start);
  if (misplaced) return misplaced;
  if (await hasUnlisted(entries, source)) faults.add('unlisted');
  let turn = 0;
  const bytes = async (entry: Entry, most = Infinity): Promise<Uint8Array> => {
    if (++turn % TURN === 0) await breathe(job);
    job.signal?.throwIfAborted();
    if (job.isLate()) {
      faults.add('late');
      return new Uint8Array(0);
    }
    const read = await readEntry(source, entry, most, job, faults);
    if (read.fault) faults.add(read.fault);
    return read.bytes;
  };
  const text = async (entry: Entry): Promise<string> => {
    const decoded = decodeText(await bytes(entry));
    if (decoded === null) faults.add('damaged');
    return decoded ?? '';
  };
  const xml = async (entry: Entry): Promise<string> => {
    const read = await text(entry);
    if (read.includes('<!DOCTYPE') || read.includes('<!ENTITY')) faults.add('doctype');
    return read;
  };
  const inner = (entry: Entry): Inner => ({
    name: entry.name,
    size: entry.unpacked,
    bytes: (most) => bytes(entry, most),
    inPlace: async () => {
      if (entry.encrypted || entry.method !== STORED) return null;
      const place = await placeOf(source, entry, faults);
      return typeof place === 'string' ? null : partOf(source, ...place);
    },
  });
  const byName = new Map([...entries].reverse().map((entry) => [entry.name.toLowerCase(), entry]));
  const named = (name: string) => byName.get(name.toLowerCase());
  return { entries, named, faults, bytes, text, xml, inner };
}

/** Small files read before the page has its turn. */
const TURN = 100;
const LOCAL_HEADER = 30;
const headerMark = [0x50, 0x4b, 0x03, 0x04];
const nothing = (fault: Fault): Unpacked => ({ bytes: new Uint8Array(0), fault });

async function readEntry(source: Source, entry: Entry, most: number, job: Job, faults: Set<Fault>): Promise<Unpacked> {
  if (entry.encrypted) return nothing('encrypted');
  if (entry.method !== STORED && entry.method !== DEFLATED) return nothing('unknown-method');
  const place = await placeOf(source, entry, faults);
  if (typeof place === 'string') return nothing(place);
  const isStored = entry.method === STORED;
  const read = await (isStored ? stored(source, ...place, most, job) : inflate(source, ...place, most, job));
  const isCut = read.bytes.length < entry.unpacked && read.bytes.length >= most;
  if (!read.fault && !isCut && read.bytes.length !== entry.unpacked) read.fault = 'lying-sizes';
  return read;
}

const STORED = 0;
const DEFLATED = 8;

/** Where its packed bytes lie, by its own header. */
async function placeOf(source: Source, entry: Entry, faults: Set<Fault>): Promise<[from: number, to: number] | Fault> {
  const header = await source.read(entry.at, entry.at + LOCAL_HEADER + entry.nameBytes.length);
  if (!startsWith(header, headerMark)) return 'damaged';
  if (
    u16(header, 26) !== entry.nameBytes.length ||
    !entry.nameBytes.every((byte, i) => header[LOCAL_HEADER + i] === byte)
  )
    faults.add('names-differ');
  const from = entry.at + LOCAL_HEADER + u16(header, 26) + u16(header, 28);
  const to = from + entry.packed;
  return to > entry.limit ? 'overlapping' : [from, to];
}

async function stored(source: Source, from: number, to: number, most: number, { allowance }: Job): Promise<Unpacked> {
  const wanted = Math.min(to - from, most);
  const size = Math.min(wanted, allowance.bytes);
  allowance.bytes -= size;
  return { bytes: await source.read(from, from + size), fault: size < wanted ? 'too-large' : null };
}
