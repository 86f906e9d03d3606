// Cases in the order somebody answers them: whoever waits for a person's consent first, then by how long they wait.
import type { Productions } from '../identity/person.ts';
import { readCase } from '../cases/case-store.ts';
import type { CaseRow, UseCase } from '../cases/case-store.ts';
import { isAmong } from '../store/rows.ts';
import type { Rows, Value } from '../store/rows.ts';
import { pileNames, piles } from './pile-names.ts';
import type { Pile } from './pile-names.ts';

export interface InboxQuery {
  pile: Pile;
  within: Productions;
  tool?: string;
  /** Place in the order, as the page before ended. */
  after: { rank: number; number: number } | null;
}

const RANK = `CASE route WHEN 'consent' THEN 0 WHEN 'approve' THEN 1 ELSE 2 END`;

/** Waiting: the most urgent first, then the oldest. The other piles: the newest first. */
export async function inboxOf(rows: Rows, query: InboxQuery, limit: number): Promise<(UseCase & { rank: number })[]> {
  const { pile, within, tool, after } = query;
  const isWaiting = pile === 'waiting';
  const where: string[] = [`status IN (${piles[pile].map(() => '?').join(', ')})`];
  const values: Value[] = [...piles[pile]];
  const and = (sql: string, ...more: Value[]): void => {
    where.push(sql);
    values.push(...more);
  };
  if (within !== 'all') and(isAmong(rows, 'production', 'text'), JSON.stringify(within));
  if (tool !== undefined) and('tool = ?', tool);
  if (after && isWaiting) and(`(${RANK} > ? OR (${RANK} = ? AND number > ?))`, after.rank, after.rank, after.number);
  else if (after) and('number < ?', after.number);
  const order = isWaiting ? `${RANK}, number` : 'number DESC';
  const found = await rows.all<CaseRow & { rank: number }>(
    `SELECT *, ${RANK} AS rank FROM use_case WHERE ${where.join(' AND ')} ORDER BY ${order} LIMIT ?`,
    ...values,
    limit,
  );
  return found.map(({ rank, ...row }) => ({ ...readCase(row), rank }));
}

/** How many there are of each pile, up to a number nobody counts further than. */
export async function pileCounts(rows: Rows, within: Productions): Promise<Record<Pile, number>> {
  const counts = {} as Record<Pile, number>;
  for (const pile of pileNames) {
    const ours = within === 'all' ? [] : [JSON.stringify(within)];
    const and = ours.length ? ` AND ${isAmong(rows, 'production', 'text')}` : '';
    const sql = `SELECT 1 FROM use_case WHERE status IN (${piles[pile].map(() => '?').join(', ')})${and} LIMIT 1000`;
    const found = await rows.one<{ n: number }>(
      `SELECT COUNT(*) AS n FROM (${sql}) AS counted`,
      ...[...piles[pile], ...ours],
    );
    counts[pile] = found!.n;
  }
  return counts;
}
