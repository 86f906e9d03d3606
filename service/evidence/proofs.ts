// Proofs are read off the tree as it is stored; nothing is kept for them.
import { coverOf, nodeHash } from '../verify/merkle.ts';
import { sha256Bytes } from './node-means.ts';

/** The hash of the complete subtree of 2^level leaves that is the `index`th of its height from the left. */
export type Subtree = (level: number, index: number) => Promise<Uint8Array>;

/** The root over the leaves from `first` up to `end`, not an empty range. */
export async function rangeRoot(subtree: Subtree, first: number, end: number): Promise<Uint8Array> {
  const hashes: Uint8Array[] = [];
  for (const { level, index } of coverOf(first, end)) hashes.push(await subtree(level, index));
  return hashes.reduceRight((below, above) => nodeHash(sha256Bytes, above, below));
}

/** Largest power of two below `size`. */
const splitOf = (size: number): number => 2 ** Math.ceil(Math.log2(size) - 1);

/** Shows leaf `index` in the tree of the first `size` leaves (RFC 9162 §2.1.3.1). */
export async function inclusionProof(subtree: Subtree, index: number, size: number): Promise<Uint8Array[]> {
  const proof: Uint8Array[] = [];
  let [first, end] = [0, size];
  while (end - first > 1) {
    const split = first + splitOf(end - first);
    proof.push(await (index < split ? rangeRoot(subtree, split, end) : rangeRoot(subtree, first, split)));
    if (index < split) end = split;
    else first = split;
  }
  return proof.reverse();
}

/** Shows that the tree of `size` leaves begins with that of the first `past` ones (RFC 9162 §2.1.4.1). */
export async function consistencyProof(subtree: Subtree, past: number, size: number): Promise<Uint8Array[]> {
  if (past < 1 || past >= size) return [];
  const proof: Uint8Array[] = [];
  let [first, end] = [0, size];
  while (past !== end) {
    const split = first + splitOf(end - first);
    proof.push(await (past <= split ? rangeRoot(subtree, split, end) : rangeRoot(subtree, first, split)));
    if (past <= split) end = split;
    else first = split;
  }
  // The older tree is known to whoever asks, where it is a complete subtree of its own.
  if (first !== 0) proof.push(await rangeRoot(subtree, first, end));
  return proof.reverse();
}
