import { describe, expect, it } from 'vitest';
import { attemptRecord, guardRecord } from '../../lib/log/build-record.ts';
import type { AttemptContext } from '../../lib/log/build-record.ts';
import type { AttemptReport } from '../../lib/model/attempt.ts';

const report = (change: object = {}): AttemptReport => ({
  id: '5e0c3c51-4ad4-4cb9-9d65-5b8a0f8a8f11',
  at: '2026-11-02T12:00:00.000Z',
  gesture: 'paste',
  decision: {
    kind: 'warn',
    rule: 'actions.script.unlisted',
    setBy: 'production policy',
    findings: [{ detector: 'script', confidence: 0.9, count: 2 }],
  },
  answer: 'continued',
  reason: null,
  content: { hash: null, length: 812, kind: 'text/plain' },
  approval: null,
  ...change,
});
const context: AttemptContext = {
  production: 'NL-042',
  tool: 'claude',
  status: 'approved',
  account: null,
  declaration: null,
  policy: { id: 'NL-042', revision: 3, source: 'managed' },
};

describe('attemptRecord', () => {
  it('says what was found and decided', () => {
    const draft = attemptRecord(report(), context);
    expect(draft).toMatchObject({
      type: 'slateguard.attempt',
      subject: 'NL-042',
      time: '2026-11-02T12:00:00.000Z',
      data: { tool: 'claude', decision: 'warn', answer: 'continued', rule: 'actions.script.unlisted' },
    });
  });

  it('carries an id that sorts by the time of the attempt', () => {
    const { id } = attemptRecord(report(), context);
    expect(id[14]).toBe('7');
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.parse('2026-11-02T12:00:00.000Z'));
  });

  it('leaves out whatever else a report or a finding brings along', () => {
    const canary = 'EXT. CANARY ROAD - NIGHT';
    const finding = { detector: 'script' as const, confidence: 1, count: 1, text: canary };
    const decision = { ...report().decision, findings: [finding] };
    const content = { ...report().content, excerpt: canary };
    const draft = attemptRecord(report({ decision, content, text: canary }), {
      ...context,
      page: canary,
    } as AttemptContext);
    expect(JSON.stringify(draft)).not.toContain('CANARY');
  });

  it('cuts a reason that is too long rather than losing the record', () => {
    const draft = attemptRecord(report({ reason: 'x'.repeat(5000) }), context);
    expect(draft.data).toMatchObject({ reason: 'x'.repeat(2000) });
  });
});

describe('guardRecord', () => {
  it('keeps only the stamp of a policy', () => {
    const policy = { id: 'NL-042', revision: 1, source: 'managed', issuedAt: null };
    const draft = guardRecord('NL-042', '2026-11-02T12:00:00.000Z', { event: 'updated', detail: '1.2', policy });
    expect(draft.data).toMatchObject({ policy: { id: 'NL-042', revision: 1, source: 'managed' } });
    expect(JSON.stringify(draft)).not.toContain('issuedAt');
  });

  it('refuses what is no record', () => {
    expect(() => guardRecord('', '2026-11-02T12:00:00.000Z', { event: 'updated', detail: '' })).toThrow();
  });
});
