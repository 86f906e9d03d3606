import { setImmediate } from 'node:timers/promises';
import type { RowStore } from '../store/rows.ts';
import { csvHeader, csvLine } from './csv.ts';
import { findRecords, lastRow } from './find-records.ts';
import { MAX_LIMIT } from './records-query.ts';
import type { RecordsQuery } from './records-query.ts';
import type { Productions } from '../identity/person.ts';

/**
 * The records of a query as text, page by page, so that an export of everything needs the memory of one page and
 * lets others in between. What arrives after it began is left out.
 */
export async function* exportRecords(
  store: RowStore,
  query: RecordsQuery & { within: Productions },
  ended: (records: number) => Promise<void>,
) {
  const until = await lastRow(store);
  const max = query.limit ?? Infinity;
  let after = query.after ?? 0;
  let sent = 0;
  if (query.format === 'csv') yield csvHeader;
  for (let full = true; full && sent < max;) {
    const limit = Math.min(MAX_LIMIT, max - sent);
    const found = await findRecords(store, query, after, limit);
    full = found.length === limit;
    const page = found.filter((record) => record.row <= until);
    yield page.map((record) => (query.format === 'csv' ? csvLine(record) : `${record.event}\n`)).join('');
    sent += page.length;
    if (page.length < found.length) break;
    after = found.at(-1)?.row ?? after;
    await setImmediate();
  }
  await ended(sent);
}
