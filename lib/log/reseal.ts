import type { LogRecord, RecordDraft } from '../model/record.ts';
import type { Writer } from './journal.ts';

const BATCH = { events: 200, bytes: Number.MAX_SAFE_INTEGER };

/**
 * Records that cannot be delivered in their epoch go, under their own ids, into the current one.
 * The old rows stay as evidence. Safe to repeat after a kill at any point.
 */
export async function resealWaiting(writer: Writer, epoch: string, code: string): Promise<void> {
  const { store } = writer.deps;
  for (;;) {
    const rows = await store.waiting(BATCH, epoch);
    if (!rows.length) return;
    for (const { record, sequence } of rows) await writer.write(draftOf(record), `resealed:${epoch}:${sequence}`);
    const numbers = rows.map(({ row }) => row);
    await store.refuse(numbers, code, true);
  }
}

const draftOf = ({ id, type, subject, time, data }: LogRecord): RecordDraft =>
  ({ id, type, subject, time, data }) as RecordDraft;
