import { describe, expect, it } from 'vitest';
import { policyKey } from '../support/policy-key.ts';
import { seeded } from '../support/seeded.ts';
import { malformed, PRODUCTION, strict } from './malformed.ts';
import { settled, World } from './world.ts';

const url = 'https://desk.example/v1/policy';
const keys = { trusted: policyKey(), second: policyKey(), stranger: policyKey() };
const managed = {
  policyVersion: 1,
  revision: 1,
  productions: [{ id: PRODUCTION }],
  bundle: { url, publicKeys: [keys.trusted.key, keys.second.key] },
};
const good = keys.trusted.publish(strict);

/** A device on which everything is blocked by a signed policy. */
async function device() {
  const world = new World();
  world.managed = { value: JSON.stringify(managed) };
  world.site.set(url, good);
  const { source, told } = await world.startWorker();
  await source.refreshSigned();
  expect(source.current()).toMatchObject({ source: 'bundle', policy: { onError: 'block' } });
  const publish = async (text: string) => {
    world.site.set(url, text);
    await source.refreshSigned();
    await settled();
  };
  const news = () => told.flatMap((state) => state.news);
  return { world, source, publish, news };
}

const cases = malformed(keys);

describe('a policy that is not fit', () => {
  it('is tried in more than sixty ways', () => expect(cases.length).toBeGreaterThan(60));

  it.each(cases.map((each) => [`${each.by}: ${each.name}`, each] as const))('%s', async (_, { by, text, reason }) => {
    const { world, source, publish, news } = await device();
    const before = JSON.stringify(source.current().policy);
    if (by === 'managed') await world.edit({ value: text(managed) });
    else await publish(text(managed));
    const { policy, refusal, signed } = source.current();
    expect(JSON.stringify(policy)).toBe(before);
    expect((by === 'managed' ? refusal : signed?.refusal)?.reason).toMatch(reason);
    expect(news().filter((each) => each === (by === 'managed' ? 'refused' : 'signed-refused'))).toHaveLength(1);
    // Also after a restart with nobody to ask.
    world.site.clear();
    world.managed = 'absent';
    world.answersAfter = 60_000;
    const next = await world.startWorker();
    expect(JSON.stringify(next.source.current().policy)).toBe(before);
  });
});

describe('one byte changed in what is published', () => {
  it('is refused, wherever it is', async () => {
    const { source, publish } = await device();
    const before = JSON.stringify(source.current().policy);
    const random = seeded(7);
    const bytes = Buffer.from(keys.trusted.publish({ ...strict, revision: 21, onError: 'allow' }));
    for (let i = 0; i < 40; i++) {
      const changed = Buffer.from(bytes);
      const at = Math.floor(random() * changed.length);
      changed[at] = changed[at]! ^ (1 << Math.floor(random() * 8));
      await publish(changed.toString());
      expect(JSON.stringify(source.current().policy)).toBe(before);
      expect(source.current().signed?.refusal).not.toBeNull();
    }
  });
});
