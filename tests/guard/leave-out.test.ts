import { expect, test } from 'vitest';
import { nothingFound } from '../../lib/guard/combine-judgements.ts';
import type { Judgement } from '../../lib/guard/judge.ts';
import { leaveOut } from '../../lib/guard/leave-out.ts';

const file = (name: string): File => new File(['.'], name);
const found = (left: Judgement['left'] = null): Judgement => ({
  ...nothingFound,
  decision: { kind: 'block', rule: 'built-in/script', setBy: 'none', findings: [] },
  left,
});

test('what was found stays behind, or goes without it where that can be done', () => {
  const [notes, pages, list] = [file('notes.docx'), file('pages.pdf'), file('list.txt')];
  const cleaned = file('notes.docx');
  const left = leaveOut([notes, pages, list], [found(new Map([[notes, cleaned]])), found(), nothingFound]);
  expect([...left!]).toEqual([
    [notes, cleaned],
    [pages, null],
  ]);
});

test('nothing is offered where nothing would go, or nothing would stay', () => {
  const [one, other] = [file('a.pdf'), file('b.pdf')];
  expect(leaveOut([one, other], [found(), found()])).toBeNull();
  expect(leaveOut([one, other], [nothingFound, nothingFound])).toBeNull();
});
