import type { Rows } from '../store/rows.ts';
import { isHeld } from './erase-records.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The clock of one record: when it goes by itself, and whether a hold keeps it all the same. */
export interface Keeping {
  /** Null: until somebody erases it. */
  until: string | null;
  isHeld: boolean;
}

/** By the newest rule for its production and type, counted from its arrival, as `retain` does. */
export async function keptUntil(
  rows: Rows,
  { production, type, receivedAt }: { production: string; type: string; receivedAt: string },
): Promise<Keeping> {
  const rule = await rows.one<{ days: number | null }>(
    'SELECT days FROM retention WHERE production = ? AND type = ? ORDER BY id DESC LIMIT 1',
    ...[production, type],
  );
  const days = rule?.days ?? null;
  const until = days === null ? null : new Date(Date.parse(receivedAt) + days * DAY_MS).toISOString();
  return { until, isHeld: await isHeld(rows, production) };
}
