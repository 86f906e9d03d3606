import type { LocalRecord } from '../../../lib/messaging/replies.ts';
import type { LogRecord } from '../../../lib/model/record.ts';

type Attempt = Extract<LogRecord, { type: 'slateguard.attempt' }>['data'];
type Told = LogRecord extends infer R ? (R extends LogRecord ? Pick<R, 'type' | 'data'> : never) : never;

const policy = { id: 'NL-042', revision: 12, source: 'managed' };

export const stubAttempt = (part: Partial<Attempt> = {}): Attempt => ({
  tool: 'chatgpt',
  status: 'unlisted',
  account: null,
  gesture: 'paste',
  findings: [{ detector: 'script', confidence: 0.9, count: 3 }],
  decision: 'block',
  rule: 'actions.script.unlisted',
  answer: 'cancelled',
  reason: null,
  policy,
  content: { hash: 'x'.repeat(43), length: 412, kind: 'text/plain' },
  approval: null,
  ...part,
});

export const stubVisit = {
  tool: 'claude',
  status: 'approved',
  account: null,
  startedAt: '2026-11-20T14:00:00Z',
  endedAt: '2026-11-20T14:25:00Z',
  counts: { paste: 3, drop: 0, file: 1, send: 12 },
  declaration: null,
} as const;

const told: Told[] = [
  { type: 'slateguard.attempt', data: stubAttempt() },
  {
    type: 'slateguard.attempt',
    data: stubAttempt({
      gesture: 'arrival',
      tool: 'midjourney',
      status: 'blocked',
      findings: [],
      answer: 'switched',
      content: { hash: null, length: 0, kind: 'none' },
    }),
  },
  { type: 'slateguard.visit', data: stubVisit },
  {
    type: 'slateguard.attempt',
    data: stubAttempt({
      tool: 'claude',
      status: 'approved',
      findings: [{ detector: 'marking', confidence: 0.8, count: 1 }],
      decision: 'allow',
      answer: 'none',
    }),
  },
  {
    type: 'slateguard.guard',
    data: { event: 'policy-applied', tool: null, detail: 'Revision 12', range: null, policy },
  },
];

const HOUR = 3_600_000;

export const stubRecords = (now: number): LocalRecord[] =>
  told.map((part, index) => ({
    row: told.length - index,
    record: {
      specversion: '1.0',
      id: `019aa000-0000-7000-8000-00000000000${index}`,
      source: 'urn:slateguard:device:d1',
      subject: 'NL-042',
      time: new Date(now - HOUR * (index * 5 + 0.1)).toISOString(),
      datacontenttype: 'application/json',
      epoch: 'e1',
      sequence: String(told.length - index),
      prevhash: 'A'.repeat(43),
      hash: 'B'.repeat(43),
      ...part,
    },
    state: index === 0 ? 'waiting' : 'delivered',
    receiptAt: index === 0 ? null : new Date(now - HOUR * index * 5).toISOString(),
  }));
