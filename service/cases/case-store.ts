// Everything the ledger knows of cases, in one place; call writes inside a transaction.
import type { DetectorId } from '../../lib/model/detector-id.ts';
import type { Productions } from '../identity/person.ts';
import { isAmong } from '../store/rows.ts';
import { ENROLLED_NOW } from '../devices/revocations.ts';
import type { Rows } from '../store/rows.ts';
import { CaseFields } from '../../lib/model/case-fields.ts';
import type { OpenAnswer } from './case-answer.ts';
import type { CaseStatus } from './case-status.ts';
import type { Route } from '../../lib/decide/route-of.ts';

export interface UseCase {
  id: string;
  production: string;
  device: string;
  kind: 'approval' | 'declaration';
  openedAt: string;
  updatedAt: string;
  status: CaseStatus;
  route: Route;
  revision: number;
  tool: string;
  tier: string | null;
  department: string | null;
  detectors: DetectorId[];
  contentHash: string | null;
  reason: string | null;
  fields: CaseFields;
  number: number;
}

export type CaseRow = Omit<UseCase, 'openedAt' | 'updatedAt' | 'contentHash' | 'detectors' | 'fields'> & {
  opened_at: string;
  updated_at: string;
  content_hash: string | null;
  detectors: string;
  fields: string;
};

export const readCase = ({ opened_at, updated_at, content_hash, detectors, fields, ...rest }: CaseRow): UseCase => ({
  ...rest,
  openedAt: opened_at,
  updatedAt: updated_at,
  contentHash: content_hash,
  detectors: JSON.parse(detectors) as DetectorId[],
  fields: CaseFields.parse(JSON.parse(fields)),
});

/** The next number of that name; whoever asks next waits until this transaction is over. */
export async function nextNumber(rows: Rows, name: 'case' | 'answer'): Promise<number> {
  await rows.run('UPDATE counter SET value = value + 1 WHERE name = ?', name);
  return (await rows.one<{ value: number }>('SELECT value FROM counter WHERE name = ?', name))!.value;
}

export const findCase = async (rows: Rows, id: string): Promise<UseCase | null> => {
  const row = await rows.one<CaseRow>('SELECT * FROM use_case WHERE id = ?', id);
  return row ? readCase(row) : null;
};

export interface CaseFilter {
  status?: CaseStatus | undefined;
  production?: string | undefined;
  within?: Productions;
}

/** In order of opening, after a number. */
export async function findCases(rows: Rows, filter: CaseFilter, after: number, limit: number): Promise<UseCase[]> {
  const given = (['status', 'production'] as const).filter((name) => filter[name] !== undefined);
  const { within = 'all' } = filter;
  const ours = within === 'all' ? [] : [isAmong(rows, 'production', 'text')];
  const where = ['number > ?', ...given.map((name) => `${name} = ?`), ...ours].join(' AND ');
  const listed = within === 'all' ? [] : [JSON.stringify(within)];
  const values = [after, ...given.map((name) => filter[name]!), ...listed, limit];
  const sql = `SELECT * FROM use_case WHERE ${where} ORDER BY number LIMIT ?`;
  return (await rows.all<CaseRow>(sql, ...values)).map(readCase);
}

const COLUMNS =
  'id, production, device, kind, opened_at, updated_at, status, route, revision, tool, tier, department, detectors, content_hash, reason, fields, number';

export async function insertCase(rows: Rows, c: Omit<UseCase, 'number'>): Promise<void> {
  const number = await nextNumber(rows, 'case');
  const values = [
    ...[c.id, c.production, c.device, c.kind, c.openedAt, c.updatedAt, c.status, c.route, c.revision, c.tool, c.tier],
    ...[c.department, JSON.stringify(c.detectors), c.contentHash, c.reason, JSON.stringify(c.fields), number],
  ];
  await rows.run(`INSERT INTO use_case (${COLUMNS}) VALUES (${values.map(() => '?').join(', ')})`, ...values);
}

export interface Step {
  at: string;
  actor: string;
  detail: string | null;
}

/** Leads a case to a status, and writes down who did. */
export async function moveCase(rows: Rows, of: UseCase, to: CaseStatus, { at, actor, detail }: Step): Promise<UseCase> {
  await rows.run('UPDATE use_case SET status = ?, updated_at = ? WHERE id = ?', to, at, of.id);
  await noteCase(rows, of.id, { at, actor, detail }, of.status, to);
  return { ...of, status: to, updatedAt: at };
}

export const noteCase = (
  rows: Rows,
  id: string,
  { at, actor, detail }: Step,
  from: CaseStatus | null,
  to: CaseStatus,
) =>
  rows.run(
    'INSERT INTO case_event (use_case, at, actor, from_status, to_status, detail) VALUES (?, ?, ?, ?, ?, ?)',
    ...[id, at, actor, from, to, detail],
  );

export const changeCase = (
  rows: Rows,
  id: string,
  c: Pick<UseCase, 'tool' | 'tier' | 'department' | 'route' | 'fields'>,
) =>
  rows.run(
    'UPDATE use_case SET tool = ?, tier = ?, department = ?, route = ?, fields = ? WHERE id = ?',
    ...[c.tool, c.tier, c.department, c.route, JSON.stringify(c.fields), id],
  );

export interface CaseEvent extends Step {
  from: CaseStatus | null;
  to: CaseStatus;
}

export const eventsOf = (rows: Rows, id: string): Promise<CaseEvent[]> =>
  rows.all(
    `SELECT at, actor, from_status AS "from", to_status AS "to", detail FROM case_event WHERE use_case = ? ORDER BY id`,
    id,
  );

export type Whom = { device: string } | { department: string } | 'everybody';

/** Keeps the answer, in the order in which devices are told. */
export async function insertAnswer(rows: Rows, answer: OpenAnswer, whom: Whom): Promise<void> {
  const number = await nextNumber(rows, 'answer');
  await rows.run('UPDATE use_case SET revision = ? WHERE id = ?', answer.revision, answer.case);
  const device = typeof whom === 'object' && 'device' in whom ? whom.device : null;
  const department = typeof whom === 'object' && 'department' in whom ? whom.department : null;
  await rows.run(
    `INSERT INTO case_answer (number, use_case, production, answer, device, department, everybody)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ...[
      number,
      answer.case,
      answer.production,
      JSON.stringify(answer),
      device,
      department,
      whom === 'everybody' ? 1 : 0,
    ],
  );
}

interface AnswerRow {
  number: number;
  answer: string;
}
const readAnswer = ({ number, answer }: AnswerRow) => ({ number, answer: JSON.parse(answer) as OpenAnswer });

/** Answers to a device, of the productions it is enrolled for and was not taken off, after a number. */
export const answersFor = async (rows: Rows, device: string, after: number, limit: number) =>
  (
    await rows.all<AnswerRow>(
      `SELECT number, answer FROM case_answer WHERE number > ?
       AND production IN (${ENROLLED_NOW})
       AND (device = ? OR everybody = 1 OR EXISTS (SELECT 1 FROM use_case
         WHERE use_case.device = ? AND use_case.department = case_answer.department
         AND use_case.production = case_answer.production))
       ORDER BY number LIMIT ?`,
      ...[after, device, device, device, limit],
    )
  ).map(readAnswer);

/** The answer that counts, and whom it was for. */
export async function lastAnswerOf(rows: Rows, id: string): Promise<{ answer: OpenAnswer; whom: Whom } | null> {
  const row = await rows.one<AnswerRow & { device: string | null; department: string | null }>(
    'SELECT number, answer, device, department FROM case_answer WHERE use_case = ? ORDER BY number DESC LIMIT 1',
    id,
  );
  if (!row) return null;
  const { device, department } = row;
  const whom: Whom = device !== null ? { device } : department !== null ? { department } : 'everybody';
  return { answer: readAnswer(row).answer, whom };
}
