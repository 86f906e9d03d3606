import { CURRENT, emptyQueue, QUEUE } from './database.ts';
import type { LogDatabase } from './database.ts';
import { bytesOf } from './store.ts';
import type { Commit, Committed, LogHead, Queue } from './store.ts';

/** Writes a record and the new head together, if the head is still the one it was sealed upon. */
export async function commit(db: LogDatabase, { record, key, expected }: Commit): Promise<Committed> {
  const transaction = db.transaction(['records', 'heads', 'notes'], 'readwrite', { durability: 'strict' });
  const [records, heads, notes] = [
    transaction.objectStore('records'),
    transaction.objectStore('heads'),
    transaction.objectStore('notes'),
  ];
  const known = key === null ? undefined : await records.index('key').get(key);
  if (known) return { outcome: 'known', record: known.record };
  if (!sameHead((await heads.get(CURRENT)) ?? null, expected)) return { outcome: 'moved' };
  const queue = ((await notes.get(QUEUE)) as Queue | undefined) ?? emptyQueue;
  const bytes = bytesOf(record);
  const sequence = Number(record.sequence);
  const stored = {
    epoch: record.epoch,
    sequence,
    state: 'waiting' as const,
    bytes,
    record,
    receiptAt: null,
    refusal: null,
  };
  const head = { device: record.source.split(':').at(-1)!, epoch: record.epoch, sequence, hash: record.hash };
  const writes = [
    records.add(key === null ? stored : { ...stored, key }),
    heads.put(head, head.epoch),
    heads.put(head, CURRENT),
    notes.put({ count: queue.count + 1, bytes: queue.bytes + bytes }, QUEUE),
  ];
  await Promise.all([...writes, transaction.done]);
  return { outcome: 'stored' };
}

export const sameHead = (a: LogHead | null, b: LogHead | null): boolean =>
  a === b || (!!a && !!b && a.epoch === b.epoch && a.sequence === b.sequence && a.hash === b.hash);
