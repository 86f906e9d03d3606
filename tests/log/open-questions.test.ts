import { describe, expect, it } from 'vitest';
import type { AttemptContext } from '../../lib/log/build-record.ts';
import { createOpenQuestions } from '../../lib/log/open-questions.ts';
import type { AttemptReport } from '../../lib/model/attempt.ts';
import { memoryArea } from '../support/memory-log-store.ts';

const report = (id: string): AttemptReport => ({
  id,
  at: '2026-11-22T12:00:00.000Z',
  gesture: 'paste',
  decision: { kind: 'warn', rule: 'actions.script', setBy: 'built-in rules', findings: [] },
  answer: 'cancelled',
  reason: null,
  content: { hash: null, length: 900, kind: 'text/plain' },
  approval: null,
});
const context: AttemptContext = {
  production: 'NL-042',
  tool: 'chatgpt',
  status: 'unlisted',
  account: null,
  declaration: null,
  policy: { id: 'NL-042', revision: 1, source: 'managed' },
};

function bench() {
  const local = memoryArea();
  const recorded: string[] = [];
  const disk = { full: false };
  const record = ({ id }: AttemptReport): Promise<void> => {
    if (disk.full) return Promise.reject(new Error('full'));
    recorded.push(id);
    return Promise.resolve();
  };
  /** A worker that has just started over what the last one kept. */
  const wake = () => createOpenQuestions({ local, record });
  return { recorded, disk, wake, questions: wake() };
}

describe('a question nobody answered', () => {
  it('is on record when its tab closes, and once', async () => {
    const { questions, recorded } = bench();
    await questions.put(1, report('a'), context);
    await questions.put(2, report('b'), context);
    await questions.left(1);
    await questions.left(1);
    expect(recorded).toEqual(['a']);
  });

  it('survives the worker', async () => {
    const { questions, wake, recorded } = bench();
    await questions.put(1, report('a'), context);
    await wake().left(1);
    expect(recorded).toEqual(['a']);
  });

  it('is on record when the browser starts anew, whichever its tab was', async () => {
    const { questions, wake, recorded } = bench();
    await questions.put(1, report('a'), context);
    await questions.put(2, report('b'), context);
    await wake().allLeft();
    expect(recorded).toEqual(['a', 'b']);
  });

  it('is kept while the log takes nothing', async () => {
    const { questions, disk, recorded } = bench();
    await questions.put(1, report('a'), context);
    disk.full = true;
    await questions.left(1);
    disk.full = false;
    await questions.allLeft();
    expect(recorded).toEqual(['a']);
  });
});

it('an answered question leaves nothing behind', async () => {
  const { questions, recorded } = bench();
  await questions.put(1, report('a'), context);
  await questions.answered('a');
  await questions.left(1);
  expect(recorded).toEqual([]);
});
