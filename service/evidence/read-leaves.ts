// Leaves of the tree with what they were made of, page by page in their order.
import type { Rows } from '../store/rows.ts';

const PAGE = 500;

export interface LeafRow {
  idx: number;
  hash: string;
  salt: string | null;
  statement: number | null;
  body: string | null;
  signature: string | null;
  production: string | null;
  device: string;
  epoch: string;
  sequence: number;
  own: string;
  prevhash: string;
  event: string;
}

const COLUMNS = `leaf.idx, leaf.hash, leaf.salt, leaf.statement, statement.body, statement.signature,
  record.production, record.device, record.epoch, record.sequence, record.hash AS own, record.prevhash, record.event`;
const LEAVES = `SELECT ${COLUMNS}
  FROM leaf LEFT JOIN record ON record.row = leaf.record LEFT JOIN statement ON statement.id = leaf.statement`;

/** Every leaf there is below `size`. */
export async function* allLeaves(rows: Rows, size: number): AsyncGenerator<LeafRow[]> {
  const sql = `${LEAVES} WHERE leaf.idx >= ? AND leaf.idx < ? ORDER BY leaf.idx`;
  for (let from = 0; from < size; from += PAGE) yield rows.all<LeafRow>(sql, from, Math.min(from + PAGE, size));
}

/** What one device wrote, and the statements that tell of it. Its cost is that of what is found, not of the tree. */
export async function* leavesOf(rows: Rows, device: string, size: number): AsyncGenerator<LeafRow[]> {
  const statements = await statementsAbout(rows, device, size);
  const sql = `SELECT record.row, ${COLUMNS} FROM record JOIN leaf ON leaf.record = record.row
    LEFT JOIN statement ON statement.id = leaf.statement
    WHERE record.device = ? AND record.row > ? ORDER BY record.row LIMIT ${PAGE}`;
  for (let after = 0, isFull = true; isFull;) {
    const found = await rows.all<LeafRow & { row: number }>(sql, device, after);
    isFull = found.length === PAGE;
    after = found.at(-1)?.row ?? after;
    const until = isFull ? found.at(-1)!.idx : size;
    const between = statements.findIndex(({ idx }) => idx >= until);
    const told = statements.splice(0, between < 0 ? statements.length : between);
    // Leaves come in the order of arrival, as records do.
    yield [...found, ...told].filter(({ idx }) => idx < size).sort((a, b) => a.idx - b.idx);
  }
}

/** Those that name the device, or a production it belongs to as a whole. */
async function statementsAbout(rows: Rows, device: string, size: number): Promise<LeafRow[]> {
  const productions = await rows.all<{ production: string }>(
    'SELECT production FROM enrolment WHERE device = ?',
    device,
  );
  const ours = new Set(productions.map(({ production }) => production));
  const found = await rows.all<LeafRow>(
    `${LEAVES} WHERE leaf.statement IS NOT NULL AND leaf.idx < ? ORDER BY leaf.idx`,
    size,
  );
  return found.filter(({ body }) => {
    const said = JSON.parse(body ?? '{}') as { device?: string | null; production?: string };
    return said.device === device || (!said.device && ours.has(said.production ?? ''));
  });
}
