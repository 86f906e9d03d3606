import { firstPlace, sealRecord } from '../../lib/log/chain.ts';
import type { LogRecord, RecordDraft } from '../../lib/model/record.ts';

/** A small guard record to fill a log with. */
export function guardDraft(detail: string, at = '2026-11-01T09:00:00.000Z'): RecordDraft {
  return {
    id: crypto.randomUUID(),
    type: 'slateguard.guard',
    subject: 'NL-042',
    time: at,
    data: { event: 'installed', tool: null, detail, range: null, policy: null },
  };
}

/** `count` sealed records of one epoch. */
export async function chainOf(count: number, epoch = 'e1', device = 'dev'): Promise<LogRecord[]> {
  const records: LogRecord[] = [];
  let place = firstPlace(device, epoch);
  for (let n = 1; n <= count; n++) {
    const record = await sealRecord(guardDraft(`entry ${n}`), place);
    records.push(record);
    place = { ...place, sequence: n + 1, prevhash: record.hash };
  }
  return records;
}
