import { describe, expect, it } from 'vitest';
import type { Joined } from '../../lib/policy/joined.ts';
import { asJoined, bootstrapOf } from '../../lib/policy/joined.ts';
import { readPolicy } from '../../lib/policy/read-policy.ts';
import { policyKey } from '../support/policy-key.ts';
import { documentWith, NOW, textWith } from './builders.ts';
import { settled, World } from './world.ts';

const [service, desk, stranger] = [policyKey(), policyKey(), policyKey()];
const joined: Joined = {
  service: 'https://desk.example',
  production: 'HK-007',
  token: 'a-token',
  key: service.key.x,
  policyKeys: [desk.key.x],
  joinedAt: '2026-11-20T09:00:00.000Z',
};
const url = 'https://desk.example/v1/policy';

/** A browser that joined, with this published by the service. */
async function browser(published: string) {
  const world = new World();
  world.adapt = asJoined(joined);
  world.managed = { value: bootstrapOf(joined) };
  world.site.set(url, published);
  const { source } = await world.startWorker();
  await settled();
  return source.current();
}

describe('a browser that joined by a link', () => {
  it('begins with a policy any device would take', () => {
    expect(readPolicy(bootstrapOf(joined), { now: NOW })).toMatchObject({ ok: true, warnings: [] });
  });

  it.each([
    ['the service’s own key', service],
    ['the key policies are signed with elsewhere', desk],
  ])('takes what %s has signed: for its one production, with its own service', async (_key, by) => {
    const elsewhere = { endpoint: 'https://other.example', enrolmentToken: 'for-all', content: 'none' };
    const productions = [{ id: 'XX-1' }, { id: 'HK-007', title: 'Harbour Kite' }];
    const { policy } = await browser(by.publish(documentWith({ revision: 2, productions, disclosure: elsewhere })));
    expect(policy).toMatchObject({
      productions: [{ id: 'HK-007', title: 'Harbour Kite' }],
      disclosure: { endpoint: 'https://desk.example', enrolmentToken: 'a-token', content: 'none' },
    });
  });

  it('takes nothing of a stranger’s, and nothing for another production', async () => {
    const strange = await browser(stranger.publish(documentWith({ revision: 2 })));
    expect([strange.source, strange.signed?.refusal?.reason]).toEqual([
      'managed',
      expect.stringContaining('not in bundle.publicKeys'),
    ]);
    const other = await browser(service.publish(documentWith({ revision: 2, productions: [{ id: 'XX-1' }] })));
    expect(other.signed?.refusal?.reason).toContain('not for HK-007');
  });

  it.each([['not json'], ['{"productions":[null]}'], [textWith({ productions: [{ id: 'XX-1' }] })]])(
    'leaves %s as it is, to be refused',
    (odd) => expect(asJoined(joined)(odd)).toBe(odd),
  );
});
