// Every record goes on to each receiver at least once, in order of arrival, whatever stops on the way.
import type { LogRecord } from '../../lib/model/record.ts';
import type { Counters } from '../counters.ts';
import type { Rows, RowStore } from '../store/rows.ts';
import { postSafely } from './post-safely.ts';
import type { Posted } from './post-safely.ts';
import type { Receiver } from './receivers.ts';

interface Deps {
  store: RowStore;
  counters: Counters;
  now: () => Date;
  /** In [0, 1). */
  random: () => number;
}

const AT_ONCE = 100;
const LONGEST_WAIT_MS = 15 * 60 * 1000;
const LONGEST_ASKED_MS = 6 * 60 * 60 * 1000;
/** One round ends: others have their turn. */
const MOST_BATCHES = 50;

interface Place {
  row: number;
  failures: number;
  next_at: number;
}

/** Sends what is due to one receiver, until nothing waits or it does not take it now. */
export async function forward(deps: Deps, receiver: Receiver): Promise<void> {
  for (let batch = 0; batch < MOST_BATCHES; batch++) {
    const place = await placeOf(deps.store, receiver);
    if (place.next_at > deps.now().getTime()) return;
    // After a refusal one by one, so that a record nobody takes does not hold up the others.
    const found = await waiting(deps.store, place.row, place.failures > 0 ? 1 : AT_ONCE);
    const last = found.at(-1);
    if (!last) return;
    const posted = await postSafely({
      ...receiver,
      body: receiver.bodyOf(found.map(({ event }) => JSON.parse(event) as LogRecord)),
    });
    const went = await settle(deps, receiver, { place, posted, last: last.row, count: found.length });
    if (!went) return;
  }
}

const placeOf = async (store: RowStore, { name }: Receiver): Promise<Place> => {
  const known = (rows: Rows) =>
    rows.one<Place>('SELECT row, failures, next_at FROM forwarding WHERE receiver = ?', name);
  return (
    (await known(store)) ??
    store.transaction(async (rows) => {
      const there = await known(rows);
      if (there) return there;
      const place = { row: 0, failures: 0, next_at: 0 };
      await rows.insert('forwarding', [{ receiver: name, ...place }]);
      return place;
    })
  );
};

const waiting = (rows: Rows, after: number, limit: number): Promise<{ row: number; event: string }[]> =>
  rows.all(`SELECT row, event FROM record WHERE row > ? AND event <> '' ORDER BY row LIMIT ?`, after, limit);

interface Sent {
  place: Place;
  posted: Posted;
  last: number;
  count: number;
}

/** True to go on at once. */
async function settle(deps: Deps, { name }: Receiver, { place, posted, last, count }: Sent): Promise<boolean> {
  const { store, counters } = deps;
  const status = 'status' in posted ? posted.status : 0;
  const isTaken = status >= 200 && status < 300;
  const isRefused = status === 400 || status === 413 || status === 422;
  counters.add('slateguard_forwarded_total', { receiver: name, outcome: isTaken ? 'taken' : 'not taken' }, count);
  const isPassed = isTaken || (isRefused && count === 1);
  const next = isPassed
    ? { row: last, failures: 0, next_at: 0 }
    : { ...place, failures: place.failures + 1, next_at: nextAt(deps, place, posted, isRefused) };
  await store.transaction(async (rows) => {
    // Another instance may have come further meanwhile.
    await rows.run(
      'UPDATE forwarding SET row = ?, failures = ?, next_at = ? WHERE receiver = ? AND row <= ?',
      ...[next.row, next.failures, next.next_at, name, next.row],
    );
    const at = deps.now().toISOString();
    if (isPassed && !isTaken) await rows.insert('not_forwarded', [{ receiver: name, record: last, status, at }]);
  });
  return isPassed || isRefused;
}

/** Full jitter, or what the receiver asked for within reason; a batch that was refused is tried again in parts at once. */
function nextAt({ now, random }: Deps, { failures }: Place, posted: Posted, isRefused: boolean): number {
  if (isRefused) return 0;
  const at = now().getTime();
  const asked = 'retryAfter' in posted && posted.retryAfter !== null ? Number(posted.retryAfter) * 1000 : NaN;
  if (asked > 0) return at + Math.min(asked, LONGEST_ASKED_MS);
  return at + Math.ceil(random() * Math.min(LONGEST_WAIT_MS, 1000 * 2 ** Math.min(failures, 20)));
}
