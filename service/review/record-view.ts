// One record with what shows that it is as it was sent, and what happened around it.
import type { LogRecord } from '../../lib/model/record.ts';
import { FIRST_PREVHASH } from '../../lib/model/record.ts';
import { seal } from '../chain.ts';
import { lastCheckpoint } from '../evidence/checkpoints.ts';
import { keptUntil } from '../evidence/kept-until.ts';
import type { Keeping } from '../evidence/kept-until.ts';
import { sha256Bytes } from '../evidence/node-means.ts';
import { inclusionProof } from '../evidence/proofs.ts';
import { rootOf, subtreeOf } from '../evidence/read-tree.ts';
import type { Rows } from '../store/rows.ts';
import { isIncluded } from '../verify/merkle.ts';
import { fromBase64url } from '../verify/means.ts';
import { leafOf } from '../verify/record-seal.ts';
import { caseNamedBy } from './case-named-by.ts';
import { hideAccount } from './hide-account.ts';

/** What was found about a record's place; each is a check done now, not a word kept. */
export interface Proof {
  /** Its hash is that of what it says. */
  isSealed: boolean;
  /** The record before it is here and has the hash it names; null for the first of its epoch. */
  followsOn: boolean | null;
  /** Place in the signed tree, and whether it was shown to be there; null when it is not signed for yet. */
  tree: { leaf: number; size: number; signedAt: string; isIncluded: boolean } | null;
}

export interface NearRecord {
  id: string;
  receivedAt: string;
  record: LogRecord;
}

export interface RecordView extends NearRecord {
  device: string;
  proof: Proof;
  /** Of the same device, in its order, this one among them. */
  near: NearRecord[];
  case: { id: string; status: string } | null;
  kept: Keeping;
}

interface Found {
  row: number;
  event_id: string;
  device: string;
  epoch: string;
  sequence: number;
  production: string;
  received_at: string;
  event: string;
}

const AROUND = 5;

export const findRecord = (rows: Rows, id: string): Promise<Found | undefined> =>
  rows.one<Found>(
    `SELECT row, event_id, device, epoch, sequence, production, received_at, event FROM record
     WHERE event_id = ? AND event <> ''`,
    id,
  );

export async function recordView(rows: Rows, found: Found): Promise<RecordView> {
  const record = JSON.parse(found.event) as LogRecord;
  const around = await rows.all<Found>(
    `SELECT event_id, received_at, event FROM record WHERE device = ? AND epoch = ? AND sequence BETWEEN ? AND ?
     AND production = ? AND event <> '' ORDER BY sequence`,
    ...[found.device, found.epoch, found.sequence - AROUND, found.sequence + AROUND, found.production],
  );
  const named = caseNamedBy(record);
  const of =
    named && (await rows.one<{ id: string; status: string }>('SELECT id, status FROM use_case WHERE id = ?', named));
  return {
    ...nearOf(found),
    device: found.device,
    proof: await proofOf(rows, found, record),
    near: around.map(nearOf),
    case: of || null,
    kept: await keptUntil(rows, { production: found.production, type: record.type, receivedAt: found.received_at }),
  };
}

const nearOf = ({ event_id: id, received_at: receivedAt, event }: Found): NearRecord => ({
  id,
  receivedAt,
  record: hideAccount(JSON.parse(event) as LogRecord),
});

async function proofOf(rows: Rows, found: Found, record: LogRecord): Promise<Proof> {
  const before = await rows.one<{ hash: string }>(
    'SELECT hash FROM record WHERE device = ? AND epoch = ? AND sequence = ?',
    ...[found.device, found.epoch, found.sequence - 1],
  );
  const isFirst = record.prevhash === FIRST_PREVHASH;
  return {
    isSealed: seal(record).hash === record.hash,
    followsOn: isFirst ? null : before?.hash === record.prevhash,
    tree: await placeInTree(rows, found),
  };
}

async function placeInTree(rows: Rows, { row, event }: Found): Promise<Proof['tree']> {
  const leaf = await rows.one<{ idx: number; hash: string; salt: string }>(
    'SELECT idx, hash, salt FROM leaf WHERE record = ?',
    row,
  );
  const head = await lastCheckpoint(rows);
  if (!leaf || !head || leaf.idx >= head.size) return null;
  const own = leafOf(sha256Bytes, fromBase64url(leaf.salt) ?? new Uint8Array(), Buffer.from(event));
  const shown = isIncluded(sha256Bytes, {
    leaf: own,
    index: leaf.idx,
    size: head.size,
    root: await rootOf(rows, head.size),
    proof: await inclusionProof(subtreeOf(rows), leaf.idx, head.size),
  });
  return { leaf: leaf.idx, size: head.size, signedAt: head.at, isIncluded: shown };
}
