import { latin } from '../bytes.ts';
import { b32, b64 } from '../big-endian.ts';
import type { Source } from '../source.ts';

/** One box of a movie file: its four letters, and where its contents lie. */
export interface Atom {
  type: string;
  from: number;
  to: number;
}

const HEADER = 8;
const LARGE = 16;

/** The boxes that lie side by side in `[from, to)`; ends at the first that cannot be one. */
export async function* atomsIn(source: Source, from: number, to: number): AsyncGenerator<Atom> {
  let at = from;
  while (at + HEADER <= to) {
    const header = await source.read(at, Math.min(to, at + LARGE));
    const small = b32(header, 0);
    const size = small === 1 ? b64(header, 8) : small === 0 ? to - at : small;
    const start = at + (small === 1 ? LARGE : HEADER);
    if (header.length < HEADER || at + size < start) return;
    yield { type: latin(header, 4, 8), from: start, to: Math.min(at + size, to) };
    at += size;
  }
}
