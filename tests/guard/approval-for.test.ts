import { expect, it } from 'vitest';
import { approvalFor } from '../../lib/guard/approval-for.ts';
import type { Gesture } from '../../lib/model/attempt.ts';
import type { Decision } from '../../lib/model/decision.ts';
import type { DetectorId } from '../../lib/model/detector-id.ts';
import type { Approval } from '../../lib/model/snapshot.ts';
import type { ToolStatus } from '../../lib/model/status.ts';
import { stubSnapshot } from '../components/screens/stub-snapshot.ts';

const approved: Approval = {
  ...{ id: 'case-118', by: 'Dana Okafor', tool: 'chatgpt', detectors: ['script'], contentHash: 'h1' },
  ...{ until: '2026-12-18T23:59:59Z', conditions: null },
};
interface Case {
  approval?: Partial<Approval>;
  gesture?: Gesture;
  found?: DetectorId[];
  hash?: string | null;
  status?: ToolStatus;
  now?: string;
}

it.each<[string, Case, boolean]>([
  ['the same content', {}, true],
  ['other content', { hash: 'h2' }, false],
  ['content nobody could hash', { hash: null }, false],
  ['any content of the use', { approval: { contentHash: null }, hash: 'h2' }, true],
  ['a new finding beside', { found: ['script', 'personal-data'] }, false],
  ['after its end', { now: '2026-12-19T00:00:00.000Z' }, false],
  ['another tool', { approval: { tool: 'claude' } }, false],
  ['nothing looked at', { approval: { contentHash: null }, found: [] }, false],
  ['arriving', { approval: { contentHash: null }, found: [], gesture: 'arrival' }, true],
  [
    'arriving where there is no way to stay',
    { approval: { contentHash: null }, found: [], gesture: 'arrival', status: 'blocked' },
    false,
  ],
])(
  '%s',
  (
    _,
    { approval, gesture = 'paste', found = ['script'], hash = 'h1', status, now = '2026-12-01T00:00:00.000Z' },
    covers,
  ) => {
    const here = { ...stubSnapshot(status ? { status } : {}), approvals: [{ ...approved, ...approval }] };
    const findings = found.map((detector) => ({ detector, confidence: 0.9, count: 1 }));
    const decision: Decision = { kind: 'block', rule: 'r', setBy: 'production policy', findings };
    const content = { hash, length: 3, kind: 'text/plain' };
    expect(approvalFor(here, { gesture, decision, content, now }) !== null).toBe(covers);
  },
);
