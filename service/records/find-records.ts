import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { RecordsQuery } from './records-query.ts';

export interface FoundRecord {
  row: number;
  received_at: string;
  /** The CloudEvent as stored. */
  event: string;
}

export type Filter = Pick<RecordsQuery, 'tool' | 'detector' | 'decision' | 'type' | 'production'>;

/** Records after a row, in order of arrival. Each filter has an index that keeps that order. */
export function findRecords(db: DatabaseSync, filter: Filter, after: number, limit: number): FoundRecord[] {
  const where = ['row > ?'];
  const values: SQLInputValue[] = [after];
  for (const column of ['tool', 'decision', 'type', 'production'] as const) {
    if (filter[column] === undefined) continue;
    where.push(`record.${column} = ?`);
    values.push(filter[column]);
  }
  if (filter.detector) {
    where.push('detector = ?');
    values.push(filter.detector);
  }
  const from = filter.detector ? 'record_detector JOIN record USING (row)' : 'record';
  const sql = `SELECT row, received_at, event FROM ${from} WHERE ${where.join(' AND ')} ORDER BY row LIMIT ?`;
  return db.prepare(sql).all(...values, limit) as unknown as FoundRecord[];
}
