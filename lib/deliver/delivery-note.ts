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
}

const NOTE = 'delivery';

const first: DeliveryNote = { backoff: noBackoff, trouble: 'none', clockOffset: 0, trusted: true };

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
