import type { DatabaseSync, SQLInputValue, SQLOutputValue } from 'node:sqlite';
import type { CheckedEvent } from '../ingest/check-event.ts';

/** A stretch of sequences, both ends included. */
export interface Stretch {
  first: number;
  last: number;
}

export interface OpenGap extends Stretch {
  id: number;
}

/** One epoch of one device in the ledger. Call inside a transaction. */
export type EpochLedger = ReturnType<typeof openEpoch>;

const RECORD_COLUMNS =
  'device, epoch, sequence, event_id, hash, prevhash, production, type, time, received_at, tool, decision, event';

export function openEpoch(db: DatabaseSync, device: string, epoch: string, at: string) {
  const one = <T>(sql: string, ...values: SQLInputValue[]): T | undefined =>
    db.prepare(sql).get(...values) as T | undefined;
  const many = (sql: string, ...values: SQLInputValue[]): Record<string, SQLOutputValue>[] =>
    db.prepare(sql).all(...values);
  const insert = db.prepare(`INSERT INTO record (${RECORD_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const insertDetector = db.prepare('INSERT INTO record_detector (detector, row) VALUES (?, ?)');
  const storedAt = db.prepare('SELECT hash, prevhash FROM record WHERE device = ? AND epoch = ? AND sequence = ?');
  const idKnown = db.prepare('SELECT 1 FROM record WHERE event_id = ?');
  const insertGap = db.prepare('INSERT INTO gap (device, epoch, first, last, noticed_at) VALUES (?, ?, ?, ?, ?)');

  return {
    at: (sequence: number) => storedAt.get(device, epoch, sequence) as { hash: string; prevhash: string } | undefined,
    hasId: (id: string): boolean => idKnown.get(id) !== undefined,
    /** The last record below `sequence`. */
    before: (sequence: number) =>
      one<{ sequence: number; hash: string }>(
        `SELECT sequence, hash FROM record WHERE device = ? AND epoch = ? AND sequence < ?
         ORDER BY sequence DESC LIMIT 1`,
        ...[device, epoch, sequence],
      ),
    insert(e: CheckedEvent): void {
      const place = [device, epoch, e.sequence, e.id, e.hash, e.prevhash, e.production, e.type, e.time, at];
      const { lastInsertRowid } = insert.run(...place, e.tool, e.decision, e.text);
      for (const detector of e.detectors) insertDetector.run(detector, lastInsertRowid);
    },
    openGap: ({ first, last }: Stretch): unknown => insertGap.run(device, epoch, first, last, at),
    closeGap: (id: number): unknown => db.prepare('INSERT INTO gap_closed (gap, at) VALUES (?, ?)').run(id, at),
    /** Open gaps that touch a stretch, lowest first. */
    gaps: ({ first, last }: Stretch, limit = -1): OpenGap[] =>
      many(
        `SELECT id, first, last FROM gap WHERE device = ? AND epoch = ? AND first <= ? AND last >= ?
         AND NOT EXISTS (SELECT 1 FROM gap_closed WHERE gap = gap.id) ORDER BY first LIMIT ?`,
        ...[device, epoch, last, first, limit],
      ) as unknown as OpenGap[],
    noteFork: (fork: { sequence: number; kind: string; stored: string; offered: CheckedEvent }): unknown =>
      db
        .prepare(
          `INSERT OR IGNORE INTO fork (device, epoch, sequence, kind, stored_hash, offered_hash, offered, at)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(device, epoch, fork.sequence, fork.kind, fork.stored, fork.offered.hash, fork.offered.text, at),
    noteRejection: (sequence: string, code: string, bodyHash: string): unknown =>
      db
        .prepare(
          `INSERT OR IGNORE INTO rejection (device, epoch, sequence, code, body_hash, at) VALUES (?, ?, ?, ?, ?, ?)`,
        )
        .run(device, epoch, sequence, code, bodyHash, at),
  };
}
