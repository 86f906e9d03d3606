import type { LogRecord, RecordDraft } from '../model/record.ts';
import type { Writer } from './writer.ts';

const STEP = { events: 50, bytes: Number.MAX_SAFE_INTEGER };

/**
 * Records that cannot be delivered in their epoch go, under their own ids, into the current one, some at a time.
 * The old rows stay as evidence. Returns whether more are left; safe to repeat after a kill at any point.
 */
export async function resealSome(writer: Writer, epoch: string, code: string): Promise<boolean> {
  const { store } = writer.deps;
  const rows = await store.waiting(STEP, epoch);
  for (const { record, sequence } of rows) await writer.write(draftOf(record), `resealed:${epoch}:${sequence}`);
  const numbers = rows.map(({ row }) => row);
  await store.refuse(numbers, code, true);
  return rows.length === STEP.events;
}

const draftOf = ({ id, type, subject, time, data }: LogRecord): RecordDraft =>
  ({ id, type, subject, time, data }) as RecordDraft;
