// What a production does not need any more goes by itself, type by type, unless it is on hold.
import type { Rows } from '../store/rows.ts';
import type { Sealing } from './checkpoints.ts';
import { eraseRecords, isHeld } from './erase-records.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

export interface RetentionRule {
  production: string;
  type: string;
  /** Null: kept until somebody erases it. */
  days: number | null;
}

/** The rules in force: of each production and type, the newest. */
export const retentionRules = (rows: Rows): Promise<RetentionRule[]> =>
  rows.all(
    `SELECT production, type, days FROM retention
     WHERE id IN (SELECT MAX(id) FROM retention GROUP BY production, type) ORDER BY production, type`,
  );

/** Erases what is older than its rule allows. For a timer; the number of records. */
export async function retain(sealing: Sealing): Promise<number> {
  let erased = 0;
  for (const { production, type, days } of await retentionRules(sealing.store)) {
    if (days === null || (await isHeld(sealing.store, production))) continue;
    const before = new Date(sealing.now().getTime() - days * DAY_MS).toISOString();
    const why = { by: 'retention', reason: `${type} is kept for ${days} days.` };
    erased += await eraseRecords(sealing, { production, device: null, type, before }, why);
  }
  return erased;
}
