// Counts of a period, read off what was counted when records arrived.
import type { Productions } from '../identity/person.ts';
import { isAmong } from '../store/rows.ts';
import type { Rows, Value } from '../store/rows.ts';

export interface Period {
  within: Productions;
  /** Days, both included, `2026-11-26`. */
  from: string;
  to: string;
}

export interface Alike {
  tool: string;
  department: string;
  type: string;
  decision: string;
  status: string;
  count: number;
}

export interface DayCount {
  day: string;
  decision: string;
  count: number;
}

const TOTAL = 'CAST(SUM(count) AS BIGINT) AS count';

function condition(rows: Rows, { within, from, to }: Period): { where: string; values: Value[] } {
  const ours = within === 'all' ? [] : [JSON.stringify(within)];
  const parts = [...ours.map(() => isAmong(rows, 'production', 'text')), 'day >= ?', 'day <= ?'];
  return { where: parts.join(' AND '), values: [...ours, from, to] };
}

/** Everything of a period, by what it has in common, its days aside. */
export function alikeIn(rows: Rows, period: Period): Promise<Alike[]> {
  const { where, values } = condition(rows, period);
  const by = 'tool, department, type, decision, status';
  return rows.all(`SELECT ${by}, ${TOTAL} FROM tally WHERE ${where} GROUP BY ${by}`, ...values);
}

export function daysIn(rows: Rows, period: Period): Promise<DayCount[]> {
  const { where, values } = condition(rows, period);
  const sql = `SELECT day, decision, ${TOTAL} FROM tally WHERE ${where} GROUP BY day, decision ORDER BY day`;
  return rows.all(sql, ...values);
}

export interface ToolUse {
  tool: string;
  status: string;
  first: string;
  last: string;
  count: number;
}

/** Each tool with each standing it had, and the days it was first and last used. */
export function toolsIn(rows: Rows, period: Period): Promise<ToolUse[]> {
  const { where, values } = condition(rows, period);
  return rows.all(
    `SELECT tool, status, MIN(day) AS first, MAX(day) AS last, ${TOTAL} FROM tally
     WHERE ${where} AND tool <> '' GROUP BY tool, status`,
    ...values,
  );
}
