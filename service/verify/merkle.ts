// The tree of RFC 9162 §2.1: one root stands for every leaf in its order, and short proofs show a leaf or a past root in it.
import { concat, isSame } from './means.ts';
import type { Means } from './means.ts';

type Hash = Uint8Array;
type Sha256 = Means['sha256'];

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

export const leafHash = (sha256: Sha256, data: Uint8Array): Hash => sha256(concat(LEAF, data));
export const nodeHash = (sha256: Sha256, left: Hash, right: Hash): Hash => sha256(concat(NODE, left, right));

/** Whether the bit of `value` at `level` is set; past the 32 bits of the operators. */
const hasBit = (value: number, level: number): boolean => Math.floor(value / 2 ** level) % 2 === 1;

/** The right edge of a growing tree: one hash for each complete subtree, no more than 53 of them. */
export class Growing {
  size = 0;
  readonly #edge: (Hash | undefined)[] = [];
  readonly #sha256: Sha256;

  constructor(sha256: Sha256) {
    this.#sha256 = sha256;
  }

  /** Adds a complete subtree of 2^level leaves by its hash; false where one cannot begin. Level 0 is a leaf. */
  add(hash: Hash, level = 0): boolean {
    if (this.size % 2 ** level !== 0) return false;
    let [at, carried] = [level, hash];
    for (let left; (left = this.#edge[at]); at++) {
      carried = nodeHash(this.#sha256, left, carried);
      this.#edge[at] = undefined;
    }
    this.#edge[at] = carried;
    this.size += 2 ** level;
    return true;
  }

  root(): Hash {
    const complete = this.#edge.filter((hash) => hash !== undefined);
    if (complete.length === 0) return this.#sha256(new Uint8Array());
    return complete.reduce((below, above) => nodeHash(this.#sha256, above, below));
  }
}

/** Complete subtrees, by height and place from the left, that cover the leaves from `first` up to `end`, left to right. */
export function coverOf(first: number, end: number): { level: number; index: number }[] {
  const cover: { level: number; index: number }[] = [];
  for (let at = first; at < end;) {
    let level = 0;
    while (!hasBit(at, level) && at + 2 ** (level + 1) <= end && level < 52) level++;
    cover.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return cover;
}

/** Whether `proof` shows `leaf` at `index` of the tree with this size and root (RFC 9162 §2.1.3.2). */
export function isIncluded(
  sha256: Sha256,
  { leaf, index, size, root, proof }: { leaf: Hash; index: number; size: number; root: Hash; proof: readonly Hash[] },
): boolean {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return false;
  let [node, last, hash] = [index, size - 1, leaf];
  for (const beside of proof) {
    if (last === 0) return false;
    if (hasBit(node, 0) || node === last) {
      hash = nodeHash(sha256, beside, hash);
      while (!hasBit(node, 0) && node !== 0) [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
    } else hash = nodeHash(sha256, hash, beside);
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 && isSame(hash, root);
}

export interface Grown {
  from: { size: number; root: Hash };
  to: { size: number; root: Hash };
  proof: readonly Hash[];
}

/** Whether `proof` shows that the tree of `to` begins with the tree of `from` (RFC 9162 §2.1.4.2). */
export function isGrownFrom(sha256: Sha256, { from, to, proof }: Grown): boolean {
  if (from.size < 1 || from.size > to.size) return false;
  if (from.size === to.size) return proof.length === 0 && isSame(from.root, to.root);
  const path = Number.isInteger(Math.log2(from.size)) ? [from.root, ...proof] : [...proof];
  let [node, last] = [from.size - 1, to.size - 1];
  while (hasBit(node, 0)) [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  const first = path.shift();
  if (!first) return false;
  let [older, newer] = [first, first];
  for (const beside of path) {
    if (last === 0) return false;
    if (hasBit(node, 0) || node === last) {
      [older, newer] = [nodeHash(sha256, beside, older), nodeHash(sha256, beside, newer)];
      while (!hasBit(node, 0) && node !== 0) [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
    } else newer = nodeHash(sha256, newer, beside);
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 && isSame(older, from.root) && isSame(newer, to.root);
}
