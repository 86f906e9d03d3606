import { describe, expect, it } from 'vitest';
import { actionsFor } from '../../../components/panel/actions-for.ts';
import type { Decision, DecisionKind } from '../../../lib/model/decision.ts';
import type { Approval } from '../../../lib/model/snapshot.ts';
import type { ToolStatus } from '../../../lib/model/status.ts';
import { stubSnapshot } from '../screens/stub-snapshot.ts';

const decision = (kind: DecisionKind): Decision => ({ kind, rule: 'r', setBy: 'production policy', findings: [] });
const firefly = { id: 'firefly', name: 'Firefly', url: 'https://firefly.adobe.com/' };

/** `ask!` needs a reason; order is the order on screen. */
const told = (actions: ReturnType<typeof actionsFor>) =>
  actions.map(({ id, reason }) => `${id}${reason === 'required' ? '!' : ''}`).join(' ');

const approval: Approval = {
  id: 'case-118',
  by: 'Dana Okafor',
  tool: 'chatgpt',
  detectors: null,
  contentHash: null,
  until: null,
  conditions: null,
};

describe('what was held', () => {
  it.each<[DecisionKind, boolean, string]>([
    ['warn', true, 'cancel remove switch continue'],
    ['warn', false, 'cancel switch continue'],
    ['justify', true, 'cancel remove switch continue! ask!'],
    ['justify', false, 'cancel switch continue! ask!'],
    ['block', true, 'cancel remove switch ask!'],
    ['block', false, 'cancel switch ask!'],
  ])('%s, removable %s: %s', (kind, canRemove, expected) => {
    const request = { gesture: 'paste', canRemove, canCarry: true, snapshot: stubSnapshot(), approval: null } as const;
    const actions = actionsFor({ ...request, decision: decision(kind) });
    expect(told(actions)).toBe(expected);
  });

  it('only cancelling needs no arming', () => {
    const request = {
      gesture: 'paste',
      decision: decision('justify'),
      canRemove: true,
      canCarry: false,
      snapshot: stubSnapshot(),
      approval: null,
    } as const;
    expect(actionsFor(request).map(({ id, consequence }) => [id, consequence])).toEqual([
      ['cancel', false],
      ['remove', true],
      ['continue', true],
      ['ask', true],
    ]);
  });
});

describe('what the production approved while it was held', () => {
  it.each<['paste' | 'arrival', ToolStatus, string]>([
    ['paste', 'unlisted', 'cancel continue'],
    ['arrival', 'unlisted', 'cancel ask! stay'],
    ['arrival', 'blocked', 'cancel ask!'],
  ])('%s on a tool that is %s: %s', (gesture, status, expected) => {
    const snapshot = stubSnapshot({ status, instead: [] });
    const request = { gesture, decision: decision('block'), canRemove: true, canCarry: true, snapshot, approval };
    expect(told(actionsFor(request))).toBe(expected);
  });
});

describe('arrival', () => {
  it.each<[ToolStatus, DecisionKind, number, string]>([
    ['unlisted', 'warn', 1, 'switch ask! stay'],
    ['unlisted', 'justify', 1, 'switch ask! stay!'],
    ['unlisted', 'block', 1, 'switch ask!'],
    ['blocked', 'block', 3, 'switch switch ask!'],
    ['blocked', 'warn', 1, 'switch ask!'],
    ['conditional', 'warn', 0, 'cancel ask! stay'],
    ['blocked', 'block', 0, 'cancel ask!'],
  ])('%s, %s, %i alternatives: %s', (status, kind, alternatives, expected) => {
    const snapshot = stubSnapshot({ status, instead: Array.from({ length: alternatives }, () => firefly) });
    const request = { gesture: 'arrival', canRemove: false, canCarry: false, snapshot, approval: null } as const;
    expect(told(actionsFor({ ...request, decision: decision(kind) }))).toBe(expected);
  });

  it('names the tool to go to', () => {
    const request = {
      gesture: 'arrival',
      decision: decision('warn'),
      canRemove: false,
      canCarry: false,
      approval: null,
    } as const;
    expect(actionsFor({ ...request, snapshot: stubSnapshot({ instead: [firefly] }) })[0]?.tool).toMatchObject({
      id: 'firefly',
      name: 'Firefly',
    });
  });
});
