import { Inflate } from 'fflate';
import { joined } from '../bytes.ts';
import type { Job } from '../job.ts';
import type { Source } from '../source.ts';
import { unpack } from '../unpack.ts';
import type { Fault } from './fault.ts';

export interface Unpacked {
  bytes: Uint8Array;
  fault: Fault | null;
}

/** Unpacks `[from, to)`, at least `most` bytes of it where there are that many, and takes them off the allowance. */
export async function inflate(source: Source, from: number, to: number, most: number, job: Job): Promise<Unpacked> {
  const pieces: Uint8Array[] = [];
  const fault = await unpack(
    { source, from, to, most },
    (give) => new Inflate(give),
    (piece) => pieces.push(piece),
    job,
  );
  return { bytes: fault === 'bomb' ? new Uint8Array(0) : joined(pieces), fault };
}
