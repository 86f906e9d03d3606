import { describe, expect, it } from 'vitest';
import { arrivalRule } from '../../lib/decide/arrival.ts';
import { builtIn } from '../../lib/decide/built-in.ts';
import { neverLifted, rulesFor } from '../../lib/decide/rules.ts';
import { detectorIds } from '../../lib/model/detector-id.ts';
import type { DetectorId } from '../../lib/model/detector-id.ts';
import { toolStatuses } from '../../lib/model/status.ts';
import type { ToolStatus } from '../../lib/model/status.ts';
import { policyWith } from '../policy/builders.ts';

const tool = (status: ToolStatus, permits: DetectorId[] = []) => ({ id: 'claude', status, permits });

describe('the built-in table', () => {
  it.each([...neverLifted, 'camera-media', 'contacts'] as const)('%s is not cleared by a secure tool', (detector) => {
    expect(['justify', 'block']).toContain(builtIn[detector].approved);
  });

  it('a marking alone never blocks', () => {
    expect(Object.values(builtIn.marking)).not.toContain('block');
  });

  it('what an approved enterprise tool is for goes through and is recorded', () => {
    expect([builtIn.script.approved, builtIn.schedule.approved, builtIn.storyboard.approved]).toEqual([
      'log',
      'log',
      'log',
    ]);
  });

  it('never gets milder as the tool gets worse', () => {
    const order = ['log', 'warn', 'justify', 'block'];
    for (const row of Object.values(builtIn)) {
      const steps = toolStatuses.map((status) => order.indexOf(row[status]));
      expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    }
  });
});

describe('rulesFor', () => {
  const policy = policyWith({
    actions: {
      script: { unlisted: 'warn' },
      marking: 'justify',
      'call-sheet': 'block',
      default: { unlisted: 'log', blocked: 'block' },
    },
  });

  it.each([
    ['its own field by status', 'script', 'unlisted', 'warn', 'actions.script.unlisted', 'production policy'],
    ['one action for every tool', 'marking', 'approved', 'justify', 'actions.marking', 'production policy'],
    [
      'a status the field leaves out takes the default',
      'script',
      'blocked',
      'block',
      'actions.default.blocked',
      'production policy',
    ],
    [
      'a detector without a field takes the default',
      'budget',
      'unlisted',
      'log',
      'actions.default.unlisted',
      'production policy',
    ],
    ['neither: the built-in table', 'budget', 'approved', 'justify', 'built-in.budget.approved', 'built-in rules'],
  ] as const)('%s', (_, detector, status, action, id, setBy) => {
    expect(rulesFor(policy, tool(status))[detector]).toEqual({ action, id, setBy });
  });

  it('without a policy everything is the built-in table', () => {
    for (const status of toolStatuses) {
      const rules = rulesFor(null, tool(status));
      for (const detector of detectorIds) {
        expect(rules[detector]).toEqual({
          action: builtIn[detector][status],
          id: `built-in.${detector}.${status}`,
          setBy: 'built-in rules',
        });
      }
    }
  });

  it.each([
    ['lifts a block', 'call-sheet', 'approved', 'log', 'tools.entries.claude.permits'],
    ['lifts a justify', 'marking', 'approved', 'log', 'tools.entries.claude.permits'],
    ['leaves a warning', 'secret', 'approved', 'warn', 'built-in.secret.approved'],
    ['lifts nothing on a blocked tool', 'call-sheet', 'blocked', 'block', 'actions.call-sheet'],
  ] as const)('a permit %s', (_, detector, status, action, id) => {
    expect(rulesFor(policy, tool(status, [detector]))[detector]).toMatchObject({ action, id });
  });

  it.each(['talent-likeness', 'personal-data', 'contract', 'budget'] as const)(
    'a permit never lifts %s',
    (detector) => {
      expect(rulesFor(null, tool('approved', [...detectorIds]))[detector].action).toBe('justify');
    },
  );
});

describe('arrivalRule', () => {
  it.each([
    ['blocked', 'allow', 'block', 'tools.entries.claude.status', 'production policy'],
    ['approved', 'block', 'log', 'tools.entries.claude.status', 'production policy'],
    ['conditional', 'block', 'log', 'tools.entries.claude.status', 'production policy'],
    ['unlisted', 'allow', 'log', 'tools.unlisted', 'production policy'],
    ['unlisted', 'justify', 'justify', 'tools.unlisted', 'production policy'],
    ['unlisted', 'block', 'block', 'tools.unlisted', 'production policy'],
    ['unlisted', undefined, 'warn', 'built-in.tools.unlisted', 'built-in rules'],
  ] as const)('%s where the policy says %s: %s', (status, unlisted, action, id, setBy) => {
    expect(arrivalRule(policyWith({ tools: { unlisted } }), { id: 'claude', status })).toEqual({ action, id, setBy });
  });

  it('warns at an unlisted tool where there is no policy', () => {
    expect(arrivalRule(null, { id: 'claude', status: 'unlisted' }).action).toBe('warn');
  });
});
