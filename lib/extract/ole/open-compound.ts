// Old Office documents, Outlook messages and cut lists share one container: a file system in a file, made by anybody.
import type { Job } from '../job.ts';
import { near, type Source } from '../source.ts';
import type { Fault } from '../zip/fault.ts';
import { type Layout, SMALL, isPlace, numbersOf, readLayout } from './header.ts';
import { type CompoundEntry, listEntries } from './list-entries.ts';
import { chainFrom, readSectors } from './read-sectors.ts';

export type { CompoundEntry } from './list-entries.ts';

export interface Compound {
  /** The root first, folders before what is in them. */
  entries: readonly CompoundEntry[];
  /** What was found wrong so far; reading adds to it. */
  faults: Set<Fault>;
  /** By its path, letters' case as written: "Root Entry" is ''. */
  at(path: string): CompoundEntry | undefined;
  /** A stream's bytes, or its first `most`; fewer where the file is cut off or the allowance is used up, which is then a fault. */
  bytes(entry: CompoundEntry, most?: number): Promise<Uint8Array>;
}

const MOST_DIRECTORY = 32 * 1024 * 1024;

/** Null when it is no compound file at all. Rejects only when the file itself cannot be read, or on cancel. */
export async function openCompound(far: Source, job: Job): Promise<Compound | null> {
  const source = await near(far);
  const layout = await readLayout(source);
  if (!layout) return null;
  const { sector, next } = layout;
  const directory = await readSectors(source, sector, chainFrom(layout.directory, next, MOST_DIRECTORY / sector));
  const entries = listEntries(directory, sector > 512);
  const root = entries[0];
  if (!root) return null;
  const faults = new Set<Fault>();
  const byPath = new Map<string, CompoundEntry>();
  for (const entry of entries) if (!byPath.has(entry.path)) byPath.set(entry.path, entry);
  const large = (entry: CompoundEntry, size: number) =>
    readSectors(source, sector, chainFrom(entry.start, next, Math.ceil(size / sector)));
  const small = smallStreams(root, layout, source, large);
  const bytes = async (entry: CompoundEntry, most = Infinity): Promise<Uint8Array> => {
    job.signal?.throwIfAborted();
    const wanted = Math.min(entry.size, most, source.size);
    const size = Math.min(wanted, job.allowance.bytes);
    if (size < wanted) faults.add('too-large');
    job.allowance.bytes -= size;
    const isSmall = entry.size < layout.cutoff && entry !== root;
    const read = isSmall ? await small(entry, size) : await large(entry, size);
    if (read.length < size) faults.add('truncated');
    return read.subarray(0, size);
  };
  return { entries, faults, at: (path) => byPath.get(path), bytes };
}

/** Reads streams out of the one that holds all small ones; that is read once, when first asked for. */
function smallStreams(
  root: CompoundEntry,
  { sector, next, smallTable }: Layout,
  source: Source,
  large: (entry: CompoundEntry, size: number) => Promise<Uint8Array>,
) {
  let loaded: Promise<[Uint8Array, Uint32Array]> | null = null;
  const load = async (): Promise<[Uint8Array, Uint32Array]> => {
    const size = Math.min(root.size, MOST_DIRECTORY);
    const most = Math.ceil(size / SMALL);
    const table = isPlace(smallTable) ? chainFrom(smallTable, next, Math.ceil((most * 4) / sector)) : [];
    return [await large(root, size), numbersOf(await readSectors(source, sector, table), most)];
  };
  return async (entry: CompoundEntry, size: number): Promise<Uint8Array> => {
    const [all, links] = await (loaded ??= load());
    const read = new Uint8Array(size);
    let at = 0;
    for (const place of chainFrom(entry.start, links, Math.ceil(size / SMALL))) {
      const piece = all.subarray(place * SMALL, Math.min((place + 1) * SMALL, place * SMALL + size - at));
      read.set(piece, at);
      at += piece.length;
    }
    return read.subarray(0, at);
  };
}
