// A second history that a device offered is kept as evidence; what it said of a person goes with that person's records.
import type { ServiceKey } from '../service-key.ts';
import type { Rows } from '../store/rows.ts';
import { addStatement } from './add-statement.ts';
import type { ToErase, Why } from './erase-records.ts';

/** Erases what second histories said that fit; the number of them. Call in the transaction that erases the last records. */
export async function eraseHistories(
  rows: Rows,
  key: Pick<ServiceKey, 'sign'>,
  wanted: ToErase,
  says: Why & { at: string },
): Promise<number> {
  const found = await findHistories(rows, wanted);
  if (found.length === 0) return 0;
  const count = found.length;
  const statement = await addStatement(rows, key, { kind: 'histories-erased', ...wanted, ...says, count });
  await rows.insert(
    'fork_erasure',
    found.map((fork) => ({ fork, statement })),
  );
  await rows.run(
    `UPDATE fork SET offered = '' WHERE id IN (SELECT fork FROM fork_erasure WHERE statement = ?)`,
    statement,
  );
  return count;
}

/** Which production and type a history is of, only what was offered says. */
async function findHistories(rows: Rows, { production, device, type, before }: ToErase): Promise<number[]> {
  const given = Object.entries({ 'device = ?': device, 'at < ?': before }).filter(([, value]) => value !== null);
  const where = [`offered <> ''`, ...given.map(([part]) => part)].join(' AND ');
  const all = await rows.all<{ id: number; offered: string }>(
    `SELECT id, offered FROM fork WHERE ${where} ORDER BY id`,
    ...given.map(([, value]) => value),
  );
  return all.flatMap(({ id, offered }) => {
    const event = JSON.parse(offered) as { subject?: unknown; type?: unknown };
    return event.subject === production && (type === null || event.type === type) ? [id] : [];
  });
}
