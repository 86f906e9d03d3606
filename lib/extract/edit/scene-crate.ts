import { latin } from '../bytes.ts';
import type { MetadataSheet } from '../metadata-sheet.ts';
import type { Source } from '../source.ts';
import { u32, u64 } from '../zip/numbers.ts';
import { unpackBlock } from './unpack-block.ts';

const SECTION = 32;
const MOST_SECTIONS = 64;
const MOST_WORDS = 8 * 1024 * 1024;
/** No block unpacks to more than this many times its size. */
const MOST_RATIO = 255;

/** A packed USD scene: the names of its parts and the paths of its textures, which it keeps in one packed list. */
export async function sayCrate(source: Source, sheet: MetadataSheet): Promise<void> {
  const list = u64(await source.read(16, 24), 0);
  const count = Math.min(MOST_SECTIONS, u64(await source.read(list, list + 8), 0));
  const sections = await source.read(list + 8, list + 8 + count * SECTION);
  for (let at = 0; at + SECTION <= sections.length; at += SECTION) {
    if (latin(sections, at, at + 7) !== 'TOKENS\0') continue;
    const [start, size] = [u64(sections, at + 16), u64(sections, at + 24)];
    const words = await source.read(start, start + Math.min(size, MOST_WORDS));
    let left = Math.min(MOST_WORDS, u64(words, 8));
    for (const block of blocksIn(words.subarray(24))) {
      const names = unpackBlock(block, Math.min(left, block.length * MOST_RATIO));
      left -= names.length;
      for (const name of new TextDecoder().decode(names).split('\0')) sheet.say('names', '', name);
    }
  }
}

/** How many blocks stands in front, each behind its length; none means a single one. */
function* blocksIn(packed: Uint8Array): Generator<Uint8Array> {
  const count = packed[0] ?? 0;
  if (count === 0) yield packed.subarray(1);
  for (let at = 1, block = 0; block < count && at + 4 <= packed.length; block++) {
    const size = u32(packed, at);
    yield packed.subarray(at + 4, at + 4 + size);
    at += 4 + size;
  }
}
