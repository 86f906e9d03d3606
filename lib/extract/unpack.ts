import { breathe, type Job } from './job.ts';
import type { Source } from './source.ts';
import type { Fault } from './zip/fault.ts';
import { MOST_RATIO, RATIO_FROM } from './zip/limits.ts';

// The browser's own DecompressionStream takes no bytes from a content script in Firefox, and its promises are the
// page's to tamper with. Here every step is counted.

/** Packed bytes a step: at the highest ratio there is they become four megabytes, the most that is ever beyond the limits. */
const STEP = 4 * 1024;
const BLOCK = 256 * 1024;
/** Unpacked bytes after which the page has its turn. */
const TURN = 1024 * 1024;

/** A streaming decompressor; throws at what it cannot unpack. */
export interface Unpacker {
  push(piece: Uint8Array, isLast: boolean): void;
}

/** What lies packed in `[from, to)` of a file, and after how many unpacked bytes that is enough. */
export interface Stretch {
  source: Source;
  from: number;
  to: number;
  most: number;
}

/**
 * Unpacks a stretch, at least `most` bytes of it where there are that many, and takes them off the allowance.
 * @param start makes the decompressor that gives each unpacked piece to its argument.
 * @param take is given the pieces in order; of a bomb, those in front of the fault.
 */
export async function unpack(
  { source, from, to, most }: Stretch,
  start: (give: (piece: Uint8Array) => void) => Unpacker,
  take: (piece: Uint8Array) => void,
  job: Job,
): Promise<Fault | null> {
  const { allowance } = job;
  if (allowance.bytes === 0 && to > from) return 'too-large';
  let total = 0;
  const stream = start((piece) => {
    total += piece.length;
    take(piece);
  });
  let fault: Fault | null = null;
  let turn = TURN;
  let block: Uint8Array = new Uint8Array(0);
  for (let at = from; at < to && total < most && !fault; at += STEP) {
    const within = (at - from) % BLOCK;
    if (within === 0) block = await source.read(at, Math.min(at + BLOCK, to));
    fault = step(stream, block.subarray(within, within + STEP), at + STEP >= to, () => total);
    if (total > RATIO_FROM && total > (at + STEP - from) * MOST_RATIO) fault = 'bomb';
    else if (total > allowance.bytes) fault = 'too-large';
    if (total < turn) continue;
    turn = total + TURN;
    if (job.isLate()) fault ??= 'late';
    await breathe(job);
  }
  allowance.bytes = Math.max(0, allowance.bytes - total);
  return fault;
}

/** Bytes that yield nothing are no part of the stream; the library would keep and copy them again and again. */
function step(stream: Unpacker, piece: Uint8Array, isLast: boolean, total: () => number): Fault | null {
  const before = total();
  try {
    stream.push(piece, isLast);
  } catch {
    return 'damaged';
  }
  return total() === before && !isLast ? 'damaged' : null;
}
