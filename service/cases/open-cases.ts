// Each request for approval and each declared use in the ledger becomes a case, whoever looks first.
import { z } from 'zod';
import { routeOf } from '../../lib/decide/route-of.ts';
import { CaseFields } from '../../lib/model/case-fields.ts';
import { detectorIds } from '../../lib/model/detector-id.ts';
import type { LogRecord } from '../../lib/model/record.ts';
import type { Rows, RowStore } from '../store/rows.ts';
import { takeBack } from './answer-case.ts';
import { changeCase, findCase, insertCase, lastAnswerOf, moveCase, noteCase } from './case-store.ts';
import type { UseCase } from './case-store.ts';
import { mayFollow } from './case-status.ts';
import { materialOf } from './material-of.ts';

const SEEN = 'records seen by cases';
const AT_ONCE = 200;

/** What a device sends as a declared use; a later one of the same case says it anew. */
const Declared = z.object({
  case: z.string().min(1).max(100).optional(),
  tool: z.string().min(1).max(100),
  status: z.enum(['approved', 'conditional', 'unlisted', 'blocked']).nullable().default(null),
  detectors: z.array(z.enum(detectorIds)).default([]),
  reason: z.string().max(2000).nullable().default(null),
  fields: CaseFields.default({}),
});

/** Opens what has arrived since it was last asked. Several may ask at once: each record is taken once. */
export async function openCases(store: RowStore, now: () => Date): Promise<void> {
  while (await store.transaction((rows) => openSome(rows, now().toISOString())));
}

async function openSome(rows: Rows, at: string): Promise<boolean> {
  // Held until the end, so that nobody else takes the same records.
  await rows.run('UPDATE counter SET value = value WHERE name = ?', SEEN);
  const seen = (await rows.one<{ value: number }>('SELECT value FROM counter WHERE name = ?', SEEN))!.value;
  const found = await rows.all<{ row: number; event: string }>(
    `SELECT row, event FROM record WHERE row > ? AND event <> ''
     AND type IN ('slateguard.approval', 'slateguard.declaration')
     ORDER BY row LIMIT ?`,
    ...[seen, AT_ONCE],
  );
  for (const { event } of found) await openOne(rows, JSON.parse(event, legible) as LogRecord, at);
  if (found.length) await rows.run('UPDATE counter SET value = ? WHERE name = ?', found.at(-1)!.row, SEEN);
  return found.length === AT_ONCE;
}

/** The one sign PostgreSQL keeps in no text: a case shows that something stood there, the record keeps it as it was. */
const legible = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value;

const deviceOf = (record: LogRecord): string => record.source.replace('urn:slateguard:device:', '');

async function openOne(rows: Rows, record: LogRecord, at: string): Promise<void> {
  if (record.type === 'slateguard.approval') return openAsked(rows, record, at);
  if (record.type !== 'slateguard.declaration') return;
  const declared = Declared.safeParse(record.data);
  // A form this version does not know stays a record, and makes no case.
  if (!declared.success) return;
  const { case: id = record.id, ...said } = declared.data;
  const known = await findCase(rows, id);
  if (!known) return open(rows, record, { id, kind: 'declaration', ...said, contentHash: null }, at);
  const isTheirs = known.device === deviceOf(record) && known.production === record.subject;
  if (isTheirs) await sayAnew(rows, known, said, at);
}

type Approval = Extract<LogRecord, { type: 'slateguard.approval' }>;

async function openAsked(rows: Rows, record: Approval, at: string): Promise<void> {
  const { event, approval, tool, detectors, contentHash, reason } = record.data;
  if (event === 'used') return takenUp(rows, approval, record, at);
  if (event !== 'asked') return;
  const known = await findCase(rows, approval);
  if (known) return answeredBack(rows, known, record, at);
  const asked = {
    id: approval,
    kind: 'approval',
    tool,
    status: null,
    detectors,
    contentHash,
    reason,
    fields: {},
  } as const;
  await open(rows, record, { ...asked, detectors: [...detectors] }, at);
}

/** Whoever was asked back has answered: in their words, beside the question. */
async function answeredBack(rows: Rows, known: UseCase, record: Approval, at: string): Promise<void> {
  const isTheirs = known.device === deviceOf(record) && known.production === record.subject;
  if (!isTheirs || (await lastAnswerOf(rows, known.id))?.answer.verdict !== 'question') return;
  const detail = JSON.stringify({ reply: true, note: record.data.reason });
  await noteCase(rows, known.id, { at, actor: `device:${known.device}`, detail }, known.status, known.status);
}

type New = Pick<UseCase, 'id' | 'kind' | 'tool' | 'detectors' | 'contentHash' | 'reason' | 'fields'> & {
  status: z.infer<typeof Declared>['status'];
};

async function open(rows: Rows, record: LogRecord, said: New, at: string): Promise<void> {
  const { status: toolStatus, ...rest } = said;
  const device = deviceOf(record);
  const route = said.kind === 'approval' ? askedRoute(said) : routeOf({ ...said, status: toolStatus });
  const status = route === 'notify' ? 'shared' : 'escalated';
  const department = said.fields.identity?.department ?? (await departmentOf(rows, device, record.subject));
  const tier = said.fields.tool?.tier ?? null;
  const dates = { openedAt: record.time, updatedAt: at };
  const made = { ...rest, production: record.subject, device, status, route, revision: 0, tier, department } as const;
  await insertCase(rows, { ...made, ...dates });
  await noteCase(rows, said.id, { at, actor: `device:${device}`, detail: null }, null, status);
}

/** Somebody has asked, so somebody has to answer, whatever the use would have needed by itself. */
const askedRoute = (said: New) => {
  const route = routeOf({ ...said, status: null });
  return route === 'notify' ? 'approve' : route;
};

const departmentOf = async (rows: Rows, device: string, production: string): Promise<string | null> => {
  const row = await rows.one<{ department: string }>(
    `SELECT department FROM use_case WHERE device = ? AND production = ? AND department IS NOT NULL
     ORDER BY number DESC LIMIT 1`,
    ...[device, production],
  );
  return row?.department ?? null;
};

/** The first use of what was approved. */
async function takenUp(rows: Rows, id: string, record: Approval, at: string): Promise<void> {
  const known = await findCase(rows, id);
  const isGranted = known?.status === 'approved' || known?.status === 'approved-with-conditions';
  if (!known || !isGranted || known.production !== record.subject) return;
  await moveCase(rows, known, 'in-use', { at, actor: `device:${deviceOf(record)}`, detail: null });
}

/** The same use, told again: what it is about may have become another, and then the answer is one no more. */
async function sayAnew(
  rows: Rows,
  known: UseCase,
  said: Omit<z.infer<typeof Declared>, 'case'>,
  at: string,
): Promise<void> {
  const route = routeOf(said);
  const department = said.fields.identity?.department ?? known.department;
  const tier = said.fields.tool?.tier ?? null;
  await changeCase(rows, known.id, { tool: said.tool, tier, department, route, fields: said.fields });
  if (materialOf(known.fields, known.tool) === materialOf(said.fields, said.tool)) return;
  const actor = `device:${known.device}`;
  const after = await takeBack(rows, known, { at, note: 'The use was declared anew. Ask again.' });
  const to = known.status === 'shared' && route !== 'notify' ? 'escalated' : 'under-review';
  if (mayFollow(after.status, to)) await moveCase(rows, after, to, { at, actor, detail: 'Declared anew.' });
}
