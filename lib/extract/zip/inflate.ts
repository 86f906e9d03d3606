import { Inflate } from 'fflate';
import { joined } from '../bytes.ts';
import { breathe, type Job } from '../job.ts';
import type { Source } from '../source.ts';
import type { Fault } from './fault.ts';
import { MOST_RATIO, RATIO_FROM } from './limits.ts';

// The browser's own DecompressionStream takes no bytes from a content script in Firefox, and its promises are the
// page's to tamper with. Here every step is counted.

/** Packed bytes a step: at the highest ratio there is they become four megabytes, the most that is ever beyond the limits. */
const STEP = 4 * 1024;
const BLOCK = 256 * 1024;
/** Unpacked bytes after which the page has its turn. */
const TURN = 1024 * 1024;

export interface Unpacked {
  bytes: Uint8Array;
  fault: Fault | null;
}

/** Unpacks `[from, to)`, at least `most` bytes of it where there are that many, and takes them off the allowance. */
export async function inflate(source: Source, from: number, to: number, most: number, job: Job): Promise<Unpacked> {
  const pieces: Uint8Array[] = [];
  let total = 0;
  const stream = new Inflate((piece) => {
    pieces.push(piece);
    total += piece.length;
  });
  const { allowance } = job;
  if (allowance.bytes === 0 && to > from) return { bytes: new Uint8Array(0), fault: 'too-large' };
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
    await breathe(job);
  }
  allowance.bytes = Math.max(0, allowance.bytes - total);
  return { bytes: fault === 'bomb' ? new Uint8Array(0) : joined(pieces), fault };
}

/** Bytes that yield nothing are no part of the stream; the library would keep and copy them again and again. */
function step(stream: Inflate, piece: Uint8Array, isLast: boolean, total: () => number): Fault | null {
  const before = total();
  try {
    stream.push(piece, isLast);
  } catch {
    return 'damaged';
  }
  return total() === before && !isLast ? 'damaged' : null;
}
