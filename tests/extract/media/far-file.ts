import type { Source } from '../../../lib/extract/source.ts';
import { all, be64, makeBroadcastWave, makeMovie, makeMxf } from './make-media.ts';

/** A file of which only some places hold anything, with a count of what was asked for. */
export interface FarFile {
  source: Source;
  reads(): number;
  bytesRead(): number;
}

export function farFile(size: number, islands: readonly (readonly [at: number, bytes: Uint8Array])[]): FarFile {
  let [reads, bytesRead] = [0, 0];
  return {
    reads: () => reads,
    bytesRead: () => bytesRead,
    source: {
      size,
      read(from, to) {
        const part = new Uint8Array(Math.max(0, Math.min(to, size) - from));
        for (const [at, bytes] of islands) {
          const [start, end] = [Math.max(from, at), Math.min(from + part.length, at + bytes.length)];
          if (start < end) part.set(bytes.subarray(start - at, end - at), start - from);
        }
        reads++;
        bytesRead += part.length;
        return Promise.resolve(part);
      },
    },
  };
}

/** The description behind the pictures, at the very end or followed by as much again; in front of them; and in a run-in. */
export function camerasAt(size: number): [string, FarFile, string][] {
  const movie = makeMovie();
  const moov = movie.subarray(16 + 19);
  const front = (pictures: number) => all(movie.subarray(0, 16), [0, 0, 0, 1], 'mdat', be64(pictures));
  const half = size / 2;
  return [
    [
      'a movie described at its end',
      farFile(size, [
        [0, front(size - moov.length - 16)],
        [size - moov.length, moov],
      ]),
      'A001C003_190625_R24Y',
    ],
    [
      'a movie described in its middle',
      farFile(size, [
        [0, front(half)],
        [half + 16, moov],
        [half + 16 + moov.length, all([0, 0, 0, 0], 'free')],
      ]),
      'A001C003_190625_R24Y',
    ],
    ['a material exchange file', farFile(size, [[0, makeMxf(700)]]), 'A001C003_190625_R24Y'],
    ['a recorder’s file', farFile(size, [[0, makeBroadcastWave()]]), 'MixBag 6'],
  ];
}
