import type { LogRecord } from '../../lib/model/record.ts';

/** Reviewing is about uses, not about persons: of an account the domain is shown, and no name. */
export function hideAccount(record: LogRecord): LogRecord {
  const { account } = record.data as { account?: unknown };
  if (typeof account !== 'string') return record;
  const domain = /@[^@\s]{1,200}$/.exec(account)?.[0] ?? '';
  return { ...record, data: { ...record.data, account: `…${domain}` } } as LogRecord;
}
