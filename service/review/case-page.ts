// Everything about one case that whoever answers it wants in front of them.
import type { LogRecord } from '../../lib/model/record.ts';
import { lastAnswerOf, readCase } from '../cases/case-store.ts';
import type { CaseRow, UseCase } from '../cases/case-store.ts';
import { caseView } from '../cases/case-view.ts';
import type { Rows } from '../store/rows.ts';
import { hideAccount } from './hide-account.ts';

export interface Similar {
  id: string;
  status: string;
  updatedAt: string;
  use: NonNullable<UseCase['fields']['purpose']>['use'] | null;
  conditions: string | null;
  by: string | null;
}

export interface CaseRecord {
  id: string;
  receivedAt: string;
  record: LogRecord;
}

export type CasePage = Awaited<ReturnType<typeof casePage>>;

const MOST_SIMILAR = 5;
const MOST_RECORDS = 50;

export async function casePage(rows: Rows, of: UseCase) {
  return { ...(await caseView(rows, of)), similar: await similarTo(rows, of), records: await recordsOf(rows, of.id) };
}

/** What was decided before about the same tool in the same production, the newest first. */
async function similarTo(rows: Rows, of: UseCase): Promise<Similar[]> {
  const found = await rows.all<CaseRow>(
    `SELECT * FROM use_case WHERE production = ? AND tool = ? AND id <> ?
     AND status IN ('approved', 'approved-with-conditions', 'declined', 'in-use') ORDER BY number DESC LIMIT ?`,
    ...[of.production, of.tool, of.id, MOST_SIMILAR],
  );
  const similar: Similar[] = [];
  for (const row of found) {
    const { id, status, updatedAt, fields } = readCase(row);
    const answered = await lastAnswerOf(rows, id);
    const { conditions = null, by = null } = answered?.answer ?? {};
    similar.push({ id, status, updatedAt, use: fields.purpose?.use ?? null, conditions, by });
  }
  return similar;
}

async function recordsOf(rows: Rows, id: string): Promise<CaseRecord[]> {
  const found = await rows.all<{ event_id: string; received_at: string; event: string }>(
    `SELECT event_id, received_at, event FROM case_record JOIN record ON record.row = case_record.row
     WHERE use_case = ? AND event <> '' ORDER BY case_record.row DESC LIMIT ?`,
    ...[id, MOST_RECORDS],
  );
  return found.map(({ event_id, received_at, event }) => ({
    id: event_id,
    receivedAt: received_at,
    record: hideAccount(JSON.parse(event) as LogRecord),
  }));
}
