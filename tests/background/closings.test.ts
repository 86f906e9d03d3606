import { describe, expect, it } from 'vitest';
import { createClosings } from '../../lib/background/closings/closings.ts';
import { createKeptClosings } from '../../lib/background/closings/kept-closings.ts';
import { LONGEST_WAIT_MS } from '../../lib/background/closings/limits.ts';
import type { Policy } from '../../lib/model/policy.ts';
import { policyWith } from '../policy/builders.ts';
import { deliveryBench } from '../support/delivery-bench.ts';
import { memoryArea } from '../support/memory-log-store.ts';

const protect = {
  terms: [{ text: 'MAGPIE' }, { text: 'Mara Quill' }],
  talent: [{ name: 'Ines Alvarado', consent: [{ scope: 'ADR' }] }],
};
const wrapped = policyWith({ productions: [{ id: 'NL-042', wraps: '2026-10-31' }], protect });

/** A browser with records of a show waiting, a service that answers or not, and a policy. */
async function browser(policy: Policy | null = wrapped, hasService = true) {
  const bench = await deliveryBench();
  await bench.append(3);
  const local = memoryArea();
  const [did, now] = [[] as string[], { policy, missing: false, stops: false }];
  const start = () =>
    createClosings({
      kept: createKeptClosings(local),
      store: bench.store,
      journal: bench.journal,
      clock: () => bench.time.now,
      policy: () => now.policy,
      isMissing: () => now.missing,
      service: () => (hasService ? bench.place.config : null),
      endUse: (of) => Promise.resolve(void did.push(`end use of ${of}`)),
      flush: () => bench.delivery.flushNow(),
      deleteOwn: (of) => Promise.resolve(void did.push(`delete own of ${of}`)),
      letGo: (why) =>
        now.stops ? Promise.reject(new Error('stopped')) : Promise.resolve(void did.push(`let go: ${why}`)),
    });
  const isAway = (away: boolean) => {
    bench.service.fault = away ? () => Promise.reject(new TypeError('network')) : () => null;
  };
  const closings = start();
  return { bench, closings, start, did, now, isAway, one: async () => (await closings.all())[0]! };
}
const details = (b: Awaited<ReturnType<typeof browser>>) =>
  b.bench.service.stored.flatMap(({ type, data }) =>
    type === 'slateguard.guard' && data.event === 'material-deleted' ? [data.detail] : [],
  );

describe('the end of a show', () => {
  it('delivers its records, then deletes its material, then has the service sign for that', async () => {
    const b = await browser();
    await b.closings.tend();
    expect(b.did).toEqual(['end use of NL-042', 'delete own of NL-042', 'let go: wrapped']);
    expect(details(b)).toEqual([
      'The production has wrapped; all records had arrived. Deleted from this browser: 2 names, 0 passages, 0 pictures, consents of 1 people.',
    ]);
    expect(await b.one()).toMatchObject({ told: expect.any(String) as string, service: null });
    expect(await b.closings.closed()).toEqual(['NL-042']);
    await b.closings.tend();
    expect(details(b)).toHaveLength(1);
  });

  it('waits, with everything protected, for a service that is away', async () => {
    const b = await browser();
    b.isAway(true);
    await b.closings.tend();
    expect(b.did).toEqual(['end use of NL-042']);
    expect(await b.one()).toMatchObject({ deleted: null });
    expect(await b.closings.closed()).toEqual([]);
    b.isAway(false);
    b.bench.time.now += 60 * 60 * 1000;
    await b.start().tend();
    expect(details(b)).toHaveLength(1);
  });

  it('waits seven days and no longer; the records stay, and go when the service is back', async () => {
    const b = await browser();
    b.isAway(true);
    await b.closings.tend();
    b.bench.time.now += LONGEST_WAIT_MS - 1;
    await b.closings.tend();
    expect(await b.one()).toMatchObject({ deleted: null });
    b.bench.time.now += 1;
    await b.closings.tend();
    expect(await b.one()).toMatchObject({ deleted: { waiting: 3 }, told: null });
    expect(b.bench.states()).toEqual(['waiting', 'waiting', 'waiting', 'waiting']);
    b.isAway(false);
    b.bench.time.now += 60 * 60 * 1000;
    await b.closings.tend();
    await b.bench.delivery.flushNow();
    await b.closings.tend();
    expect(b.bench.states()).not.toContain('waiting');
    expect(details(b)[0]).toMatch(/3 records had not arrived/);
    expect(await b.one()).toMatchObject({ told: expect.any(String) as string });
  });

  it('is finished by the next start when the browser stops in the middle of it', async () => {
    const b = await browser();
    b.now.stops = true;
    await expect(b.closings.tend()).rejects.toThrow('stopped');
    expect(details(b)).toEqual([]);
    b.now.stops = false;
    await b.start().tend();
    expect(b.did.filter((each) => each === 'let go: wrapped')).toHaveLength(1);
    expect(details(b)).toHaveLength(1);
  });

  it('needs no service: there is nothing to wait for', async () => {
    const b = await browser(wrapped, false);
    await b.closings.tend();
    expect(await b.one()).toMatchObject({ service: null, deleted: { waiting: 0 } });
    expect(b.did).toContain('let go: wrapped');
  });

  it('keeps what is registered for all shows until the last has wrapped', async () => {
    const two = [{ id: 'NL-042', wraps: '2026-10-31' }, { id: 'HK-007' }];
    const b = await browser(policyWith({ productions: two, protect }));
    await b.closings.tend();
    expect(details(b)[0]).toMatch(/stays until the last of them has wrapped/);
    expect(details(b)[0]).not.toMatch(/2 names/);
  });

  it('is called off when the show goes on after all', async () => {
    const b = await browser();
    b.isAway(true);
    await b.closings.tend();
    b.now.policy = policyWith({ productions: [{ id: 'NL-042', wraps: '2027-01-31' }], protect });
    await b.closings.tend();
    expect(await b.closings.all()).toEqual([]);
  });

  it('is no business of a show that runs', async () => {
    const b = await browser(policyWith({ productions: [{ id: 'NL-042', wraps: '2027-01-31' }] }));
    await b.closings.tend();
    expect([b.did, await b.closings.all()]).toEqual([[], []]);
  });
});

describe('a policy that IT takes away', () => {
  it('may lapse once its records have arrived, and its end is told to the service it named', async () => {
    const b = await browser(policyWith({ productions: [{ id: 'NL-042' }], protect }));
    b.now.missing = true;
    b.isAway(true);
    expect(await b.closings.close('removed')).toBe(false);
    b.isAway(false);
    b.bench.time.now += 60 * 60 * 1000;
    expect(await b.closings.close('removed')).toBe(true);
    // Said only once the policy is gone.
    expect(details(b)).toEqual([]);
    b.now.policy = null;
    expect(await b.closings.service()).toMatchObject({ production: 'NL-042' });
    await b.closings.tend();
    expect(details(b)[0]).toMatch(/^IT took the policy off this browser; all records had arrived/);
    expect(await b.closings.service()).toBeNull();
  });

  it('and gives back before that goes on as if nothing had been', async () => {
    const b = await browser(policyWith({ productions: [{ id: 'NL-042' }], protect }));
    b.now.missing = true;
    b.isAway(true);
    await b.closings.close('removed');
    b.now.missing = false;
    await b.closings.tend();
    expect(await b.closings.all()).toEqual([]);
  });
});
