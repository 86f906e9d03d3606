import { expect, it } from 'vitest';
import { createPolicyCarrier } from '../../lib/background/carry-out-policy.ts';
import type { PolicyState } from '../../lib/policy/policy-state.ts';
import { policy } from '../support/policy.ts';
import { readPolicy } from '../../lib/policy/read-policy.ts';

function session() {
  const kept: Record<string, unknown> = {};
  return {
    get: (key: string) => Promise.resolve({ [key]: kept[key] }),
    set: (items: Record<string, unknown>) => Promise.resolve(void Object.assign(kept, items)),
  };
}

function stateOf(revision: number, more: Partial<PolicyState> = {}): PolicyState {
  const reading = readPolicy(JSON.stringify(policy({ revision })), { now: Date.now() });
  if (!reading.ok) throw new Error(reading.reasons.join());
  return {
    policy: reading.policy,
    source: 'managed',
    refusal: null,
    missingSince: null,
    expired: false,
    warnings: [],
    signed: null,
    missingLists: null,
    changed: true,
    news: [],
    ...more,
  };
}

it('is done once for a policy, however often the worker wakes', async () => {
  const browserSession = session();
  const done: number[] = [];
  let beside = 1;
  const wake = () =>
    createPolicyCarrier(browserSession, {
      work: ({ policy: now }) => Promise.resolve(void done.push(now!.revision)),
      beside: () => beside,
    });
  await wake()(stateOf(1));
  await wake()(stateOf(1, { warnings: ['Nothing that changes a rule.'] }));
  expect(done).toEqual([1]);
  const same = wake();
  await Promise.all([same(stateOf(2)), same(stateOf(2)), same(stateOf(1))]);
  expect(done).toEqual([1, 2, 1]);
  // Another catalogue is another set of hosts.
  beside = 2;
  await wake()(stateOf(1));
  expect(done).toEqual([1, 2, 1, 1]);
});

it('is done again by the next worker when it failed', async () => {
  const browserSession = session();
  let tries = 0;
  const wake = () =>
    createPolicyCarrier(browserSession, {
      work: () => (++tries === 1 ? Promise.reject(new Error('no')) : Promise.resolve()),
      beside: () => 0,
    });
  await expect(wake()(stateOf(1))).rejects.toThrow('no');
  await wake()(stateOf(1));
  await wake()(stateOf(1));
  expect(tries).toBe(2);
});

it('is done again when lists that were missing have come', async () => {
  const browserSession = session();
  let tries = 0;
  const carry = createPolicyCarrier(browserSession, { work: () => Promise.resolve(void tries++), beside: () => 0 });
  await carry(stateOf(1, { missingLists: 'The server sent nothing.' }));
  await carry(stateOf(1));
  expect(tries).toBe(2);
});
