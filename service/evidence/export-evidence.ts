// A whole production's log with everything needed to check it, leaf by leaf, in the memory of one page.
import { setImmediate } from 'node:timers/promises';
import type { Rows } from '../store/rows.ts';
import { Chain } from '../verify/chains.ts';
import type { Stretch } from '../verify/chains.ts';
import { coverOf } from '../verify/merkle.ts';
import { checkpointNow, checkpointsAfter } from './checkpoints.ts';
import type { KeptCheckpoint, Sealing } from './checkpoints.ts';
import { createExportWriter } from './export-writer.ts';
import type { ExportedLeaf } from './export-writer.ts';
import { allLeaves, leavesOf } from './read-leaves.ts';
import type { LeafRow } from './read-leaves.ts';
import { subtreeOf } from './read-tree.ts';

const PAGE = 500;

export interface Wanted extends Sealing {
  /** Null: of every production. */
  production: string | null;
  /** What is one person's, of whichever production; left out: of everybody. */
  device?: string;
}

/** Lines of an export as `npm run verify` reads them. What arrives after it began is left out. */
export async function* exportEvidence(
  wanted: Wanted,
  ended: (records: number) => Promise<void>,
): AsyncGenerator<string> {
  const { store, key, now, production, device } = wanted;
  const size = (await checkpointNow(wanted))?.size ?? 0;
  const writer = createExportWriter({ key, at: now().toISOString(), production, ...(device ? { device } : {}) });
  yield writer.head();
  const heads: number[] = [];
  for await (const { size: head, note } of headsUpTo(store, size)) {
    yield writer.checkpoint(note);
    heads.push(head);
  }
  const leftOut = createLeftOut(store, heads);
  const chains = new Map<string, ChainSeen>();
  let [records, next] = [0, 0];
  // Where every leaf is looked at, one that is missing is not covered up: whoever verifies is to find it.
  let skipped: number | null = null;
  for await (const page of device === undefined ? allLeaves(store, size) : leavesOf(store, device, size)) {
    let text = '';
    for (const row of page) {
      const isOurs = production === null || productionOf(row) === production;
      if (row.statement === null) see(chains, row, isOurs);
      if (!isOurs) {
        skipped ??= row.idx;
        continue;
      }
      for (const nodes of await leftOut(device === undefined ? skipped : next, row.idx)) text += writer.nodes(nodes);
      text += writer.leaf(leafOf(row));
      next = row.idx + 1;
      skipped = null;
      records += row.statement === null ? 1 : 0;
    }
    yield text;
    await setImmediate();
  }
  for (const nodes of await leftOut(device === undefined ? skipped : next, size)) yield writer.nodes(nodes);
  yield writer.close({ size, ...(await missingIn(store, chains)) });
  await ended(records);
}

/** Checkpoints, smallest first. */
async function* headsUpTo(rows: Rows, size: number): AsyncGenerator<KeptCheckpoint> {
  for (let after = 0, isFull = true; isFull;) {
    const found = await checkpointsAfter(rows, after, PAGE);
    yield* found.filter((kept) => kept.size <= size);
    isFull = found.length === PAGE;
    after = found.at(-1)?.size ?? after;
  }
}

/** A statement names its production, too: why another erased is not ours to tell. */
const productionOf = ({ statement, body, production }: LeafRow): string | null =>
  statement === null ? production : ((JSON.parse(body ?? '{}') as { production?: string }).production ?? null);

function leafOf(row: LeafRow): ExportedLeaf {
  const { idx: leaf, hash, salt } = row;
  if (row.statement !== null)
    return { leaf, hash, salt: salt ?? '', statement: row.body ?? '', signature: row.signature ?? '' };
  const { device, epoch, sequence, own, prevhash } = row;
  if (salt === null) return { leaf, hash, erased: { device, epoch, sequence, hash: own, prevhash } };
  return { leaf, hash, salt, event: row.event };
}

/** Leaves from one up to another that are left out: as few hashes as will do, none across a signed size. */
function createLeftOut(rows: Rows, heads: readonly number[]) {
  const subtree = subtreeOf(rows);
  return async (from: number | null, end: number) => {
    if (from === null || from >= end) return [];
    const ends = [...heads.filter((size) => size > from && size < end), end];
    const lists: { level: number; hash: Uint8Array }[][] = [];
    for (const [index, until] of ends.entries()) {
      const nodes: { level: number; hash: Uint8Array }[] = [];
      for (const { level, index: at } of coverOf(ends[index - 1] ?? from, until))
        nodes.push({ level, hash: await subtree(level, at) });
      lists.push(nodes);
    }
    return lists;
  };
}

interface ChainSeen {
  device: string;
  epoch: string;
  /** Of this export, and of everything. */
  ours: Chain;
  others: Stretch[];
}

function see(chains: Map<string, ChainSeen>, row: LeafRow, isOurs: boolean): void {
  const { device, epoch, sequence, own: hash, prevhash } = row;
  const name = `${device} ${epoch}`;
  const chain = chains.get(name) ?? { device, epoch, ours: new Chain(), others: [] };
  chains.set(name, chain);
  if (isOurs) return void chain.ours.add({ device, epoch, sequence, hash, prevhash });
  const last = chain.others.at(-1);
  if (last?.[1] === sequence - 1) chain.others.splice(-1, 1, [last[0], sequence]);
  else chain.others.push([sequence, sequence]);
}

/** Gaps as the ledger noticed them when they opened: what went missing since is not among them. */
async function missingIn(rows: Rows, seen: ReadonlyMap<string, ChainSeen>) {
  const chains: { device: string; epoch: string; gaps: Stretch[]; others: Stretch[] }[] = [];
  for (const { device, epoch, ours, others } of seen.values()) {
    const missing = ours.missing();
    const noticed = await rows.all<{ first: number; last: number }>(
      'SELECT first, last FROM gap WHERE device = ? AND epoch = ? ORDER BY first',
      ...[device, epoch],
    );
    const gaps = noticed.map(({ first, last }): Stretch => [first, last]);
    const ascending = others.toSorted((a, b) => a[0] - b[0]);
    if (ours.isEmpty()) continue;
    chains.push({ device, epoch, gaps: common(missing, gaps), others: common(missing, ascending) });
  }
  const forks = await rows.all<{
    device: string;
    epoch: string;
    sequence: number;
    stored: string;
    offered: string;
    at: string;
  }>('SELECT device, epoch, sequence, stored_hash AS stored, offered_hash AS offered, at FROM fork ORDER BY id');
  const isHere = (fork: { device: string; epoch: string }): boolean =>
    seen.get(`${fork.device} ${fork.epoch}`)?.ours.isEmpty() === false;
  return { chains, forks: forks.filter(isHere) };
}

/** What two lists of stretches have in common, once each. */
function common(a: readonly Stretch[], b: readonly Stretch[]): Stretch[] {
  const both = a.flatMap(([from, to]) =>
    b
      .filter(([low, high]) => low <= to && high >= from)
      .map(([low, high]): Stretch => [Math.max(from, low), Math.min(to, high)]),
  );
  const merged: Stretch[] = [];
  for (const [from, to] of both.sort((x, y) => x[0] - y[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1] + 1) merged.splice(-1, 1, [last[0], Math.max(last[1], to)]);
    else merged.push([from, to]);
  }
  return merged;
}
