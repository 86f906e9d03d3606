import type { RecordPage } from '../messaging/replies.ts';
import type { LogStore, StoredRecord } from './store.ts';

/** Newest first. Rows sealed again in a later epoch are left out: the later one stands for both. */
export async function recordsPage(
  store: Pick<LogStore, 'rows'>,
  query: { before: number | null; limit: number },
): Promise<RecordPage> {
  const rows = await store.rows(query.before, query.limit);
  const records = rows
    .filter((row) => !row.resealed)
    .map(({ row, record, state, receiptAt }) => ({ row, record, state, receiptAt }));
  const next = rows.length < query.limit ? null : rows.at(-1)!.row;
  return { records, next };
}

export interface TodayCounts {
  held: number;
  continued: number;
  visits: number;
}

/** Reads this many rows at a time on the way back to midnight. */
const STEP = 200;

/** What was recorded since `midnight` (ms). A record's own time counts, not when it was written. */
export async function todayCounts(store: Pick<LogStore, 'rows'>, midnight: number): Promise<TodayCounts> {
  const counts = { held: 0, continued: 0, visits: 0 };
  let before: number | null = null;
  for (;;) {
    const rows: StoredRecord[] = await store.rows(before, STEP);
    const today = rows.filter((row) => Date.parse(row.record.time) >= midnight);
    for (const row of today) if (!row.resealed) add(counts, row);
    if (rows.length < STEP || !today.length) return counts;
    before = rows.at(-1)!.row;
  }
}

function add(counts: TodayCounts, { record }: StoredRecord): void {
  if (record.type === 'slateguard.visit') counts.visits++;
  if (record.type !== 'slateguard.attempt' || record.data.decision === 'allow') return;
  counts.held++;
  if (record.data.answer === 'continued') counts.continued++;
}
