import { describe, expect, it } from 'vitest';
import { decide } from '../../lib/decide/decide.ts';
import { decideError } from '../../lib/decide/decide-error.ts';
import { finding, rulesWith } from './fixtures.ts';

const rules = rulesWith({ script: 'justify', secret: 'block', marking: 'warn', budget: 'block' });

describe('decide', () => {
  it.each([
    ['nothing at all', [], 'allow', 'none'],
    ['only a hint', [finding('secret', 0.49)], 'allow', 'none'],
    ['exactly the line', [finding('secret', 0.5)], 'block', 'actions.secret'],
    ['what is only logged', [finding('storyboard')], 'allow', 'actions.storyboard'],
    ['a warning', [finding('marking')], 'warn', 'actions.marking'],
    ['a warning beside a reason', [finding('marking', 1), finding('script', 0.6)], 'justify', 'actions.script'],
    [
      'a block beside everything',
      [finding('marking'), finding('secret', 0.5), finding('script')],
      'block',
      'actions.secret',
    ],
    ['a hint of a block beside a warning', [finding('marking'), finding('secret', 0.3)], 'warn', 'actions.marking'],
  ] as const)('%s', (_, findings, kind, rule) => {
    expect(decide(findings, rules)).toMatchObject({
      kind,
      rule,
      setBy: rule === 'none' ? 'none' : 'production policy',
    });
  });

  it('groups what was raised, strictest first, with the surest confidence and the count', () => {
    const found = [finding('marking', 0.7), finding('script', 0.6), finding('script', 0.8), finding('script', 0.2)];
    expect(decide(found, rules).findings).toEqual([
      { detector: 'script', confidence: 0.8, count: 2 },
      { detector: 'marking', confidence: 0.7, count: 1 },
    ]);
  });

  it('does not depend on the order of the findings', () => {
    const found = [finding('secret', 0.7), finding('budget', 0.7), finding('marking', 1), finding('script', 0.9)];
    const decisions = [found, found.toReversed(), [...found.slice(2), ...found.slice(0, 2)]].map((f) =>
      decide(f, rules),
    );
    expect(new Set(decisions.map((decision) => JSON.stringify(decision))).size).toBe(1);
    expect(decisions[0]?.rule).toBe('actions.budget');
  });

  it.each(['allow', 'warn', 'block'] as const)('a failed check ends as the policy says: %s', (onError) => {
    expect(decideError(onError)).toEqual({ kind: onError, rule: 'onError', setBy: 'error rule', findings: [] });
  });
});
