import type { DeliveryState } from '../messaging/replies.ts';
import type { LogStore } from '../log/store.ts';
import { noBackoff } from './backoff.ts';
import type { Backoff } from './backoff.ts';

/** What delivery remembers between two lives of the worker. */
export interface DeliveryNote {
  backoff: Backoff;
  trouble: DeliveryState['trouble'];
  /** Ms to add to our clock to have the service's. */
  clockOffset: number;
  /** A receipt came since the service's bare word last set a record aside or moved the log: it does take records. */
  trusted: boolean;
  /** Ms this browser's clock is behind the service's, as the last report found it; null: not known. */
  skewMs: number | null;
  /** ISO instant of the last report of this device's state that the service took. */
  reportedAt: string | null;
}

const NOTE = 'delivery';

const first: DeliveryNote = {
  backoff: noBackoff,
  trouble: 'none',
  clockOffset: 0,
  trusted: true,
  skewMs: null,
  reportedAt: null,
};

export async function readNote(store: Pick<LogStore, 'note'>): Promise<DeliveryNote> {
  return { ...first, ...((await store.note(NOTE)) as Partial<DeliveryNote> | undefined) };
}

export async function changeNote(
  store: Pick<LogStore, 'note' | 'putNote'>,
  change: Partial<DeliveryNote>,
): Promise<DeliveryNote> {
  const note = { ...(await readNote(store)), ...change };
  await store.putNote(NOTE, note);
  return note;
}

export const isTrusted = async (store: Pick<LogStore, 'note'>): Promise<boolean> => (await readNote(store)).trusted;
