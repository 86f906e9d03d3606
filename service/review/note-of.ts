import type { LogRecord } from '../../lib/model/record.ts';

const MOST = 4000;

/** What a person wrote in a record, or the guard in plain words; empty for most. */
export function noteOf(record: LogRecord): string {
  switch (record.type) {
    case 'slateguard.attempt':
    case 'slateguard.approval':
      return record.data.reason ?? '';
    case 'slateguard.guard':
      return record.data.detail;
    case 'slateguard.visit':
      return '';
    default:
      return textsIn(record.data).join(' ').slice(0, MOST);
  }
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
