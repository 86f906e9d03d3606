import type { Rows } from '../store/rows.ts';
import { hashesAt, joined, STEP } from './grow-tree.ts';
import { rangeRoot } from './proofs.ts';
import type { Subtree } from './proofs.ts';

/** Any complete subtree of the tree as it is kept. */
export const subtreeOf =
  (rows: Rows): Subtree =>
  async (level, index) => {
    const below = level % STEP;
    return joined(await hashesAt(rows, level - below, index * 2 ** below, 2 ** below));
  };

/** The root of the first `size` leaves, of at least one. */
export const rootOf = (rows: Rows, size: number): Promise<Uint8Array> => rangeRoot(subtreeOf(rows), 0, size);
