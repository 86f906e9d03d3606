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
  /** Whether anything of the epoch is missing. */
  hasGaps: boolean;
  /** The row of the last record there is, of whichever device; 0 for none. */
  last: number;
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
    place: { ...place, at },
    before,
    around: (events: readonly CheckedEvent[]) => lookAround(rows, device, epoch, events),
    /** `last` is the row of the last record there is. */
    insert: (events: readonly CheckedEvent[], last: number) => insertRecords(rows, { ...place, at, last }, events),
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
    /** 0 when it was noted before. */
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

/** A stretch of the epoch, named by both its ends: what the index has in one piece, however little is known of the table. */
const STRETCH = `SELECT 'at' AS what, sequence AS number, hash AS text, prevhash FROM record
  WHERE device = ? AND epoch = ? AND sequence >= ? AND sequence <= ?`;

/** All in one question: on its way to a database each costs more than its answer. */
const around = (rows: Rows): string => `${STRETCH}
  UNION ALL SELECT 'top', (SELECT sequence FROM record WHERE device = ? AND epoch = ? ORDER BY sequence DESC LIMIT 1), '', ''
  UNION ALL SELECT 'last', (SELECT MAX(row) FROM record), '', ''
  UNION ALL SELECT 'gap', (SELECT id FROM gap WHERE device = ? AND epoch = ?
    AND NOT EXISTS (SELECT 1 FROM gap_closed WHERE gap = gap.id) LIMIT 1), '', ''
  UNION ALL SELECT 'id', 0, event_id, '' FROM record WHERE ${isAmong(rows, 'event_id', 'text')}`;

interface Found {
  what: 'top' | 'last' | 'gap' | 'at' | 'id';
  number: number | null;
  text: string;
  prevhash: string;
}

async function lookAround(
  rows: Rows,
  device: string,
  epoch: string,
  events: readonly CheckedEvent[],
): Promise<Surroundings> {
  const place = [device, epoch];
  const ids = JSON.stringify(events.map(({ id }) => id));
  const [first, ...others] = stretchesOf(events);
  const found = await rows.all<Found>(around(rows), ...place, first!.first, first!.last, ...place, ...place, ids);
  // Of a batch that is in one piece there are none.
  for (const stretch of others) found.push(...(await rows.all<Found>(STRETCH, ...place, stretch.first, stretch.last)));
  const of = (what: Found['what']) => found.filter((row) => row.what === what);
  const numberOf = (what: Found['what']) => of(what)[0]?.number ?? 0;
  const bySequence = new Map(
    of('at').map(({ number, text, prevhash }) => [number, { sequence: number!, hash: text, prevhash }]),
  );
  const taken = new Set(of('id').map(({ text }) => text));
  const [top, last, hasGaps] = [numberOf('top'), numberOf('last'), numberOf('gap') > 0];
  return { top, last, hasGaps, at: (sequence) => bySequence.get(sequence), hasId: (id) => taken.has(id) };
}

/** Where the records of a batch lie, with a place to either side. One at least. */
function stretchesOf(events: readonly CheckedEvent[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const sequence of events.map((event) => event.sequence).sort((a, b) => a - b)) {
    const last = stretches.at(-1);
    if (last && sequence - 1 <= last.last + 1) last.last = sequence + 1;
    else stretches.push({ first: sequence - 1, last: sequence + 1 });
  }
  return stretches.length ? stretches : [{ first: 1, last: 0 }];
}

/** `row` is the order of arrival, without holes: nobody else writes while this transaction lasts. */
async function insertRecords(
  rows: Rows,
  { device, epoch, at, last }: { device: string; epoch: string; at: string; last: number },
  events: readonly CheckedEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const detectors: Row[] = [];
  const records = events.map((e, index): Row => {
    const row = last + 1 + index;
    for (const detector of e.detectors) detectors.push({ detector, row });
    const { sequence, hash, prevhash, production, type, time, tool, decision, text } = e;
    const labels = { production, type, time, received_at: at, tool, decision, event: text };
    return { row, device, epoch, sequence, event_id: e.id, hash, prevhash, ...labels };
  });
  await rows.insert('record', records);
  await rows.insert('record_detector', detectors);
}
