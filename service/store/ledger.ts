import type { CheckedEvent } from '../ingest/check-event.ts';
import { isAmong } from './rows.ts';
import type { Row, Rows } from './rows.ts';

/** A stretch of sequences, both ends included. */
export interface Stretch {
  first: number;
  last: number;
}

export interface OpenGap extends Stretch {
  id: number;
}

interface Stored {
  sequence: number;
  hash: string;
  prevhash: string;
}

/** What the ledger holds around the records of a batch: enough to judge them. */
export interface Surroundings {
  /** The highest sequence of the epoch, 0 for none. */
  top: number;
  /** The record at a sequence of the batch, or beside one. */
  at(sequence: number): Stored | undefined;
  /** Whether an id of the batch is taken. */
  hasId(id: string): boolean;
}

/** One epoch of one device in the ledger. Call inside a transaction. */
export type EpochLedger = ReturnType<typeof openEpoch>;

export function openEpoch(rows: Rows, device: string, epoch: string, at: string) {
  /** The last record below `sequence`. */
  const before = (sequence: number) =>
    rows.one<{ sequence: number; hash: string }>(
      `SELECT sequence, hash FROM record WHERE device = ? AND epoch = ? AND sequence < ?
       ORDER BY sequence DESC LIMIT 1`,
      ...[device, epoch, sequence],
    );
  const place = { device, epoch };
  return {
    before,
    around: (events: readonly CheckedEvent[]) => lookAround(rows, device, epoch, events, before),
    insert: (events: readonly CheckedEvent[]) => insertRecords(rows, device, epoch, at, events),
    openGaps: (gaps: readonly Stretch[]) =>
      rows.insert(
        'gap',
        gaps.map(({ first, last }) => ({ ...place, first, last, noticed_at: at })),
      ),
    closeGap: (gap: number) => rows.insert('gap_closed', [{ gap, at }]),
    /** Open gaps that touch a stretch, lowest first. */
    gaps: ({ first, last }: Stretch, limit = Number.MAX_SAFE_INTEGER) =>
      rows.all<OpenGap>(
        `SELECT id, first, last FROM gap WHERE device = ? AND epoch = ? AND first <= ? AND last >= ?
         AND NOT EXISTS (SELECT 1 FROM gap_closed WHERE gap = gap.id) ORDER BY first LIMIT ?`,
        ...[device, epoch, last, first, limit],
      ),
    noteFork: (fork: { sequence: number; kind: string; stored: string; offered: CheckedEvent }) =>
      rows.run(
        `INSERT INTO fork (device, epoch, sequence, kind, stored_hash, offered_hash, offered, at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
        ...[device, epoch, fork.sequence, fork.kind, fork.stored, fork.offered.hash, fork.offered.text, at],
      ),
    noteRejection: (sequence: string, code: string, bodyHash: string) =>
      rows.run(
        `INSERT INTO rejection (device, epoch, sequence, code, body_hash, at)
         VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
        ...[device, epoch, sequence, code, bodyHash, at],
      ),
  };
}

async function lookAround(
  rows: Rows,
  device: string,
  epoch: string,
  events: readonly CheckedEvent[],
  before: (sequence: number) => Promise<{ sequence: number } | undefined>,
): Promise<Surroundings> {
  const top = (await before(Number.MAX_SAFE_INTEGER))?.sequence ?? 0;
  const beside = events.flatMap(({ sequence }) => [sequence - 1, sequence, sequence + 1]);
  const wanted = [...new Set(beside)].filter((sequence) => sequence > 0 && sequence <= top);
  const stored = wanted.length
    ? await rows.all<Stored>(
        `SELECT sequence, hash, prevhash FROM record
         WHERE device = ? AND epoch = ? AND ${isAmong(rows, 'sequence', 'bigint')}`,
        ...[device, epoch, JSON.stringify(wanted)],
      )
    : [];
  const ids = JSON.stringify(events.map(({ id }) => id));
  const taken = await rows.all<{ event_id: string }>(
    `SELECT event_id FROM record WHERE ${isAmong(rows, 'event_id', 'text')}`,
    ids,
  );
  const bySequence = new Map(stored.map((record) => [record.sequence, record]));
  const takenIds = new Set(taken.map(({ event_id }) => event_id));
  return { top, at: (sequence) => bySequence.get(sequence), hasId: (id) => takenIds.has(id) };
}

/** `row` is the order of arrival, without holes: nobody else writes while this transaction lasts. */
async function insertRecords(
  rows: Rows,
  device: string,
  epoch: string,
  at: string,
  events: readonly CheckedEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const { row: last } = (await rows.one<{ row: number | null }>('SELECT MAX(row) AS row FROM record'))!;
  const detectors: Row[] = [];
  const records = events.map((e, index): Row => {
    const row = (last ?? 0) + 1 + index;
    for (const detector of e.detectors) detectors.push({ detector, row });
    const { sequence, hash, prevhash, production, type, time, tool, decision, text } = e;
    const labels = { production, type, time, received_at: at, tool, decision, event: text };
    return { row, device, epoch, sequence, event_id: e.id, hash, prevhash, ...labels };
  });
  await rows.insert('record', records);
  await rows.insert('record_detector', detectors);
}
