import { closeSync, mkdtempSync, openSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeMovie } from '../extract/media/make-media.ts';

/** A camera movie of so many bytes whose description lies at its end; nothing lies between, so it takes no place on the disk. */
export function sparseMovie(name: string, size: number): string {
  const path = join(mkdtempSync(join(tmpdir(), 'slateguard-movie-')), name);
  const movie = makeMovie();
  const gap = size - movie.length;
  const head = Buffer.concat([Buffer.from([0, 0, 0, 1]), Buffer.from('mdat'), Buffer.alloc(8)]);
  head.writeBigUInt64BE(BigInt(gap), 8);
  const file = openSync(path, 'w');
  try {
    writeSync(file, head, 0, head.length, 0);
    writeSync(file, movie, 0, movie.length, gap);
  } finally {
    closeSync(file);
  }
  return path;
}
