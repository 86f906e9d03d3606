import type { Rows } from '../store/rows.ts';
import type { Misfit } from './check-ledger.ts';

interface Gap {
  device: string;
  epoch: string;
  first: number;
  last: number;
}

const misfit = (where: string): Misfit => ({ name: 'ledger', where });
const nameOf = ({ device, epoch, first, last }: Gap): string => `device ${device}, epoch ${epoch}, ${first} to ${last}`;

/** What is noted as missing, against what is. */
export async function* besideGaps(rows: Rows): AsyncGenerator<Misfit> {
  yield* open(rows);
  yield* closed(rows);
}

/** Where a chain leaves out sequences there is a gap, and nowhere else. */
async function* open(rows: Rows): AsyncGenerator<Misfit> {
  const missing = await rows.all<Gap>(
    `SELECT device, epoch, before + 1 AS first, sequence - 1 AS last FROM (
       SELECT device, epoch, sequence, LAG(sequence, 1, 0) OVER (PARTITION BY device, epoch ORDER BY sequence) AS before
       FROM record) AS chain WHERE sequence > before + 1`,
  );
  const noted = await rows.all<Gap & { id: number }>(
    `SELECT id, device, epoch, first, last FROM gap WHERE NOT EXISTS (SELECT 1 FROM gap_closed WHERE gap = gap.id)`,
  );
  const unnoted = new Set(missing.map(nameOf));
  for (const gap of noted) if (!unnoted.delete(nameOf(gap))) yield misfit(`gap ${gap.id}`);
  for (const name of unnoted) yield misfit(`a gap nothing says of: ${name}`);
}

/** One that was filled, wholly or in part, lies before a record that was there first, and after one, or at the beginning. */
async function* closed(rows: Rows): AsyncGenerator<Misfit> {
  const inChain = 'r.device = gap.device AND r.epoch = gap.epoch AND r.sequence';
  const found = await rows.all<{ id: number }>(
    `SELECT id FROM gap LEFT JOIN record AS r ON ${inChain} = gap.last + 1 WHERE r.row IS NULL
       OR EXISTS (SELECT 1 FROM record AS filled WHERE filled.device = gap.device AND filled.epoch = gap.epoch
         AND filled.sequence BETWEEN gap.first AND gap.last AND filled.row < r.row)
       OR (gap.first > 1 AND NOT EXISTS (SELECT 1 FROM record AS r WHERE ${inChain} = gap.first - 1))`,
  );
  for (const { id } of found) yield misfit(`gap ${id}`);
  const unfilled = await rows.all<{ gap: number }>(
    `SELECT gap FROM gap_closed WHERE NOT EXISTS (SELECT 1 FROM gap JOIN record AS r
       ON ${inChain} BETWEEN gap.first AND gap.last WHERE gap.id = gap_closed.gap)`,
  );
  for (const { gap } of unfilled) yield misfit(`gap ${gap}, which is said to be closed`);
}
