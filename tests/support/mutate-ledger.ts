// One value of a ledger changed, or one row taken out, as somebody would who owns the database.
import type { Rows, Value } from '../../service/store/rows.ts';

/** Every column that says something about a record or the tree, and what a row is known by. */
const tables: Record<string, { key: string[]; columns: string[] }> = {
  record: {
    key: ['row'],
    columns: [
      ...['row', 'device', 'epoch', 'sequence', 'event_id', 'hash', 'prevhash', 'production', 'type', 'time', 'tool'],
      ...['decision', 'event'],
    ],
  },
  record_detector: { key: ['detector', 'row'], columns: ['detector', 'row'] },
  leaf: { key: ['idx'], columns: ['idx', 'record', 'statement', 'hash', 'salt'] },
  subtree: { key: ['level', 'idx'], columns: ['level', 'idx', 'hash'] },
  statement: { key: ['id'], columns: ['id', 'at', 'kind', 'body', 'signature'] },
  checkpoint: { key: ['size'], columns: ['size', 'at', 'note'] },
  erasure: { key: ['record'], columns: ['record', 'statement'] },
  fork_erasure: { key: ['fork'], columns: ['fork', 'statement'] },
  device: { key: ['id'], columns: ['id', 'x'] },
  gap_closed: { key: ['gap'], columns: ['gap'] },
  gap: { key: ['id'], columns: ['device', 'epoch', 'first', 'last'] },
  fork: {
    key: ['id'],
    columns: ['device', 'epoch', 'sequence', 'kind', 'stored_hash', 'offered_hash', 'offered', 'at'],
  },
};
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

export interface LedgerMutation {
  what: string;
  sql: string;
}

const quoted = (value: Value): string =>
  value === null ? 'NULL' : typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;

/** Drawn from what there is. */
export async function mutateLedger(rows: Rows, random: () => number): Promise<LedgerMutation> {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const table = pick(Object.keys(tables));
  const { key, columns } = tables[table]!;
  const all = await rows.all<Record<string, Value>>(`SELECT * FROM ${table} ORDER BY ${key.join()}`);
  const row = pick(all);
  const where = key.map((name) => `${name} = ${quoted(row[name]!)}`).join(' AND ');
  if (random() < 0.15) return { what: `${table} row ${where} taken out`, sql: `DELETE FROM ${table} WHERE ${where}` };
  // What an erased record was of, its statement says only where it was erased for that.
  const column = pick(row['event'] === '' ? columns.filter((name) => name !== 'type') : columns);
  // What is empty there becomes something of the column's kind.
  const old = row[column]!;
  // A stretch ends where it begins or later, or the database will have none of it.
  const value =
    column === 'first'
      ? Number(old) - 1
      : old === null
        ? nothingBecomes[column]!
        : (otherKind[old] ?? changed(old, random));
  return {
    what: `${table}.${column} where ${where}`,
    sql: `UPDATE ${table} SET ${column} = ${quoted(value)} WHERE ${where}`,
  };
}

/** A second history is of one of two kinds: the database would have none of a third. */
const otherKind: Record<string, Value> = { record: 'history', history: 'record' };

const nothingBecomes: Record<string, Value> = {
  tool: 'x',
  decision: 'x',
  record: 5_000_000,
  statement: 5_000_000,
  salt: 'A'.repeat(43),
};

/** A number moves out of the way of every other; a text has one letter changed. */
function changed(value: string | number, random: () => number): Value {
  if (typeof value === 'number') return value + 1_000_000 + Math.floor(random() * 1000);
  const at = Math.floor(random() * value.length);
  const others = [...LETTERS].filter((letter) => letter !== value[at]);
  const letter = others[Math.floor(random() * others.length)]!;
  return value === '' ? letter : value.slice(0, at) + letter + value.slice(at + 1);
}
