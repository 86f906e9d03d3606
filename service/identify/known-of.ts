import type { Rows } from '../store/rows.ts';

/** All the service has that leads from a device to somebody by name: it never asks for a name itself. */
export interface KnownOf {
  /** How the device came, and what stands beside its link or token. */
  enrolments: { production: string; at: string; note: string | null; madeBy: string | null }[];
  /** Accounts of tools its newest records name, as they were recorded. */
  accounts: string[];
}

const NEWEST = 5000;

/** Within one production: what it did elsewhere is nobody's business there. */
export async function knownOf(rows: Rows, device: string, production: string): Promise<KnownOf> {
  const enrolments = await rows.all<KnownOf['enrolments'][number]>(
    `SELECT e.production, e.at, t.note, COALESCE(p.name, t.made_by) AS "madeBy"
     FROM enrolment AS e LEFT JOIN enrolment_token AS t ON t.id = e.token
       LEFT JOIN person AS p ON t.made_by = 'person:' || p.id WHERE e.device = ? AND e.production = ?`,
    ...[device, production],
  );
  const records = await rows.all<{ event: string }>(
    `SELECT event FROM record WHERE device = ? AND production = ? AND event <> '' ORDER BY row DESC LIMIT ${NEWEST}`,
    ...[device, production],
  );
  const accounts = records.map(({ event }) => (JSON.parse(event) as { data: { account?: unknown } }).data.account);
  return { enrolments, accounts: [...new Set(accounts.filter((one) => typeof one === 'string'))].sort() };
}
