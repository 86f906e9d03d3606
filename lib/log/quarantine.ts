// One record the service will not take must not keep the others from it.
import { guardRecord } from './build-record.ts';
import type { Writer } from './writer.ts';
import type { StoredRecord } from './store.ts';

/** Sets a record aside, kept, shown and counted, and says so in the log. */
export async function quarantine(writer: Writer, row: StoredRecord, code: string): Promise<void> {
  const { deps } = writer;
  const at = String(row.sequence);
  const note = guardRecord(deps.production(), new Date(deps.clock()).toISOString(), {
    event: 'quarantine',
    detail: `The service did not take one record (${code}); it is kept in this browser.`,
    range: { epoch: row.epoch, first: at, last: at },
  });
  await deps.store.refuse([row.row], code);
  await writer.write(note, `quarantine:${row.epoch}:${row.sequence}`);
}
