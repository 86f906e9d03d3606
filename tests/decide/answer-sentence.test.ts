import { expect, it } from 'vitest';
import { answerSentence } from '../../lib/decide/answer-sentence.ts';
import { t } from '../../lib/words/t.ts';
import type { AnswerNote } from '../../lib/model/snapshot.ts';

const answer: AnswerNote = {
  ...{ case: 'c', revision: 1, verdict: 'approved', by: 'Dana Okafor' },
  ...{ until: '2026-12-18T23:59:59Z', conditions: 'Temp only', note: null },
};

it.each<[Partial<AnswerNote>, string]>([
  [{}, 'Claude: Approved by Dana Okafor, until 18 December 2026. Conditions: Temp only.'],
  [{ until: null, conditions: null, note: 'Enjoy!' }, 'Claude: Approved by Dana Okafor. Enjoy!'],
  [
    { verdict: 'declined', conditions: null, note: 'Not this scene.' },
    'Claude: Declined by Dana Okafor. Not this scene.',
  ],
  [{ verdict: 'withdrawn' }, 'Claude: Approval withdrawn by Dana Okafor.'],
])('%o', (parts, sentence) => {
  expect(answerSentence({ ...answer, ...parts }, 'Claude', t)).toBe(sentence);
});
