import { z } from 'zod';
import { answers, gestures } from './attempt.ts';
import { detectorIds } from './detector-id.ts';
import { toolStatuses } from './status.ts';

/** One entry of the disclosure log: a CloudEvents 1.0 event, hash-chained per device and epoch. */
export const recordTypes = [
  'slateguard.attempt',
  'slateguard.visit',
  'slateguard.declaration',
  'slateguard.output',
  'slateguard.approval',
  'slateguard.guard',
] as const;
export type RecordType = (typeof recordTypes)[number];

const instant = z.iso.datetime();
const stamp = z.strictObject({ id: z.string(), revision: z.number().int(), source: z.string() });

export const AttemptData = z.strictObject({
  tool: z.string(),
  status: z.enum(toolStatuses),
  account: z.string().nullable(),
  gesture: z.enum(gestures),
  findings: z.array(
    z.strictObject({
      detector: z.enum(detectorIds),
      confidence: z.number().min(0).max(1),
      count: z.number().int().min(1),
    }),
  ),
  decision: z.enum(['allow', 'warn', 'justify', 'block']),
  rule: z.string(),
  answer: z.enum(answers),
  reason: z.string().max(2000).nullable(),
  policy: stamp,
  content: z.strictObject({ hash: z.string().nullable(), length: z.number().int().min(0), kind: z.string() }),
  /** Id of the approval that let it pass. */
  approval: z.string().nullable(),
  /** Id of the declared use it falls under; absent in records of before there were any. */
  declaration: z.string().nullable().optional(),
});

export const VisitData = z.strictObject({
  tool: z.string(),
  status: z.enum(toolStatuses),
  account: z.string().nullable(),
  startedAt: instant,
  endedAt: instant,
  counts: z.strictObject({
    paste: z.number().int().min(0),
    drop: z.number().int().min(0),
    file: z.number().int().min(0),
    send: z.number().int().min(0),
  }),
  declaration: z.string().nullable(),
});

/** Guard life: what happened to the guard itself, so that silence is never mistaken for peace. */
export const guardEvents = [
  'installed',
  'updated',
  'notice-acknowledged',
  'production-switched',
  'material-deleted',
  'policy-applied',
  'policy-refused',
  'layers',
  'layer-lost',
  'adapter-degraded',
  'tool-noticed',
  'gap',
  'overflow',
  'quarantine',
  'false-alarm',
  'false-alarm-withdrawn',
  'tampering',
  'error',
] as const;
export type GuardEvent = (typeof guardEvents)[number];

export const GuardData = z.strictObject({
  event: z.enum(guardEvents),
  tool: z.string().nullable(),
  /** Plain words, no content, no page text. */
  detail: z.string().max(2000),
  /** Sequence range named by a gap or an overflow, inclusive. */
  range: z.strictObject({ epoch: z.string(), first: z.string(), last: z.string() }).nullable(),
  policy: stamp.nullable(),
  /** The attempt a person says was held wrongly, as far as a record may: what was found, and its mark. */
  about: z
    .strictObject({
      attempt: z.string(),
      detectors: z.array(z.enum(detectorIds)),
      rule: z.string().max(200),
      contentHash: z.string().nullable(),
    })
    .optional(),
});

export const ApprovalData = z.strictObject({
  event: z.enum(['asked', 'answered', 'used']),
  approval: z.string(),
  tool: z.string(),
  detectors: z.array(z.enum(detectorIds)),
  contentHash: z.string().nullable(),
  reason: z.string().max(2000).nullable(),
});

/** Deepened with the crew's side; the shape of the envelope is already fixed. */
const LooseData = z.record(z.string(), z.json());

const envelope = {
  specversion: z.literal('1.0'),
  id: z.uuid(),
  /** `urn:slateguard:device:ID` */
  source: z.string().regex(/^urn:slateguard:device:[\w-]{1,64}$/),
  /** Production id. */
  subject: z.string().min(1).max(200),
  time: instant,
  datacontenttype: z.literal('application/json'),
  epoch: z.string().min(1).max(64),
  /** Decimal, gapless per device and epoch, from 1. */
  sequence: z.string().regex(/^[1-9]\d{0,15}$/),
  /** Hash of the record before, 43 characters of base64url; for the first of an epoch, 43 times `A`. */
  prevhash: z.string().regex(/^[\w-]{43}$/),
  /** SHA-256, base64url, over the RFC 8785 form of the event without `hash`. */
  hash: z.string().regex(/^[\w-]{43}$/),
};

export const LogRecord = z.discriminatedUnion('type', [
  z.strictObject({ ...envelope, type: z.literal('slateguard.attempt'), data: AttemptData }),
  z.strictObject({ ...envelope, type: z.literal('slateguard.visit'), data: VisitData }),
  z.strictObject({ ...envelope, type: z.literal('slateguard.declaration'), data: LooseData }),
  z.strictObject({ ...envelope, type: z.literal('slateguard.output'), data: LooseData }),
  z.strictObject({ ...envelope, type: z.literal('slateguard.approval'), data: ApprovalData }),
  z.strictObject({ ...envelope, type: z.literal('slateguard.guard'), data: GuardData }),
]);
export type LogRecord = z.infer<typeof LogRecord>;

type Draft<R> = R extends LogRecord ? Pick<R, 'id' | 'type' | 'subject' | 'time' | 'data'> : never;
/** A record before the journal gives it its place in the chain. */
export type RecordDraft = Draft<LogRecord>;

export const FIRST_PREVHASH = 'A'.repeat(43);
