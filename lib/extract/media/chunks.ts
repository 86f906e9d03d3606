import { b32 } from '../big-endian.ts';
import { latin } from '../bytes.ts';
import type { Source } from '../source.ts';
import { u32, u64 } from '../zip/numbers.ts';

/** A named stretch of a recording. */
export interface Chunk {
  name: string;
  from: number;
  to: number;
  /** The list it stands in; '' for none. */
  list: string;
}

const HEADER = 8;
const LISTS = 64;
/** Lists that hold no chunks but pictures or the words of a text layer. */
const leaves = new Set(['movi', 'btdk']);

/** Every chunk from front to back, those within lists included; a sound's own bytes are stepped over. */
export async function* chunksIn(source: Source): AsyncGenerator<Chunk> {
  const head = await source.read(0, 12);
  const read = latin(head, 0, 4) === 'FORM' || latin(head, 0, 4) === 'RIFX' ? b32 : u32;
  const ends: { to: number; list: string }[] = [];
  let large = 0;
  for (let at = 12; at + HEADER <= source.size;) {
    while (ends.length > 0 && at >= ends[ends.length - 1]!.to) ends.pop();
    const header = await source.read(at, at + 12);
    const name = latin(header, 0, 4);
    if (header.length < HEADER || !/^[\w (){}+.#-]{4}$/.test(name)) return;
    const told = read(header, 4);
    if (name === 'ds64') large = u64(await source.read(at + 16, at + 24), 0);
    const size = told === 0xffffffff && name === 'data' && large > 0 ? large : told;
    const list = latin(header, 8, 12);
    if (name === 'LIST' && !leaves.has(list) && ends.length < LISTS) {
      ends.push({ to: at + HEADER + size, list });
      at += 12;
      continue;
    }
    const from = at + HEADER;
    const isLeaf = name === 'LIST';
    yield {
      name: isLeaf ? list : name,
      from: isLeaf ? from + 4 : from,
      to: Math.min(from + size, source.size),
      list: ends.at(-1)?.list ?? '',
    };
    at = from + size + (size % 2);
  }
}
