// The only place where records are made: what a record may say is decided here and nowhere else.
import { v7 as uuidv7 } from 'uuid';
import type { AttemptReport } from '../model/attempt.ts';
import { DeclarationData } from '../model/declaration.ts';
import { OutputData } from '../model/output.ts';
import { FIRST_PREVHASH, LogRecord } from '../model/record.ts';
import type { ApprovalData, AttemptData, GuardData, RecordDraft, VisitData } from '../model/record.ts';
import type { z } from 'zod';

type Stamp = z.infer<typeof AttemptData>['policy'];
type Status = z.infer<typeof AttemptData>['status'];

export interface AttemptContext {
  production: string;
  tool: string;
  status: Status;
  account: string | null;
  policy: Stamp;
  /** The declared use this falls under; null for none. */
  declaration: string | null;
}

/** Longest reason or detail a record carries, in UTF-16 units. */
const MAX_WORDS = 2000;

export function attemptRecord(report: AttemptReport, context: AttemptContext): RecordDraft {
  const { decision, content } = report;
  return checked('slateguard.attempt', context.production, report.at, {
    tool: context.tool,
    status: context.status,
    account: context.account,
    gesture: report.gesture,
    findings: decision.findings.map(({ detector, confidence, count }) => ({ detector, confidence, count })),
    decision: decision.kind,
    rule: decision.rule,
    answer: report.answer,
    reason: clipped(report.reason),
    policy: stampOf(context.policy),
    content: { hash: content.hash, length: content.length, kind: content.kind },
    approval: report.approval,
    // A question kept from before there were declarations has none.
    declaration: context.declaration ?? null,
  });
}

/** Dated by its end: that is when it was recorded. */
export function visitRecord(production: string, visit: z.input<typeof VisitData>): RecordDraft {
  return checked('slateguard.visit', production, visit.endedAt, visit);
}

export function guardRecord(
  production: string,
  at: string,
  data: Pick<GuardData, 'event' | 'detail'> & Partial<GuardData>,
): RecordDraft {
  const { event, detail, tool = null, range = null, policy = null, about } = data;
  return checked('slateguard.guard', production, at, {
    event,
    tool,
    detail: clipped(detail),
    range,
    policy: policy && stampOf(policy),
    ...(about ? { about } : {}),
  });
}
type GuardData = z.infer<typeof GuardData>;

export function approvalRecord(production: string, at: string, data: z.input<typeof ApprovalData>): RecordDraft {
  return checked('slateguard.approval', production, at, { ...data, reason: clipped(data.reason) });
}

/** The use a person declared, and where it goes. Throws `ZodError`: a bug. */
export const declarationRecord = (production: string, at: string, data: DeclarationData): RecordDraft =>
  checked('slateguard.declaration', production, at, DeclarationData.parse(data));

/** Something taken from a tool, or more about it. Throws `ZodError`: a bug. */
export const outputRecord = (production: string, at: string, data: OutputData): RecordDraft =>
  checked('slateguard.output', production, at, OutputData.parse({ ...data, policy: stampOf(data.policy) }));

const stampOf = ({ id, revision, source }: Stamp): Stamp => ({ id, revision, source });

const clipped = (words: string | null): string | null => words && words.slice(0, MAX_WORDS);

/** Parses the draft as the record it will become, so that nothing unfit enters the chain. Throws `ZodError`: a bug. */
function checked(type: RecordDraft['type'], subject: string, at: string, data: unknown): RecordDraft {
  const id = uuidv7({ msecs: Date.parse(at) });
  const parsed = LogRecord.parse({
    specversion: '1.0',
    id,
    source: 'urn:slateguard:device:draft',
    type,
    subject,
    time: at,
    datacontenttype: 'application/json',
    epoch: 'draft',
    sequence: '1',
    prevhash: FIRST_PREVHASH,
    hash: FIRST_PREVHASH,
    data,
  });
  return { id, type: parsed.type, subject: parsed.subject, time: parsed.time, data: parsed.data } as RecordDraft;
}
