import { describe, expect, it } from 'vitest';
import { attemptRecord } from '../../lib/log/build-record.ts';
import { recordsPage, todayCounts } from '../../lib/log/records-page.ts';
import { guardDraft } from '../support/log-drafts.ts';
import { logBench, NOON } from '../support/log-bench.ts';
import type { AnswerKind } from '../../lib/model/attempt.ts';
import type { DecisionKind } from '../../lib/model/decision.ts';

const attempt = (at: string, kind: DecisionKind, answer: AnswerKind) =>
  attemptRecord(
    {
      id: crypto.randomUUID(),
      at,
      gesture: 'paste',
      decision: { kind, rule: 'actions.script.unlisted', setBy: 'built-in rules', findings: [] },
      answer,
      reason: null,
      content: { hash: null, length: 1, kind: 'text/plain' },
      approval: null,
    },
    {
      production: 'NL-042',
      tool: 'claude',
      status: 'unlisted',
      account: null,
      declaration: null,
      policy: { id: 'x', revision: 1, source: 'managed' },
    },
  );

describe('recordsPage', () => {
  it('walks through everything once, newest first', async () => {
    const bench = logBench();
    const journal = bench.open();
    for (let n = 1; n <= 7; n++) await journal.append(guardDraft(`${n}`));
    const seen: string[] = [];
    let before: number | null = null;
    do {
      const page: Awaited<ReturnType<typeof recordsPage>> = await recordsPage(bench.store, { before, limit: 3 });
      seen.push(...page.records.map((r) => r.record.sequence));
      before = page.next;
    } while (before !== null);
    expect(seen).toEqual(['7', '6', '5', '4', '3', '2', '1']);
  });

  it('shows a record that moved to a new epoch once', async () => {
    const bench = logBench();
    const journal = bench.open();
    await journal.append(guardDraft('only'));
    await journal.goOnElsewhere('epoch-1', 3);
    const { records } = await recordsPage(bench.store, { before: null, limit: 50 });
    expect(records.map((r) => [r.record.epoch, r.record.sequence])).toEqual([
      ['epoch-2', '2'],
      ['epoch-2', '1'],
    ]);
  });
});

describe('todayCounts', () => {
  it('counts what was held, and continued, since midnight', async () => {
    const bench = logBench();
    const journal = bench.open();
    const drafts = [
      attempt('2026-11-01T23:59:59.000Z', 'warn', 'continued'),
      attempt('2026-11-02T00:00:00.000Z', 'warn', 'continued'),
      attempt('2026-11-02T08:00:00.000Z', 'block', 'cancelled'),
      attempt('2026-11-02T09:00:00.000Z', 'allow', 'none'),
    ];
    for (const draft of drafts) await journal.append(draft);
    const midnight = NOON - 12 * 3_600_000;
    expect(await todayCounts(bench.store, midnight)).toEqual({ held: 2, continued: 1, visits: 0 });
  });
});
