import { expect, it } from 'vitest';
import { createKeptAnswers } from '../../lib/approvals/kept-answers.ts';
import { answerOf } from '../support/answers-of.ts';

function area() {
  const kept = new Map<string, unknown>();
  return {
    kept,
    get: (key: string) => Promise.resolve(Object.fromEntries([[key, kept.get(key)]])),
    set: (items: Record<string, unknown>) =>
      Promise.resolve(void Object.entries(items).forEach(([k, v]) => kept.set(k, v))),
    remove: (key: string) => Promise.resolve(void kept.delete(key)),
  };
}

it('keeps the highest revision of each case, whatever order they come in, and over a restart', async () => {
  const local = area();
  const kept = createKeptAnswers(local);
  await Promise.all([
    kept.take([answerOf({ revision: 2, verdict: 'withdrawn' })], 'a'),
    kept.take([answerOf({ revision: 1 }), answerOf({ case: 'case-119' })], 'b'),
  ]);
  const again = await createKeptAnswers(local).read();
  expect(again.answers.map(({ case: id, revision }) => `${id} ${revision}`)).toEqual(['case-118 2', 'case-119 1']);
  expect(again.after).toBe('b');
});

it('says what is news once, and who no longer waits', async () => {
  const kept = createKeptAnswers(area());
  await kept.asked('case-118', '2026-11-26T09:00:00Z');
  await kept.asked('case-120', '2026-11-26T09:00:00Z');
  expect(await kept.take([answerOf()], 'a')).toHaveLength(1);
  expect(await kept.take([answerOf()], 'a')).toEqual([]);
  expect((await kept.read()).open.map((open) => open.case)).toEqual(['case-120']);
});

it('begins anew where what is kept is not what it keeps', async () => {
  const local = area();
  local.kept.set('approvals.answers', { after: 7 });
  expect(await createKeptAnswers(local).read()).toEqual({ after: null, answers: [], open: [] });
});

it('waits again once what the production asked back was answered', async () => {
  const kept = createKeptAnswers(area());
  const isWaiting = async () => (await kept.read()).open.map((open) => open.case).includes('case-118');
  await kept.asked('case-118', '2026-11-26T09:00:00Z');
  await kept.take([answerOf({ verdict: 'question' })], 'a');
  expect(await isWaiting()).toBe(false);
  await kept.asked('case-118', '2026-11-26T10:00:00Z');
  await kept.take([], 'a');
  expect(await isWaiting()).toBe(true);
  await kept.take([answerOf({ revision: 2 })], 'b');
  expect(await isWaiting()).toBe(false);
});
