import type { LogRecord } from '../../lib/model/record.ts';
import { writeCursor } from '../records/cursor.ts';
import type { Rows } from '../store/rows.ts';

export interface OwnRecord {
  receivedAt: string;
  /** As it was sent: nothing of one's own is hidden. */
  record: LogRecord;
}

export interface OwnRecords {
  records: OwnRecord[];
  /** Give back as `before`; null at the end. */
  next: string | null;
}

/** What one device wrote, newest first. */
export async function ownRecords(
  rows: Rows,
  device: string,
  before: number | null,
  limit: number,
): Promise<OwnRecords> {
  const found = await rows.all<{ row: number; received_at: string; event: string }>(
    `SELECT row, received_at, event FROM record WHERE device = ? AND row < ? AND event <> '' ORDER BY row DESC LIMIT ?`,
    ...[device, before ?? Number.MAX_SAFE_INTEGER, limit + 1],
  );
  const page = found.slice(0, limit);
  return {
    records: page.map(({ received_at, event }) => ({
      receivedAt: received_at,
      record: JSON.parse(event) as LogRecord,
    })),
    next: found.length > limit ? writeCursor(page.at(-1)!.row) : null,
  };
}
