import { gramKey } from './gram-key.ts';
import { emptySieve, letThrough } from './gram-sieve.ts';
import { EVERYDAY, LOW, TELLING, bucketBits, restOf, type PassageIndex } from './passage-index.ts';
import type { OpenList } from './sealed-list.ts';

/** Puts an opened list where it can be looked up; one pass over the runs, which are sorted. */
export function indexPassages({ hashKey, window, telling: long, everyday, short }: OpenList): PassageIndex {
  const telling = inOrder(long, short);
  const size = telling.length + everyday.length;
  const bits = bucketBits(size);
  const buckets = new Uint32Array((1 << bits) + 1);
  const rests = new Uint32Array(size);
  const sieve = emptySieve(size);
  const shift = 16 - bits;
  let [i, j, filled] = [0, 0, 0];
  for (let at = 0; at < size; at++) {
    const isTelling = j >= everyday.length || (i < telling.length && telling[i]! <= everyday[j]!);
    const value = isTelling ? telling[i++]! : everyday[j++]!;
    const high = Math.floor(value / LOW);
    const low = value >>> 0;
    letThrough(sieve, low);
    const bucket = high >>> shift;
    while (filled < bucket) buckets[++filled] = at;
    rests[at] = (restOf(high, low, bits) * 2 + (isTelling ? TELLING : EVERYDAY)) >>> 0;
  }
  buckets.fill(size, filled + 1);
  return { key: gramKey(hashKey), size, window, bits, sieve, buckets, rests };
}

/** Both in one run; neither holds what the other does. */
function inOrder(run: Float64Array, more: Float64Array): Float64Array {
  if (more.length === 0) return run;
  const all = new Float64Array(run.length + more.length);
  let [i, j] = [0, 0];
  for (let at = 0; at < all.length; at++)
    all[at] = j >= more.length || (i < run.length && run[i]! <= more[j]!) ? run[i++]! : more[j++]!;
  return all;
}
