// What is new since somebody last looked.
import type { Productions } from '../identity/person.ts';
import { isAmong } from '../store/rows.ts';
import type { Rows, Value } from '../store/rows.ts';

export interface Changes {
  /** When they last looked; null for the first time. */
  since: string | null;
  records: number;
  stopped: number;
  casesOpened: number;
  casesWaiting: number;
  newTools: string[];
  newDevices: number;
}

/** Further than this nobody counts one by one. */
export const MANY = 10_000;

interface Look {
  row: number;
  at: string;
}

export const lastLookOf = (rows: Rows, person: string): Promise<Look | undefined> =>
  rows.one<Look>('SELECT row, at FROM last_look WHERE person = ?', person);

export const keepLook = (rows: Rows, person: string, { row, at }: Look): Promise<number> =>
  rows.run(
    `INSERT INTO last_look (person, row, at) VALUES (?, ?, ?)
     ON CONFLICT (person) DO UPDATE SET row = excluded.row, at = excluded.at`,
    ...[person, row, at],
  );

export async function changesSince(rows: Rows, within: Productions, look: Look | undefined): Promise<Changes> {
  const { row = 0, at = '' } = look ?? {};
  const ours = within === 'all' ? [] : [JSON.stringify(within)];
  const and = (column: string): string => (ours.length ? ` AND ${isAmong(rows, column, 'text')}` : '');
  const count = async (sql: string, ...values: Value[]): Promise<number> =>
    (await rows.one<{ n: number }>(`SELECT COUNT(*) AS n FROM (${sql} LIMIT ${MANY}) AS counted`, ...values))!.n;
  const waiting = `SELECT 1 FROM use_case WHERE status IN ('escalated', 'under-review')${and('production')}`;
  const stopped = `SELECT 1 FROM record WHERE decision IN ('block', 'justify') AND row > ?${and('production')}`;
  const tools = await rows.all<{ tool: string }>(
    `SELECT tool FROM tally WHERE tool <> ''${and('production')} GROUP BY tool HAVING MIN(day) > ? ORDER BY tool`,
    ...[...ours, at.slice(0, 10)],
  );
  return {
    since: look?.at ?? null,
    records: await count(`SELECT 1 FROM record WHERE row > ?${and('production')}`, row, ...ours),
    stopped: await count(stopped, row, ...ours),
    casesOpened: await count(`SELECT 1 FROM use_case WHERE updated_at > ?${and('production')}`, at, ...ours),
    casesWaiting: await count(waiting, ...ours),
    newTools: look ? tools.map(({ tool }) => tool) : [],
    newDevices: await count(`SELECT 1 FROM enrolment WHERE at > ?${and('production')}`, at, ...ours),
  };
}
