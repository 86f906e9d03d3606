import type { LogStore } from '../log/store.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Delivered records stay visible to the crew member this long. */
export const KEEP_DELIVERED_MS = 90 * DAY_MS;

const NOTE = 'forgotten-at';

/** Once a day. Nothing without a stored receipt is ever forgotten. */
export async function forgetDelivered(store: Pick<LogStore, 'note' | 'putNote' | 'prune'>, now: number): Promise<void> {
  const last = await store.note(NOTE);
  if (typeof last === 'number' && Math.abs(now - last) < DAY_MS) return;
  await store.prune(new Date(now - KEEP_DELIVERED_MS).toISOString());
  await store.putNote(NOTE, now);
}
