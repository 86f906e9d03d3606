import { joined } from '../bytes.ts';
import type { Source } from '../source.ts';

/** The sectors' bytes one behind the other; shorter where the file is cut off. Neighbours are asked for together. */
export async function readSectors(source: Source, size: number, sectors: readonly number[]): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < sectors.length;) {
    let run = 1;
    while (at + run < sectors.length && sectors[at + run] === sectors[at]! + run) run++;
    const from = (sectors[at]! + 1) * size;
    if (from >= source.size) break;
    const piece = await source.read(from, Math.min(from + run * size, source.size));
    pieces.push(piece);
    if (piece.length < run * size) break;
    at += run;
  }
  return joined(pieces);
}

/** The sectors of a chain in order; at most `most`, so that one biting its own tail ends too. */
export function chainFrom(start: number, next: Uint32Array, most: number): number[] {
  const sectors: number[] = [];
  for (let at = start; at < next.length && sectors.length < Math.min(most, next.length); at = next[at]!)
    sectors.push(at);
  return sectors;
}
