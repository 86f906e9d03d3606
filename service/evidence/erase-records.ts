// Erasing takes out what a record said and leaves its place: the proof goes on holding, and a signed statement says why.
import { Refusal } from '../refusal.ts';
import type { Rows } from '../store/rows.ts';
import type { Stretch } from '../verify/chains.ts';
import { addStatement } from './add-statement.ts';
import type { Sealing } from './checkpoints.ts';
import { eraseHistories } from './erase-histories.ts';
import { growTree } from './grow-tree.ts';

/** Records that go in one transaction, under one statement. */
const AT_ONCE = 500;

export interface ToErase {
  production: string;
  /** Null: of every device. */
  device: string | null;
  /** Null: of every type. */
  type: string | null;
  /** What arrived before, ISO; null: everything. */
  before: string | null;
}

export interface Why {
  by: string;
  reason: string;
}

/** Erases all that fits; the number of records. Throws 409 while the production is on hold. */
export async function eraseRecords({ store, key, now }: Sealing, wanted: ToErase, why: Why): Promise<number> {
  await growTree(store);
  let erased = 0;
  for (let count = AT_ONCE; count === AT_ONCE; erased += count)
    count = await store.transaction(async (rows) => {
      // Or words of a record could be found after it was erased.
      await rows.hold('digest');
      if (await isHeld(rows, wanted.production))
        throw new Refusal(409, 'hold', 'This production is on hold: nothing of it may be erased.');
      const found = await findToErase(rows, wanted);
      const says = { ...why, at: now().toISOString() };
      if (found.length) await eraseSome(rows, key, found, { ...wanted, ...says });
      if (found.length < AT_ONCE) await eraseHistories(rows, key, wanted, says);
      return found.length;
    });
  if (wanted.device !== null) await forgetWords(store, wanted.production, wanted.device);
  return erased;
}

interface Found {
  row: number;
  idx: number;
}

function findToErase(rows: Rows, { production, device, type, before }: ToErase): Promise<Found[]> {
  const parts = { 'device = ?': device, 'type = ?': type, 'received_at < ?': before };
  const given = Object.entries(parts).filter(([, value]) => value !== null);
  const where = ['production = ?', `event <> ''`, ...given.map(([part]) => part)].join(' AND ');
  return rows.all<Found>(
    `SELECT record.row, leaf.idx FROM record JOIN leaf ON leaf.record = record.row
     WHERE ${where} ORDER BY record.row LIMIT ${AT_ONCE}`,
    ...[production, ...given.map(([, value]) => value)],
  );
}

async function eraseSome(
  rows: Rows,
  key: Sealing['key'],
  found: readonly Found[],
  { at, ...says }: ToErase & Why & { at: string },
): Promise<void> {
  const leaves: Stretch[] = [];
  for (const { idx } of found) {
    const last = leaves.at(-1);
    if (last?.[1] === idx - 1) leaves.splice(-1, 1, [last[0], idx]);
    else leaves.push([idx, idx]);
  }
  const id = await addStatement(rows, key, { kind: 'erased', at, ...says, count: found.length, leaves });
  await rows.insert(
    'erasure',
    found.map(({ row }) => ({ record: row, statement: id })),
  );
  const among = 'IN (SELECT record FROM erasure WHERE statement = ?)';
  for (const table of ['record_detector', 'note_word', 'case_record'])
    await rows.run(`DELETE FROM ${table} WHERE row ${among}`, id);
  await rows.run(`UPDATE leaf SET salt = NULL WHERE record ${among}`, id);
  await rows.run(
    `UPDATE record SET event = '', time = '', event_id = 'erased:' || row, tool = NULL, decision = NULL WHERE row ${among}`,
    id,
  );
}

/** A case stays, for the production has answered it; what the person had written for it goes. */
const forgetWords = (rows: Rows, production: string, device: string): Promise<number> =>
  rows.run(`UPDATE use_case SET reason = NULL, fields = '{}' WHERE production = ? AND device = ?`, production, device);

export const isHeld = async (rows: Rows, production: string): Promise<boolean> =>
  Boolean(
    (
      await rows.one<{ holds: number }>(
        'SELECT holds FROM legal_hold WHERE production = ? ORDER BY id DESC LIMIT 1',
        production,
      )
    )?.holds,
  );
