/** Bytes that are asked for piece by piece: to know a camera file nobody reads all of it. */
export interface Source {
  size: number;
  /** `[from, to)`, cut at the end of the file. */
  read(from: number, to: number): Promise<Uint8Array>;
}

/** Up to here a file is kept whole: thousands of small slices cost a browser more than the copy. */
const NEAR = 32 * 1024 * 1024;

export const sourceOf = (bytes: Uint8Array): Source => ({
  size: bytes.length,
  read: (from, to) => Promise.resolve(bytes.subarray(from, to)),
});

export const near = async (source: Source): Promise<Source> =>
  source.size <= NEAR ? sourceOf(await source.read(0, source.size)) : source;

/** A stretch of a file as a file of its own. */
export const partOf = (source: Source, from: number, to: number): Source => ({
  size: to - from,
  read: (start, end) => source.read(Math.min(from + start, to), Math.min(from + end, to)),
});
