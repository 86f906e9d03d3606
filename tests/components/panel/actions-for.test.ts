import { describe, expect, it } from 'vitest';
import { actionsFor } from '../../../components/panel/actions-for.ts';
import type { Decision, DecisionKind } from '../../../lib/model/decision.ts';
import type { ToolStatus } from '../../../lib/model/status.ts';
import { stubSnapshot } from '../screens/stub-snapshot.ts';

const decision = (kind: DecisionKind): Decision => ({ kind, rule: 'r', setBy: 'production policy', findings: [] });
const firefly = { id: 'firefly', name: 'Firefly', url: 'https://firefly.adobe.com/' };

/** `ask!` needs a reason; order is the order on screen. */
const told = (actions: ReturnType<typeof actionsFor>) =>
  actions.map(({ id, reason }) => `${id}${reason === 'required' ? '!' : ''}`).join(' ');

describe('what was held', () => {
  it.each<[DecisionKind, boolean, string]>([
    ['warn', true, 'cancel remove continue'],
    ['warn', false, 'cancel continue'],
    ['justify', true, 'cancel remove continue! ask!'],
    ['justify', false, 'cancel continue! ask!'],
    ['block', true, 'cancel remove ask!'],
    ['block', false, 'cancel ask!'],
  ])('%s, removable %s: %s', (kind, canRemove, expected) => {
    const actions = actionsFor({ gesture: 'paste', decision: decision(kind), canRemove, snapshot: stubSnapshot() });
    expect(told(actions)).toBe(expected);
  });

  it('only cancelling needs no arming', () => {
    const request = {
      gesture: 'paste',
      decision: decision('justify'),
      canRemove: true,
      snapshot: stubSnapshot(),
    } as const;
    expect(actionsFor(request).map(({ id, consequence }) => [id, consequence])).toEqual([
      ['cancel', false],
      ['remove', true],
      ['continue', true],
      ['ask', true],
    ]);
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
    expect(told(actionsFor({ gesture: 'arrival', decision: decision(kind), canRemove: false, snapshot }))).toBe(
      expected,
    );
  });

  it('names the tool to go to', () => {
    const request = { gesture: 'arrival', decision: decision('warn'), canRemove: false } as const;
    expect(actionsFor({ ...request, snapshot: stubSnapshot({ instead: [firefly] }) })[0]?.tool).toMatchObject({
      id: 'firefly',
      name: 'Firefly',
    });
  });
});
