import { addStatement } from '../evidence/add-statement.ts';
import type { ServiceKey } from '../service-key.ts';
import type { EpochLedger } from '../store/ledger.ts';
import type { Rows } from '../store/rows.ts';
import type { Fork } from './judge-batch.ts';

/** A second history is kept beside the first, and said in the tree, so that nobody takes the note of it out unnoticed. */
export async function noteFork(
  rows: Rows,
  key: ServiceKey,
  { place, noteFork: note }: EpochLedger,
  { sequence, kind, stored, offered }: Fork,
): Promise<void> {
  // Offered again, it is noted already.
  if ((await note({ sequence, kind, stored, offered })) === 0) return;
  const { at, ...of } = place;
  const says = { production: offered.production, sequence, history: kind, stored, offered: offered.hash };
  await addStatement(rows, key, { kind: 'fork', at, ...of, ...says });
}
