import { describe, expect, it } from 'vitest';
import { askApproval } from '../../lib/background/ask-approval.ts';
import type { AttemptReport } from '../../lib/model/attempt.ts';
import type { AnswerNote, Snapshot } from '../../lib/model/snapshot.ts';

const question: AnswerNote = {
  ...{ case: 'case-118', revision: 1, verdict: 'question', by: 'Dana Okafor', mark: 'mark-1' },
  ...{ until: null, conditions: null, note: 'Which scene?' },
};

/** What is put on record, and what is waited for. */
async function ask(answer: AnswerNote | null, hash: string | null) {
  const recorded: { approval: string; reason: string | null }[] = [];
  const waiting: string[] = [];
  const office = {
    journal: { append: (draft: { data: (typeof recorded)[0] }) => Promise.resolve(void recorded.push(draft.data)) },
    answers: { asked: (id: string) => Promise.resolve(void waiting.push(id)) },
  };
  const here = { answer, hasService: true, tool: { id: 'claude' }, production: { id: 'NL-042' } };
  const report = {
    ...{ id: 'attempt-7', at: '2026-11-26T09:00:00Z', reason: 'Scene 42' },
    ...{ decision: { findings: [] }, content: { hash } },
  };
  await askApproval(office as never, here as unknown as Snapshot, report as unknown as AttemptReport);
  return { approval: recorded[0]?.approval, reason: recorded[0]?.reason, waiting };
}

describe('asking for approval', () => {
  it('answers a question about the same content, under the same request', async () => {
    expect(await ask(question, 'mark-1')).toEqual({ approval: 'case-118', reason: 'Scene 42', waiting: ['case-118'] });
  });

  it.each([
    ['other content', question, 'mark-2'],
    ['content without a mark', { ...question, mark: null }, null],
    ['content that was declined', { ...question, verdict: 'declined' as const }, 'mark-1'],
    ['nothing before', null, 'mark-1'],
  ])('with %s is a request of its own', async (_what, answer, hash) => {
    expect((await ask(answer, hash)).approval).toBe('attempt-7');
  });
});
