// Every record becomes a leaf of one tree, in the order of arrival, shortly after it was acknowledged.
import { randomBytes } from 'node:crypto';
import { fromBase64url, toBase64url } from '../verify/means.ts';
import { leafOf } from '../verify/record-seal.ts';
import { nodeHash } from '../verify/merkle.ts';
import type { Row, Rows, RowStore } from '../store/rows.ts';
import { sha256Bytes } from './node-means.ts';

/** Records that become leaves in one transaction: a few milliseconds. */
const AT_ONCE = 512;
/** Heights of which complete subtrees are kept: 256 leaves, 65536, … */
export const STEP = 8;
const WIDTH = 2 ** STEP;
const SALT_BYTES = 32;

/** Makes leaves of all records that are none yet. Several may do so at once: each record becomes one leaf. */
export async function growTree(store: RowStore): Promise<void> {
  while (await store.beside(growSome));
}

export const sizeOf = async (rows: Rows): Promise<number> => {
  const last = await rows.one<{ idx: number | null }>('SELECT MAX(idx) AS idx FROM leaf');
  return Number(last?.idx ?? -1) + 1;
};

async function growSome(rows: Rows): Promise<boolean> {
  await rows.hold('tree');
  const { row: seen, idx: top } = (await rows.one<{ row: number | null; idx: number | null }>(
    'SELECT (SELECT MAX(record) FROM leaf) AS row, (SELECT MAX(idx) FROM leaf) AS idx',
  ))!;
  const found = await rows.all<{ row: number; event: string }>(
    'SELECT row, event FROM record WHERE row > ? ORDER BY row LIMIT ?',
    ...[seen ?? 0, AT_ONCE],
  );
  const first = (top ?? -1) + 1;
  const salts = randomBytes(SALT_BYTES * found.length);
  const leaves = found.map(({ row, event }, index) => {
    const salt = salts.subarray(index * SALT_BYTES, (index + 1) * SALT_BYTES);
    return leafRow({ idx: first + index, record: row, statement: null, salt, text: event });
  });
  await rows.insert('leaf', leaves);
  if (found.length) await closeSubtrees(rows, first, first + found.length);
  return found.length === AT_ONCE;
}

interface NewLeaf {
  idx: number;
  record: number | null;
  statement: number | null;
  salt: Uint8Array;
  text: string;
}

const leafRow = ({ idx, record, statement, salt, text }: NewLeaf): Row => {
  const hash = toBase64url(leafOf(sha256Bytes, salt, Buffer.from(text)));
  return { idx, record, statement, hash, salt: toBase64url(salt) };
};

/** Within a transaction, which holds the tree from then on. */
export async function growAll(rows: Rows): Promise<void> {
  while (await growSome(rows));
}

/** A statement is a leaf at once: what it tells of comes before it. Call in the transaction that writes it. */
export async function addStatementLeaf(rows: Rows, statement: number, body: string): Promise<number> {
  await growAll(rows);
  const idx = await sizeOf(rows);
  const leaf = { idx, record: null, statement, salt: randomBytes(SALT_BYTES), text: body };
  await rows.insert('leaf', [leafRow(leaf)]);
  await closeSubtrees(rows, idx, idx + 1);
  return idx;
}

/** Keeps the hashes of subtrees that were completed by the leaves from `first` up to `end`. */
async function closeSubtrees(rows: Rows, first: number, end: number): Promise<void> {
  let [from, to] = [Math.floor(first / WIDTH), Math.floor(end / WIDTH)];
  for (let level = STEP; from < to; level += STEP) {
    for (let idx = from; idx < to; idx++) {
      const hash = joined(await hashesAt(rows, level - STEP, idx * WIDTH, WIDTH));
      await rows.run('INSERT INTO subtree (level, idx, hash) VALUES (?, ?, ?)', level, idx, toBase64url(hash));
    }
    [from, to] = [Math.floor(from / WIDTH), Math.floor(to / WIDTH)];
  }
}

/** Kept hashes of one height, `level` being 0 or a multiple of {@link STEP}, from the left. */
export async function hashesAt(rows: Rows, level: number, first: number, count: number): Promise<Uint8Array[]> {
  const found =
    level === 0
      ? await rows.all<{ hash: string }>(
          'SELECT hash FROM leaf WHERE idx >= ? AND idx < ? ORDER BY idx',
          first,
          first + count,
        )
      : await rows.all<{ hash: string }>(
          'SELECT hash FROM subtree WHERE level = ? AND idx >= ? AND idx < ? ORDER BY idx',
          ...[level, first, first + count],
        );
  if (found.length !== count) throw new Error(`the tree has ${found.length} hashes of ${count} at height ${level}`);
  return found.map(({ hash }, at) => {
    const bytes = fromBase64url(hash);
    if (!bytes) throw new Error(`the tree has no hash at height ${level}, ${first + at}`);
    return bytes;
  });
}

/** The root over a power of two of hashes. */
export function joined(hashes: readonly Uint8Array[]): Uint8Array {
  let level = [...hashes];
  while (level.length > 1)
    level = Array.from({ length: level.length / 2 }, (_, i) => nodeHash(sha256Bytes, level[2 * i]!, level[2 * i + 1]!));
  return level[0]!;
}
