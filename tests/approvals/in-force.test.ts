import { expect, it } from 'vitest';
import { approvalsInForce, lastAnswer } from '../../lib/approvals/in-force.ts';
import type { Answer } from '../../lib/model/answer.ts';
import { answerOf } from '../support/answers-of.ts';

const where = {
  production: 'NL-042',
  tool: 'claude',
  tier: 'enterprise',
  declaration: null,
  now: '2026-12-01T00:00:00.000Z',
};
const covers = (parts: Partial<Answer['covers']>): Partial<Answer> => ({ covers: { ...answerOf().covers, ...parts } });

it.each<[string, Partial<Answer>, number]>([
  ['an approval', {}, 1],
  ['without an end', { until: null }, 1],
  ['of this tier', covers({ tier: 'enterprise' }), 1],
  ['that ends now, written otherwise', { until: '2026-12-01T00:00:00Z' }, 0],
  ['of another tier', covers({ tier: 'free' }), 0],
  ['of another tool', covers({ tool: 'chatgpt' }), 0],
  ['of another production', { production: 'NL-043' }, 0],
  ['declined', { verdict: 'declined' }, 0],
  ['withdrawn', { verdict: 'withdrawn' }, 0],
])('%s: %s lets %i pass', (_, parts, count) => {
  expect(approvalsInForce([answerOf(parts)], where)).toHaveLength(count);
});

it('tells the newest answer, also a no, while it means something', () => {
  const answers = [answerOf(), answerOf({ case: 'case-119', verdict: 'declined', until: null })];
  expect(lastAnswer(answers, where)).toMatchObject({ case: 'case-119', verdict: 'declined' });
  expect(lastAnswer(answers.slice(0, 1), { ...where, now: '2027-01-01T00:00:00Z' })).toBeNull();
});
