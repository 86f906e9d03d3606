// Requests to know who is behind a device, and what came of them; call writes inside a transaction.
import { randomUUID } from 'node:crypto';
import type { Productions } from '../identity/person.ts';
import { isAmong } from '../store/rows.ts';
import type { Rows, Value } from '../store/rows.ts';

/** Nobody decides about what was asked for longer ago: the reason may be gone. */
const OPEN_MS = 7 * 24 * 60 * 60 * 1000;

export type IdentifyState = 'waiting' | 'lapsed' | 'declined' | 'in-force' | 'over';

export interface IdentifyRequest {
  id: string;
  production: string;
  device: string;
  reason: string;
  at: string;
  askedBy: { id: string; name: string };
  state: IdentifyState;
  decision: { at: string; by: { id: string; name: string }; note: string; until: string | null } | null;
}

interface Row {
  id: string;
  production: string;
  device: string;
  reason: string;
  at: string;
  asker: string;
  asker_name: string;
  decided: string | null;
  decider: string | null;
  decider_name: string | null;
  note: string | null;
  until: string | null;
}

const SELECT = `SELECT r.id, r.production, r.device, r.reason, r.at, r.asked_by AS asker, a.name AS asker_name,
    d.at AS decided, d.decided_by AS decider, b.name AS decider_name, d.note, d.until
  FROM identify_request AS r JOIN person AS a ON a.id = r.asked_by
    LEFT JOIN identify_decision AS d ON d.request = r.id LEFT JOIN person AS b ON b.id = d.decided_by`;

function read(row: Row, now: Date): IdentifyRequest {
  const {
    id,
    production,
    device,
    reason,
    at,
    asker,
    asker_name: name,
    decided,
    decider,
    decider_name,
    note,
    until,
  } = row;
  const by = { id: decider ?? '', name: decider_name ?? '' };
  const decision = decided === null ? null : { at: decided, by, note: note ?? '', until };
  const asked = { id, production, device, reason, at, askedBy: { id: asker, name } };
  return { ...asked, state: stateOf(at, decision, now), decision };
}

function stateOf(at: string, decision: IdentifyRequest['decision'], now: Date): IdentifyState {
  if (!decision) return now.getTime() - Date.parse(at) > OPEN_MS ? 'lapsed' : 'waiting';
  if (decision.until === null) return 'declined';
  return decision.until > now.toISOString() ? 'in-force' : 'over';
}

export async function askWho(
  rows: Rows,
  asked: { production: string; device: string; reason: string; by: string },
  now: Date,
): Promise<string> {
  const { by, ...rest } = asked;
  const id = randomUUID();
  const last = await rows.one<{ number: number | null }>('SELECT MAX(number) AS number FROM identify_request');
  const number = (last?.number ?? 0) + 1;
  await rows.insert('identify_request', [{ id, ...rest, asked_by: by, at: now.toISOString(), number }]);
  return id;
}

export async function findRequest(rows: Rows, id: string, now: Date): Promise<IdentifyRequest | null> {
  const row = await rows.one<Row>(`${SELECT} WHERE r.id = ?`, id);
  return row ? read(row, now) : null;
}

const MOST = 200;

/** The newest, of these productions, or somebody's own. */
export async function requestsFor(
  rows: Rows,
  { within, own }: { within: Productions; own: string },
  now: Date,
): Promise<IdentifyRequest[]> {
  const ours = within === 'all' ? '1 = 1' : isAmong(rows, 'r.production', 'text');
  const values: Value[] = within === 'all' ? [] : [JSON.stringify(within)];
  const sql = `${SELECT} WHERE ${ours} OR r.asked_by = ? ORDER BY r.number DESC LIMIT ${MOST}`;
  return (await rows.all<Row>(sql, ...values, own)).map((row) => read(row, now));
}

/** Everything ever asked about one device, newest first: for the person at it. */
export const requestsAbout = async (rows: Rows, device: string, now: Date): Promise<IdentifyRequest[]> =>
  (await rows.all<Row>(`${SELECT} WHERE r.device = ? ORDER BY r.number DESC`, device)).map((row) => read(row, now));

export const decideWho = (
  rows: Rows,
  decision: { request: string; by: string; note: string; until: string | null },
  now: Date,
): Promise<void> => {
  const { by, ...rest } = decision;
  return rows.insert('identify_decision', [{ ...rest, decided_by: by, at: now.toISOString() }]);
};
