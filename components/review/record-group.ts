import type { LogRecord } from '../../lib/model/record.ts';

export const recordGroups = ['all', 'held', 'use', 'guard'] as const;
export type RecordGroup = (typeof recordGroups)[number];

/** Which chip a record answers to: what was held or noted, ordinary use and requests, or the guard's own life. */
export function groupOf(record: LogRecord): Exclude<RecordGroup, 'all'> {
  if (record.type === 'slateguard.attempt') return 'held';
  return record.type === 'slateguard.guard' ? 'guard' : 'use';
}

export const isGroup = (value: string | null): value is RecordGroup =>
  (recordGroups as readonly (string | null)[]).includes(value);
