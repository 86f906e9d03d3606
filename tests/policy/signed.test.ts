import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSignedBy } from '../../lib/log/is-signed-by.ts';
import { GRACE_MS, NOT_YET_MS } from '../../lib/policy/hear.ts';
import { judgePublished } from '../../lib/policy/judge-published.ts';
import { signedParts } from '../../lib/policy/signed-policy.ts';
import { registerPassages } from '../../lib/protect/passages/register-passages.ts';
import { toBase64url } from '../../lib/protect/passages/to-base64url.ts';
import { policyKey } from '../support/policy-key.ts';
import { documentWith, textWith } from './builders.ts';
import { settled, World } from './world.ts';
import type { Worker } from './world.ts';

const url = 'https://desk.example/v1/policy';
const [first, second, stranger] = [policyKey(), policyKey(), policyKey()];
const publicKeys = [first.key, second.key];
const managed = (parts: Record<string, unknown> = {}) => ({
  value: textWith({ revision: 1, bundle: { url, publicKeys }, ...parts }),
});
const strict = (revision: number, parts: Record<string, unknown> = {}) =>
  documentWith({ revision, onError: 'block', ...parts });

/** A device set up for signed policies, with this one published. */
async function device(published: string | null, parts: Record<string, unknown> = {}) {
  const world = new World();
  world.managed = managed(parts);
  if (published !== null) world.site.set(url, published);
  const worker = await world.startWorker();
  const ask = async (text?: string) => {
    if (text !== undefined) world.site.set(url, text);
    await worker.source.refreshSigned();
    await settled();
    return worker.source.current();
  };
  return { world, worker, ask };
}
const newsOf = ({ told }: Worker) => told.flatMap(({ news }) => news);

describe('a signed policy', () => {
  it('is in force as soon as it is there, over the administrator’s own, and its origin is said', async () => {
    const { worker } = await device(first.publish(strict(2)));
    expect(worker.source.current()).toMatchObject({
      policy: { revision: 2, onError: 'block' },
      source: 'bundle',
      signed: { url, revision: 2, key: first.key.x, trouble: null, refusal: null },
    });
    expect(newsOf(worker)).toEqual(['applied', 'applied']);
  });

  it('is live at the next question, and asked for without a body while it stays the same', async () => {
    const { world, worker, ask } = await device(first.publish(strict(2)));
    expect((await ask(second.publish(strict(3)))).policy?.revision).toBe(3);
    const { told } = worker;
    const before = told.length;
    await ask();
    expect(world.asked.at(-1)![1]).not.toBeNull();
    expect(told).toHaveLength(before);
  });

  it('is in force at the next start before anybody answers', async () => {
    const { world } = await device(first.publish(strict(2)));
    world.answersAfter = 60_000;
    world.site.clear();
    const { source } = await world.startWorker();
    expect(source.current()).toMatchObject({ policy: { revision: 2 }, source: 'last known good' });
    expect(source.current().signed).toMatchObject({ trouble: null, checkedAt: expect.any(String) as string });
  });

  it('is asked for after a start whose last answer is old, and not again within half a minute of one', async () => {
    const { world } = await device(first.publish(strict(2)));
    const before = world.asked.length;
    await world.startWorker();
    await world.pass(2_000);
    expect(world.asked).toHaveLength(before);
    await world.pass(60_000);
    await world.startWorker();
    await world.pass(2_000);
    expect(world.asked).toHaveLength(before + 1);
  });

  it('keeps what is in force when nobody answers', async () => {
    const { world, ask } = await device(first.publish(strict(2)));
    world.site.clear();
    expect(await ask()).toMatchObject({ policy: { revision: 2 }, source: 'bundle', signed: { trouble: 'No answer.' } });
  });

  it.each<[string, () => string, RegExp]>([
    ['an older one', () => first.publish(strict(1)), /^revision: 1 is older than 2/],
    ['another one under the same number', () => first.publish(strict(2, { onError: 'allow' })), /published before/],
    ['one of another production', () => first.publish(strict(3, { productions: [{ id: 'XX' }] })), /not for HK-007/],
    ['an expired one', () => first.publish(strict(3, { expiresAt: '2026-11-01T00:00:00Z' })), /expired/],
    ['one nobody here trusts', () => stranger.publish(strict(3)), /not in bundle\.publicKeys/],
    ['a bare one', () => JSON.stringify(strict(3)), /not a signed policy/],
    ['a mistyped one', () => first.publish(strict(3, { onEror: 'block' })), /did you mean "onError"/],
    [
      'one under a trusted name',
      () => stranger.publish(strict(3)).replace(stranger.key.x, first.key.x),
      /changed after/,
    ],
    ['one that is too large', () => first.publish(strict(3, { organisation: 'x'.repeat(300_000) })), /larger than/],
    ['one nested too deep', () => first.publish(strict(3, { tools: deep(40) })), /nested deeper/],
    ['one with a hungry pattern', () => first.publish(strict(3, hungry)), /patterns\[0\]/],
    ['a sign-in page', () => '<html>Hotel</html>', /not a signed policy/],
  ])('%s is refused, said once, and gone when a good one comes', async (_, bad, reason) => {
    const { worker, ask } = await device(first.publish(strict(2)));
    const state = await ask(bad());
    expect(state).toMatchObject({ policy: { revision: 2, onError: 'block' }, source: 'bundle' });
    expect(state.signed?.refusal?.reason).toMatch(reason);
    await ask();
    expect(newsOf(worker).filter((news) => news === 'signed-refused')).toHaveLength(1);
    expect(await ask(first.publish(strict(4)))).toMatchObject({ policy: { revision: 4 }, signed: { refusal: null } });
  });

  it.each<[string, Record<string, unknown>, number]>([
    ['a key is taken out', { bundle: { url, publicKeys: [second.key] } }, 1],
    ['the floor rises above it', { minRevision: 3, revision: 3 }, 3],
    ['no place is named any more', { bundle: null }, 1],
    ['a key is added', { bundle: { url, publicKeys: [first.key, stranger.key] } }, 2],
  ])('when %s, what no longer fits is not in force', async (_, parts, revision) => {
    const { world, worker } = await device(first.publish(strict(2)));
    world.site.clear();
    await world.edit(managed(parts));
    expect(worker.source.current().policy?.revision).toBe(revision);
  });

  it('that was refused for its key is taken once the administrator names the key', async () => {
    const { world, worker } = await device(stranger.publish(strict(2)));
    expect(worker.source.current().policy?.revision).toBe(1);
    await world.edit(managed({ bundle: { url, publicKeys: [stranger.key] } }));
    expect(worker.source.current()).toMatchObject({ policy: { revision: 2 }, signed: { refusal: null } });
  });

  it('goes with the administrator’s own: after a day without one, built-in rules', async () => {
    const { world, worker } = await device(first.publish(strict(2)));
    await world.pass(NOT_YET_MS);
    await world.edit('absent');
    expect(worker.source.current()).toMatchObject({ policy: { revision: 2 }, source: 'last known good' });
    await world.pass(GRACE_MS);
    expect(worker.source.current()).toMatchObject({ policy: null, signed: null });
  });

  it('past its date stays in force, and that is said', async () => {
    const { world } = await device(first.publish(strict(2, { expiresAt: '2026-11-23T00:00:00Z' })));
    world.clock += 3 * 24 * 60 * 60 * 1000;
    const { source } = await world.startWorker();
    expect(source.current()).toMatchObject({ policy: { revision: 2 }, expired: true });
  });
});

describe('the lists beside it', () => {
  const list = `${JSON.stringify({ format: 'slateguard-bundle', version: 1, terms: [{ text: 'Quiet Harbour' }] })}\n`;
  const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');
  const sha256 = sha256Of(list);
  const tide = Array.from({ length: 80 }, (_, i) => `lantern${i} drifts past the ${i} weir`).join(' ');
  const named = { protect: { images: { version: 1, key: 'A'.repeat(43), bundle: 'tide.bundle', sha256 } } };
  const beside = 'https://desk.example/v1/tide.bundle';

  it('come with it: without them it is not taken', async () => {
    const { world, ask } = await device(first.publish(strict(2, named)));
    expect(await ask()).toMatchObject({ policy: { revision: 1 }, signed: { trouble: 'No answer.', refusal: null } });
    world.site.set(beside, `${list} `);
    expect((await ask()).signed?.trouble).toMatch(/not the file/);
  });

  it('are in force with it, and kept for the next start', async () => {
    const sealed = registerPassages({
      before: null,
      texts: [tide],
      random: (size) => new Uint8Array(randomBytes(size)),
    });
    const data = toBase64url(sealed.data);
    const file = JSON.stringify({
      format: 'slateguard-bundle',
      version: 1,
      passages: data,
      terms: [{ text: 'Quiet Harbour' }],
    });
    const passages = { version: 1, key: toBase64url(sealed.key), bundle: 'The Tide.bundle', sha256: sha256Of(file) };
    const { world, ask, worker } = await device(first.publish(strict(2, { protect: { passages } })));
    world.site.set('https://desk.example/v1/The%20Tide.bundle', file);
    const whole = { revision: 2, protect: { passages: { data }, terms: [{ text: 'Quiet Harbour' }] } };
    expect(await ask()).toMatchObject({ policy: whole, missingLists: null });
    expect(newsOf(worker)).toEqual(['applied', 'applied']);
    world.site.clear();
    const next = await world.startWorker();
    expect(next.source.current()).toMatchObject({ policy: whole, source: 'bundle', missingLists: null });
  });

  it('are judged like the policy: one that is no list refuses it', async () => {
    const { world, ask } = await device(first.publish(strict(2, named)));
    world.site.set(beside, list);
    const state = await ask();
    expect(state).toMatchObject({ policy: { revision: 1 } });
    expect(state.signed?.refusal?.reason).toMatch(/protect\.images/);
  });
});

describe('every byte counts', () => {
  const text = first.publish(strict(2, { organisation: 'Harbour Kite Films', actions: { script: 'block' } }));
  const bytes = Buffer.from(text);
  const judge = (mutated: Uint8Array) =>
    judgePublished({ text: new TextDecoder().decode(mutated), etag: null }, { url, publicKeys }, isSignedBy);

  it('as it is, it is taken', async () => {
    expect(await judge(bytes)).toEqual({
      kind: 'signed',
      policy: signedParts(text)!.policy,
      key: first.key.x,
      etag: null,
    });
  });

  it('with any one byte changed, taken out or put in, it is refused', async () => {
    const changes = [1, 2, 4, 8, 16, 32, 64, 128].flatMap((bit) =>
      [...bytes.keys()].map((at) => Uint8Array.from(bytes, (byte, i) => (i === at ? byte ^ bit : byte))),
    );
    const gone = [...bytes.keys()].map((at) => Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + 1)]));
    const more = [...bytes.keys()].map((at) => Uint8Array.from([...bytes.subarray(0, at), 32, ...bytes.subarray(at)]));
    for (const mutated of [...changes, ...gone, ...more]) expect((await judge(mutated)).kind).toBe('refused');
    expect(changes.length + gone.length + more.length).toBeGreaterThan(3_500);
  });

  it('with parts of two signed policies it is refused', async () => {
    const other = first.publish(strict(9));
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.nat(other.length - 1), async (a, b) => {
        const spliced = text.slice(0, a) + other.slice(b);
        if (spliced === text || spliced === other) return;
        expect((await judge(Buffer.from(spliced))).kind).toBe('refused');
      }),
      { seed: 42, numRuns: 300 },
    );
  });
});

function deep(levels: number): unknown {
  return levels === 0 ? 1 : [deep(levels - 1)];
}
const hungry = { protect: { patterns: [{ id: 'hungry', regex: '(a+)+$' }] } };
