import { seal } from '../chain.ts';
import { labelsOf } from '../ingest/labels-of.ts';
import type { LogRecord } from '../../lib/model/record.ts';
import type { Rows } from '../store/rows.ts';
import type { Misfit } from './check-ledger.ts';

const PAGE = 500;

interface Kept {
  row: number;
  device: string;
  epoch: string;
  sequence: number;
  event_id: string;
  hash: string;
  prevhash: string;
  production: string;
  type: string;
  time: string;
  tool: string | null;
  decision: string | null;
  event: string;
}

const COLUMNS = 'row, device, epoch, sequence, event_id, hash, prevhash, production, type, time, tool, decision, event';

/** What each record is found by, against what it says itself. */
export async function* besideRecords(rows: Rows): AsyncGenerator<Misfit> {
  for (let after = 0, isFull = true; isFull;) {
    const found = await rows.all<Kept>(`SELECT ${COLUMNS} FROM record WHERE row > ? ORDER BY row LIMIT ${PAGE}`, after);
    isFull = found.length === PAGE;
    const last = found.at(-1)?.row ?? after;
    const detectors = await detectorsIn(rows, after, isFull ? last : Number.MAX_SAFE_INTEGER);
    for (const [index, kept] of found.entries()) {
      // Rows are given out without holes.
      if (kept.row !== after + 1 + index) yield label(kept.row, 'row');
      for (const column of misfitsOf(kept, detectors.get(kept.row) ?? [])) yield label(kept.row, column);
      detectors.delete(kept.row);
    }
    for (const row of detectors.keys()) yield label(row, 'record_detector');
    after = last;
  }
}

const label = (row: number, column: string): Misfit => ({ name: 'label', where: `record ${row}, ${column}` });

async function detectorsIn(rows: Rows, after: number, last: number): Promise<Map<number, string[]>> {
  const found = await rows.all<{ row: number; detector: string }>(
    'SELECT row, detector FROM record_detector WHERE row > ? AND row <= ? ORDER BY row, detector',
    ...[after, last],
  );
  const byRow = new Map<number, string[]>();
  for (const { row, detector } of found) byRow.set(row, [...(byRow.get(row) ?? []), detector]);
  return byRow;
}

function misfitsOf(kept: Kept, detectors: readonly string[]): string[] {
  const says = kept.event === '' ? erasedLabels(kept) : labelsIn(kept);
  if (says === null) return ['event'];
  const columns = Object.entries(says).filter(([column, value]) => kept[column as keyof Kept] !== value);
  const names = kept.event === '' ? [] : detectorsOf(kept.event);
  const isSame = names.length === detectors.length && names.every((name, index) => name === detectors[index]);
  return [...columns.map(([column]) => column), ...(isSame ? [] : ['record_detector'])];
}

/** An erased record says nothing any more, and is found by nothing. */
const erasedLabels = ({ row }: Kept) => ({ event_id: `erased:${row}`, time: '', tool: null, decision: null });

function labelsIn({ event }: Kept): Partial<Kept> | null {
  try {
    const record = JSON.parse(event) as LogRecord & Record<string, unknown>;
    if (seal(record).text !== event) return null;
    const { id, source, epoch, sequence, hash, prevhash, subject: production, type, time } = record;
    const device = source.replace('urn:slateguard:device:', '');
    const { tool, decision } = labelsOf(record);
    const place = { device, epoch, sequence: Number(sequence), event_id: id, hash, prevhash };
    return { ...place, production, type, time, tool, decision };
  } catch {
    return null;
  }
}

/** In the order in which the database gives them. */
function detectorsOf(event: string): string[] {
  try {
    return [...labelsOf(JSON.parse(event) as LogRecord).detectors].sort();
  } catch {
    return [];
  }
}
