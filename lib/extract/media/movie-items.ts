import { b32 } from '../big-endian.ts';
import { latin } from '../bytes.ts';
import { labelOf } from './movie-labels.ts';
import type { Atom } from './atoms.ts';
import { atomsIn } from './atoms.ts';
import type { Movie } from './movie.ts';

const MOST_KEYS = 2000;
const LONGEST = 64 * 1024;

/** The names that the items of a list go by, by number from 1. */
export function readMetaKeys(body: Uint8Array): string[] {
  const keys: string[] = [''];
  const count = Math.min(b32(body, 4), MOST_KEYS);
  for (let at = 8; keys.length <= count && at + 8 <= body.length;) {
    const size = b32(body, at);
    if (size < 8) break;
    keys.push(latin(body, at + 8, at + size));
    at += size;
  }
  return keys;
}

/** One item of a list: its values under its name, or under the name it brings along. */
export async function sayItem(movie: Movie, item: Atom): Promise<void> {
  let name = nameOf(item.type, movie.keys);
  for await (const part of atomsIn(movie.source, item.from, item.to)) {
    if (movie.atoms++ > 20_000) return;
    const body = await movie.source.read(part.from, Math.min(part.to, part.from + LONGEST));
    if (part.type === 'name') name = labelOf(latin(body, 4, body.length));
    else if (part.type === 'data') movie.sheet.say('header', name, valueOf(body));
  }
}

function nameOf(type: string, keys: readonly string[]): string {
  const index = [...type].reduce((sum, letter) => sum * 256 + letter.charCodeAt(0), 0);
  return labelOf(keys[index] ?? type);
}

const UTF_8 = 1;
const UTF_16 = 2;

function valueOf(data: Uint8Array): string {
  const [type, value] = [b32(data, 0) & 0xffffff, data.subarray(8)];
  if (type === UTF_8) return new TextDecoder().decode(value);
  return type === UTF_16 ? new TextDecoder('utf-16be').decode(value) : '';
}
