import type { Source } from './source.ts';

/** What one read of the file brings when a few bytes are asked for. */
const WINDOW = 64 * 1024;
/** All that is ever read of a file this way: descriptions are small, and whoever makes us jump about is up to no good. */
const MOST = 64 * 1024 * 1024;
const KEPT = 4;

/** Small reads answered from the last few larger ones, so that walking a file costs a handful of reads. */
export function windowed(source: Source): Source {
  let kept: { from: number; bytes: Uint8Array }[] = [];
  let left = MOST;
  return {
    size: source.size,
    async read(from, to) {
      const end = Math.min(to, source.size);
      if (from < 0 || from >= end) return new Uint8Array(0);
      const near = kept.find((window) => from >= window.from && end <= window.from + window.bytes.length);
      if (near) return near.bytes.subarray(from - near.from, end - near.from);
      const reach = Math.min(Math.max(end, from + WINDOW), source.size, from + left);
      if (reach <= from) return new Uint8Array(0);
      left -= reach - from;
      const bytes = await source.read(from, reach);
      kept = [{ from, bytes }, ...kept].slice(0, KEPT);
      return bytes.subarray(0, end - from);
    },
  };
}
