import { Gunzip } from 'fflate';
import { joined } from './bytes.ts';
import type { Job } from './job.ts';
import type { Source } from './source.ts';
import { unpack } from './unpack.ts';
import type { Fault } from './zip/fault.ts';
import type { Unpacked } from './zip/inflate.ts';

/** Unpacks a gzip file within the limits of the job and gives its pieces in order; null when nothing was wrong. */
export const gunzipPieces = (
  source: Source,
  take: (piece: Uint8Array) => void,
  job: Job,
  most = Infinity,
): Promise<Fault | null> => unpack({ source, from: 0, to: source.size, most }, (give) => new Gunzip(give), take, job);

/** The whole of it, or its beginning of at least `most` bytes; nothing of a bomb. */
export async function gunzip(source: Source, job: Job, most = Infinity): Promise<Unpacked> {
  const pieces: Uint8Array[] = [];
  const fault = await gunzipPieces(source, (piece) => pieces.push(piece), job, most);
  return { bytes: fault === 'bomb' ? new Uint8Array(0) : joined(pieces), fault };
}
