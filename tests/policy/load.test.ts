import { describe, expect, it } from 'vitest';
import { GRACE_MS, NOT_YET_MS } from '../../lib/policy/hear.ts';
import { KEPT_KEY } from '../../lib/policy/kept.ts';
import { NO_ANSWER_MS } from '../../lib/policy/load.ts';
import { documentWith, textWith } from './builders.ts';
import { World } from './world.ts';
import type { Managed, Worker } from './world.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const policy = (revision: number, parts: Record<string, unknown> = {}): { value: unknown } => ({
  value: textWith({ revision, ...parts }),
});
const revisionOf = ({ source }: Worker) => source.current().policy?.revision;
const newsOf = ({ told }: Worker) => told.flatMap(({ news }) => news);

/** A device that has run with revision 5, its worker gone. */
async function settledDevice(parts: Record<string, unknown> = {}): Promise<World> {
  const world = new World();
  world.managed = policy(5, parts);
  await world.startWorker();
  return world;
}

describe('the first start after an install', () => {
  it.each<[string, Managed]>([
    ['Chromium answers nothing', 'absent'],
    ['Firefox rejects', 'rejects'],
  ])('%s: not yet, for six seconds; then built-in rules', async (_, managed) => {
    const world = new World();
    world.managed = managed;
    const worker = await world.startWorker();
    await world.pass(NOT_YET_MS - 1);
    expect(worker.source.ready()).toBe(false);
    expect(worker.told).toEqual([]);
    await world.pass(1);
    expect(worker.source.ready()).toBe(true);
    expect(worker.told).toMatchObject([{ policy: null, source: 'built-in', refusal: null, changed: true, news: [] }]);
  });

  it('takes the policy that arrives inside the window, and never says built-in', async () => {
    const world = new World();
    const worker = await world.startWorker();
    await world.pass(2_800);
    await world.edit(policy(5));
    await world.pass(DAY_MS);
    expect(worker.told).toMatchObject([
      { policy: { revision: 5 }, source: 'managed', changed: true, news: ['applied'] },
    ]);
  });

  it('takes a policy the browser never announced when the window closes', async () => {
    const world = new World();
    const worker = await world.startWorker();
    world.managed = policy(5);
    await world.pass(NOT_YET_MS);
    expect(worker.told).toMatchObject([{ source: 'managed' }]);
  });

  it('an answer that comes late is still the answer', async () => {
    const world = new World();
    world.managed = policy(5);
    world.answersAfter = 4_900;
    const worker = await world.startWorker();
    await world.pass(4_899);
    expect(worker.source.ready()).toBe(false);
    await world.pass(1);
    expect(revisionOf(worker)).toBe(5);
  });

  it('a browser that does not answer at all leaves built-in rules, and is heard when it does', async () => {
    const world = new World();
    world.managed = policy(5);
    world.answersAfter = 60_000;
    const worker = await world.startWorker();
    await world.pass(NO_ANSWER_MS);
    expect(worker.told).toMatchObject([{ source: 'built-in' }]);
    await world.pass(60_000);
    expect(worker.told.at(-1)).toMatchObject({ source: 'managed', changed: true });
  });

  it.each<[string, unknown]>([
    ['a mistyped field', textWith({ onEror: 'block' })],
    ['not a text', 7],
    ['empty', ''],
    ['expired', textWith({ expiresAt: '2026-11-01T00:00:00Z' })],
    ['too large', 'x'.repeat(300_000)],
  ])('a refused policy (%s): built-in rules at once, and the reason', async (_, value) => {
    const world = new World();
    world.managed = { value };
    const worker = await world.startWorker();
    expect(worker.told).toMatchObject([{ policy: null, source: 'built-in', news: ['refused'] }]);
    expect(worker.source.current().refusal?.reason).toMatch(/\w/u);
  });

  it('whenReady waits for it', async () => {
    const world = new World();
    const { source } = await world.startWorker();
    const waiting = source.whenReady();
    await world.edit(policy(5));
    expect((await waiting).policy?.revision).toBe(5);
    expect(await source.whenReady()).toBe(source.current());
  });
});

describe('a later start', () => {
  it('has the last good policy in force before the browser answers, and says nothing new when it agrees', async () => {
    const world = await settledDevice();
    world.answersAfter = 4_900;
    const worker = await world.startWorker();
    expect(worker.told).toMatchObject([
      { policy: { revision: 5 }, source: 'last known good', changed: true, news: [] },
    ]);
    await world.pass(DAY_MS);
    expect(worker.told.slice(1)).toMatchObject([
      { policy: { revision: 5 }, source: 'managed', changed: false, news: [] },
    ]);
  });

  it('changes over when the browser answers with another', async () => {
    const world = await settledDevice();
    world.managed = policy(6);
    world.answersAfter = 3_000;
    const worker = await world.startWorker();
    expect(revisionOf(worker)).toBe(5);
    await world.pass(3_000);
    expect(revisionOf(worker)).toBe(6);
    expect(newsOf(worker)).toEqual(['applied']);
  });

  it('without a policy ever, built-in rules hold at once', async () => {
    const world = new World();
    await world.startWorker();
    await world.pass(NOT_YET_MS);
    const worker = await world.startWorker();
    expect(worker.told).toMatchObject([{ source: 'built-in' }]);
    expect(worker.source.ready()).toBe(true);
  });

  it.each<[string, unknown]>([
    ['not what we wrote', 'garbage'],
    ['half of it', { text: textWith(), none: 'x' }],
  ])('a kept policy that is %s counts as none: not ready until somebody knows', async (_, kept) => {
    const world = await settledDevice();
    world.disk.set(KEPT_KEY, kept);
    world.answersAfter = 3_000;
    const worker = await world.startWorker();
    expect(worker.source.ready()).toBe(false);
    await world.pass(3_000);
    expect(worker.told).toMatchObject([{ policy: { revision: 5 }, source: 'managed', news: ['applied'] }]);
  });

  it('a kept policy that no longer reads is named, for as long as nothing replaces it', async () => {
    const world = await settledDevice();
    world.disk.set(KEPT_KEY, { text: '{"policyVersion":0}', none: false, missingSince: null, refusal: null });
    world.managed = 'absent';
    const worker = await world.startWorker();
    await world.pass(NOT_YET_MS);
    expect(worker.source.current()).toMatchObject({
      source: 'built-in',
      refusal: { reason: expect.stringContaining('kept from last time') as string },
    });
    await world.edit(policy(6));
    expect(worker.source.current()).toMatchObject({ source: 'managed', refusal: null });
  });

  it('past its date the policy stays in force, and that is said', async () => {
    const world = await settledDevice({ expiresAt: '2026-11-23T00:00:00Z' });
    world.clock += 2 * DAY_MS;
    const worker = await world.startWorker();
    expect(worker.source.current()).toMatchObject({
      policy: { revision: 5 },
      source: 'last known good',
      expired: true,
      refusal: { reason: 'expiresAt: the policy expired on 2026-11-23T00:00:00Z.' },
    });
  });
});

describe('while it runs', () => {
  it('an edit is live', async () => {
    const world = await settledDevice();
    const worker = await world.startWorker();
    await world.edit(policy(6, { onError: 'block' }));
    expect(worker.told.at(-1)).toMatchObject({
      policy: { revision: 6, onError: 'block' },
      changed: true,
      news: ['applied'],
    });
  });

  it('the same policy again is no news', async () => {
    const world = await settledDevice();
    const worker = await world.startWorker();
    const before = worker.told.length;
    await world.edit(policy(5));
    expect(worker.told).toHaveLength(before);
  });

  it('a refusal keeps the previous policy whole, is told once, and survives a restart', async () => {
    const world = await settledDevice();
    const bad = policy(6, { actions: { script: 'blokc' } });
    const worker = await world.startWorker();
    await world.edit(bad);
    const { refusal } = worker.source.current();
    expect(worker.source.current()).toMatchObject({
      policy: { revision: 5 },
      source: 'last known good',
      changed: false,
    });
    expect(refusal?.reason).toContain('actions.script: "blokc"');
    world.clock += DAY_MS;
    const next = await world.startWorker();
    expect(next.source.current()).toMatchObject({ policy: { revision: 5 }, refusal });
    expect([...newsOf(worker), ...newsOf(next)]).toEqual(['refused']);
  });

  it('a reason fits into a record, however much is wrong', async () => {
    const world = await settledDevice();
    const worker = await world.startWorker();
    const entries = Array.from({ length: 60 }, () => ({ tool: 'claude', status: 'approved', permits: ['scrpt'] }));
    await world.edit(policy(6, { tools: { entries } }));
    const reason = worker.source.current().refusal?.reason ?? '';
    expect(reason.length).toBeGreaterThan(1_000);
    expect(reason.length).toBeLessThan(2_000);
  });

  it('a corrected policy ends the refusal', async () => {
    const world = await settledDevice();
    const worker = await world.startWorker();
    await world.edit({ value: '{' });
    await world.edit(policy(6));
    expect(worker.source.current()).toMatchObject({ policy: { revision: 6 }, source: 'managed', refusal: null });
  });

  it.each([
    ['the same production below its floor', 'HK-007', 4, 5],
    ['the same production at its floor', 'HK-007', 5, 5],
    ['another production', 'HK-008', 1, 1],
  ])('%s', async (_, id, revision, inForce) => {
    const world = await settledDevice({ minRevision: 5 });
    const worker = await world.startWorker();
    await world.edit({ value: JSON.stringify(documentWith({ productions: [{ id }], revision, onError: 'block' })) });
    expect(revisionOf(worker)).toBe(inForce);
    expect(worker.source.current().refusal === null).toBe(revision === inForce);
  });

  it('Firefox may hand over the object itself', async () => {
    const world = new World();
    world.managed = { value: documentWith({ revision: 5 }) };
    await world.startWorker();
    const worker = await world.startWorker();
    expect(worker.source.current()).toMatchObject({ policy: { revision: 5 }, source: 'managed' });
    expect(newsOf(worker)).toEqual([]);
  });

  it('answers that cross on the way: the newest question counts', async () => {
    const world = new World();
    world.managed = policy(5);
    world.answersAfter = 3_000;
    const worker = await world.startWorker();
    world.answersAfter = 0;
    await world.edit(policy(6));
    await world.pass(3_000);
    expect(revisionOf(worker)).toBe(6);
  });

  it('a disk that fails keeps nothing back, and is said', async () => {
    const world = new World();
    world.diskWorks = false;
    world.managed = policy(5);
    const worker = await world.startWorker();
    expect(worker.source.current()).toMatchObject({
      policy: { revision: 5 },
      warnings: [expect.stringContaining('could not keep')],
    });
  });

  it('one listener that fails does not keep the policy from the others', async () => {
    const world = await settledDevice();
    const { source } = await world.startWorker();
    const failures: unknown[] = [];
    const before = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException').on('uncaughtException', (error) => failures.push(error));
    let heard = 0;
    source.onChange(() => {
      throw new Error('mine');
    });
    source.onChange(() => heard++);
    await world.edit(policy(6));
    process.removeAllListeners('uncaughtException');
    for (const listener of before) process.on('uncaughtException', listener);
    expect([heard, failures.length]).toEqual([1, 1]);
  });

  it('a listener that left hears nothing', async () => {
    const world = await settledDevice();
    const { source } = await world.startWorker();
    let heard = 0;
    source.onChange(() => heard++)();
    await world.edit(policy(6));
    expect(heard).toBe(0);
  });
});

describe('a policy that vanishes', () => {
  it.each<[string, Managed]>([
    ['removed, or its type mangled so that Chromium drops the key', 'absent'],
    ['Firefox rejects', 'rejects'],
    ['null', { value: null }],
  ])('%s: stays in force for a day, said once, then built-in rules', async (_, managed) => {
    const world = await settledDevice();
    const worker = await world.startWorker();
    await world.pass(NOT_YET_MS);
    await world.edit(managed);
    expect(worker.source.current()).toMatchObject({ policy: { revision: 5 }, source: 'last known good' });
    expect(worker.source.current().missingSince).toBe(new Date(world.clock).toISOString());
    await world.pass(GRACE_MS - 1);
    expect(revisionOf(worker)).toBe(5);
    await world.pass(1);
    expect(worker.source.current()).toMatchObject({ policy: null, source: 'built-in', missingSince: null });
    expect(newsOf(worker)).toEqual(['missing', 'lapsed']);
  });

  it('an empty answer in the first seconds of a start is not an end', async () => {
    const world = await settledDevice();
    world.managed = 'absent';
    const worker = await world.startWorker();
    await world.pass(NOT_YET_MS - 1);
    expect(worker.source.current().missingSince).toBeNull();
    await world.edit(policy(5));
    await world.pass(NOT_YET_MS);
    expect(newsOf(worker)).toEqual([]);
  });

  it('comes back within the grace as if nothing had been', async () => {
    const world = await settledDevice();
    const worker = await world.startWorker();
    await world.pass(NOT_YET_MS);
    await world.edit('absent');
    await world.edit(policy(5));
    await world.pass(2 * GRACE_MS);
    expect(worker.source.current()).toMatchObject({ policy: { revision: 5 }, source: 'managed', missingSince: null });
  });

  it('the grace runs on while the browser is closed', async () => {
    const world = await settledDevice();
    const worker = await world.startWorker();
    await world.pass(NOT_YET_MS);
    await world.edit('absent');
    world.clock += GRACE_MS;
    const next = await world.startWorker();
    expect(revisionOf(next)).toBe(5);
    await world.pass(NOT_YET_MS);
    expect(newsOf(worker)).toEqual(['missing']);
    expect(newsOf(next)).toEqual(['lapsed']);
    const after = await world.startWorker();
    expect(after.told).toMatchObject([{ policy: null, source: 'built-in' }]);
  });

  it('a clock set back neither ends the grace nor stretches it without end', async () => {
    const world = await settledDevice();
    const worker = await world.startWorker();
    await world.pass(NOT_YET_MS);
    await world.edit('absent');
    world.clock -= 300 * DAY_MS;
    await world.edit('absent');
    expect(revisionOf(worker)).toBe(5);
    await world.pass(GRACE_MS - 1);
    expect(revisionOf(worker)).toBe(5);
    await world.pass(GRACE_MS);
    expect(worker.source.current().source).toBe('built-in');
  });

  it('ends on an alarm too, for a worker whose timers died', async () => {
    const world = await settledDevice();
    const { source } = await world.startWorker();
    await world.pass(NOT_YET_MS);
    await world.edit('absent');
    world.clock += GRACE_MS;
    await source.refresh();
    expect(source.current().source).toBe('built-in');
  });

  it('a refused policy in its place is a refusal, not an absence', async () => {
    const world = await settledDevice();
    const worker = await world.startWorker();
    await world.pass(NOT_YET_MS);
    await world.edit('absent');
    await world.edit({ value: '{' });
    await world.pass(3 * GRACE_MS);
    expect(worker.source.current()).toMatchObject({ policy: { revision: 5 }, missingSince: null });
    expect(worker.source.current().refusal).not.toBeNull();
  });
});
