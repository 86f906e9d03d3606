import { describe, expect, it } from 'vitest';
import { verifyChain } from '../../lib/log/chain.ts';
import { alarmNames } from '../../lib/deliver/schedule.ts';
import type { Receipt } from '../../lib/model/protocol.ts';
import { deliveryBench } from '../support/delivery-bench.ts';
import type { DeliveryBench } from '../support/delivery-bench.ts';
import { refuse, reply } from '../support/tiny-service.ts';
import type { Fault } from '../support/tiny-service.ts';

const waiting = (b: DeliveryBench) => b.states().filter((s) => s === 'waiting').length;
const onEvents = (answer: (serve: () => Promise<Response>) => Promise<Response>): Fault => {
  return (path, _, serve) => (path === '/v1/events' ? answer(serve) : null);
};
const once = (fault: Fault): Fault => {
  let used = false;
  return (path, records, serve) =>
    used || path !== '/v1/events' ? null : ((used = true), fault(path, records, serve));
};

describe('delivering', () => {
  it('takes everything to the service, in order and once', async () => {
    const b = await deliveryBench();
    await b.append(450);
    await b.delivery.flushNow();
    expect(waiting(b)).toBe(0);
    expect(b.service.stored.map((r) => r.sequence)).toEqual(b.log.rows.map((row) => row.record.sequence));
    expect(await verifyChain(b.service.stored)).toEqual({ whole: true });
    expect(b.service.requests.map((r) => r.count)).toEqual([0, 200, 200, 50]);
    expect(await b.delivery.state()).toMatchObject({ waiting: 0, trouble: 'none', oldest: null, quarantined: 0 });
  });

  it('sends no cookies, follows no redirect', async () => {
    const b = await deliveryBench();
    await b.append(1);
    await b.delivery.flushNow();
    for (const request of b.service.requests)
      expect(request).toMatchObject({ credentials: 'omit', redirect: 'manual' });
  });

  it('keeps a batch under the size the service takes', async () => {
    const b = await deliveryBench();
    const reason = 'x'.repeat(1900);
    for (let n = 0; n < 200; n++) {
      const at = '2026-11-02T12:00:00.000Z';
      const data = { event: 'error', tool: null, detail: reason, range: null, policy: null } as const;
      await b.journal.append({ id: crypto.randomUUID(), type: 'slateguard.guard', subject: 'NL-042', time: at, data });
    }
    const sizes: number[] = [];
    b.service.fault = (path, records) => (path === '/v1/events' && sizes.push(JSON.stringify(records).length), null);
    await b.delivery.flushNow();
    expect(waiting(b)).toBe(0);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(256 * 1024);
  });

  it('is not configured without a service, and loses nothing', async () => {
    const b = await deliveryBench();
    b.place.config = null;
    await b.append(3);
    await b.delivery.flushNow();
    expect(b.service.requests).toEqual([]);
    expect(await b.delivery.state()).toMatchObject({ waiting: 3, trouble: 'not-configured' });
  });
});

const forged = (change: Partial<Receipt>) =>
  onEvents(async (serve) => reply({ ...((await (await serve()).json()) as Receipt), ...change }));

describe('what is no receipt', () => {
  const faults: [string, Fault, string][] = [
    [
      'a sign-in page',
      onEvents(() => Promise.resolve(new Response('<h1>Sign in</h1>', { headers: { 'content-type': 'text/html' } }))),
      'interfered',
    ],
    ['an empty 200', onEvents(() => Promise.resolve(new Response('', { status: 200 }))), 'interfered'],
    ['a JSON 200 without receipt', onEvents(() => Promise.resolve(reply({ ok: true }))), 'interfered'],
    ['a receipt with another signature', forged({ signature: 'A'.repeat(86) }), 'interfered'],
    ['a receipt that acknowledges more', forged({ ackedThrough: '999' }), 'interfered'],
    ['a receipt for another request', forged({ nonce: 'A'.repeat(22) }), 'interfered'],
    ['a receipt for another device', forged({ device: 'other' }), 'interfered'],
    ['a receipt for another epoch', forged({ epoch: 'other' }), 'interfered'],
    ['a dead network', onEvents(() => Promise.reject(new TypeError('fetch failed'))), 'offline'],
    [
      'a connection reset after the commit',
      onEvents(async (serve) => (await serve(), Promise.reject(new TypeError('reset')))),
      'offline',
    ],
    ['silence', () => new Promise(() => undefined), 'offline'],
    ['a refusal', onEvents(() => Promise.resolve(refuse(403, 'unauthorised'))), 'service-refused'],
    ['a revocation', onEvents(() => Promise.resolve(refuse(403, 'revoked'))), 'revoked'],
    ['an overloaded service', onEvents(() => Promise.resolve(refuse(503, 'busy'))), 'offline'],
  ];
  it.each(faults)('%s keeps every record, and the next good answer delivers each once', async (_, fault, trouble) => {
    const b = await deliveryBench();
    await b.append(5);
    b.service.fault = (path, records, serve) => withAbort(b, fault(path, records, serve));
    await b.delivery.flushNow();
    expect(waiting(b)).toBe(5);
    const state = await b.delivery.state();
    expect(state).toMatchObject({ waiting: 5, trouble });
    expect(Date.parse(state.nextAttemptAt!)).toBeGreaterThan(b.time.now);
    b.service.fault = null;
    b.waitOut();
    await b.open().flushNow();
    expect(waiting(b)).toBe(0);
    expect(b.service.stored).toHaveLength(5);
  });
});

/** The bench's fetch knows no signal: silence ends as an aborted fetch would. */
const withAbort = (_: DeliveryBench, answer: Promise<Response> | null): Promise<Response> | null =>
  answer &&
  Promise.race([
    answer,
    new Promise<Response>((_, reject) => setTimeout(() => reject(new DOMException('', 'AbortError')), 60)),
  ]);

describe('waiting', () => {
  it('asks nothing before the time is up, also from a new worker', async () => {
    const b = await deliveryBench();
    await b.append(1);
    b.service.fault = onEvents(() => Promise.resolve(refuse(503, 'busy', { 'retry-after': '600' })));
    await b.delivery.flushNow();
    const asked = b.service.requests.length;
    b.time.now += 599_000;
    await b.open().flushNow();
    expect(b.service.requests).toHaveLength(asked);
    b.time.now += 1000;
    b.service.fault = null;
    await b.open().flushNow();
    expect(waiting(b)).toBe(0);
  });

  it('leaves an alarm for what waits, and never makes one again', async () => {
    const b = await deliveryBench();
    await b.append(1);
    b.service.fault = onEvents(() => Promise.resolve(refuse(503, 'busy', { 'retry-after': '600' })));
    await b.delivery.start();
    await b.open().start();
    await b.delivery.onAlarm(alarmNames.sweep);
    expect(b.created.sort()).toEqual([alarmNames.deliver, alarmNames.sweep]);
    expect(b.alarms.get(alarmNames.deliver)).toBe(b.time.now + 600_000);
  });

  it('leaves none when nothing waits', async () => {
    const b = await deliveryBench();
    await b.append(1);
    await b.delivery.flushNow();
    expect(b.created).toEqual([]);
  });
});

describe('records the service will not take', () => {
  const isPoison = (r: { sequence: string }) => r.sequence === '7' || r.sequence === '12';

  it('are set aside on its signed word, and the others go on', async () => {
    const b = await deliveryBench();
    await b.append(20);
    b.service.poison = isPoison;
    await b.delivery.flushNow();
    expect(waiting(b)).toBe(0);
    expect(b.log.rows.filter((r) => r.state === 'refused').map((r) => r.sequence)).toEqual([7, 12]);
    expect(await b.delivery.state()).toMatchObject({ quarantined: 2, trouble: 'none' });
    const told = b.service.stored.filter((r) => r.type === 'slateguard.guard' && r.data.event === 'quarantine');
    expect(told.map((r) => (r.data as { range: { first: string } }).range.first)).toEqual(['7', '12']);
  });

  it.each([400, 413, 422])('are found by halves after a bare %i', async (status) => {
    const b = await deliveryBench();
    await b.append(20);
    b.service.fault = (_, records) =>
      records.some(isPoison) ? Promise.resolve(refuse(status, 'invalid-batch')) : null;
    await b.delivery.flushNow();
    b.waitOut();
    await b.delivery.flushNow();
    expect(waiting(b)).toBe(0);
    expect(b.log.rows.filter((r) => r.state === 'refused').map((r) => r.sequence)).toEqual([7, 12]);
    expect(b.service.stored).toHaveLength(20);
  });

  it('a service that refuses everything sets one aside, not all', async () => {
    const b = await deliveryBench();
    await b.append(20);
    b.service.fault = onEvents(() => Promise.resolve(refuse(422, 'invalid-batch')));
    for (let n = 0; n < 5; n++) {
      await b.delivery.flushNow();
      b.waitOut();
    }
    expect(b.log.rows.filter((r) => r.state === 'refused')).toHaveLength(1);
    expect(await b.delivery.state()).toMatchObject({ waiting: 20, trouble: 'service-refused' });
  });
});

describe('the service and the device', () => {
  it('get over a clock that is a day off', async () => {
    const b = await deliveryBench();
    b.service.now = () => b.time.now + 86_400_000;
    await b.append(2);
    await b.delivery.flushNow();
    expect(waiting(b)).toBe(0);
  });

  it('enrol again after the service has forgotten the device', async () => {
    const b = await deliveryBench();
    await b.append(1);
    await b.delivery.flushNow();
    b.service.devices.clear();
    await b.append(1);
    await b.delivery.flushNow();
    expect(waiting(b)).toBe(0);
  });

  it('do not take another key for the same service', async () => {
    const b = await deliveryBench();
    await b.append(1);
    await b.delivery.flushNow();
    const other = await deliveryBench();
    const real = b.service.fetch;
    b.service.fetch = other.service.fetch;
    await b.append(1);
    await b.delivery.flushNow();
    expect(await b.delivery.state()).toMatchObject({ waiting: 1, trouble: 'interfered' });
    b.service.fetch = real;
    b.waitOut();
    await b.delivery.flushNow();
    expect(waiting(b)).toBe(0);
  });

  it('enrol for the production of each record, also one the policy has left', async () => {
    const b = await deliveryBench();
    await b.append(1);
    b.place.config = { ...b.place.config!, production: 'NL-050' };
    await b.delivery.flushNow();
    expect(waiting(b)).toBe(0);
    expect([...b.service.devices.values()][0]!.productions).toEqual(new Set(['NL-042']));
  });

  it('enrol at a new endpoint', async () => {
    const b = await deliveryBench();
    await b.append(1);
    await b.delivery.flushNow();
    b.place.config = { ...b.place.config!, endpoint: 'https://other.example/slateguard/' };
    await b.append(1);
    await b.delivery.flushNow();
    expect(b.service.requests.filter((r) => r.path === '/v1/enrol').map((r) => r.url)).toEqual([
      'https://disclosure.example/v1/enrol',
      'https://other.example/slateguard/v1/enrol',
    ]);
    expect(waiting(b)).toBe(0);
  });
});

describe('two histories of one device', () => {
  it('go on in a new epoch, with the gap named and nothing lost', async () => {
    const b = await deliveryBench();
    await b.append(3);
    await b.delivery.flushNow();
    const theirs = b.service.stored[2]!;
    b.service.stored.push({ ...theirs, sequence: '4', id: crypto.randomUUID(), hash: 'X'.repeat(43) });
    await b.append(2);
    const ids = b.log.rows.slice(3).map((row) => row.record.id);
    await b.delivery.flushNow();
    expect(waiting(b)).toBe(0);
    const fresh = b.service.stored.filter((r) => r.epoch === 'epoch-2');
    expect(fresh[0]!.data).toMatchObject({ event: 'gap', range: { epoch: 'epoch-1', first: '4', last: '4' } });
    expect(fresh.slice(1).map((r) => r.id)).toEqual(ids);
  });

  it('a service that always says so does not make epoch after epoch', async () => {
    const b = await deliveryBench();
    await b.append(3);
    b.service.fault = onEvents(() => Promise.resolve(refuse(409, 'fork')));
    for (let n = 0; n < 4; n++) {
      await b.delivery.flushNow();
      b.waitOut();
    }
    expect(new Set(b.log.rows.map((row) => row.epoch)).size).toBe(2);
    expect(await b.delivery.state()).toMatchObject({ trouble: 'service-refused' });
  });
});

describe('what the browser keeps', () => {
  const DAY = 86_400_000;

  it('is forgotten ninety days after its receipt, never without one', async () => {
    const b = await deliveryBench();
    await b.append(3);
    await b.delivery.flushNow();
    b.place.config = null;
    await b.append(2);
    b.time.now += 90 * DAY;
    await b.delivery.onAlarm(alarmNames.sweep);
    expect(b.states()).toHaveLength(5);
    b.time.now += DAY;
    await b.delivery.onAlarm(alarmNames.sweep);
    expect(b.states()).toEqual(['waiting', 'waiting']);
  });
});

describe('a database that fails while records are sent', () => {
  it.each(['waiting', 'acknowledge', 'note'] as const)(
    'is mended, and the records are sent once (%s)',
    async (call) => {
      const b = await deliveryBench();
      await b.append(5);
      b.log.failures.set(call, new DOMException('', 'AbortError'));
      b.log.repairs.push('whole');
      await b.delivery.flushNow();
      expect(b.log.repairs).toEqual([]);
      await b.delivery.flushNow();
      expect(waiting(b)).toBe(0);
      expect(b.service.stored).toHaveLength(5);
      expect((await b.delivery.state()).trouble).toBe('none');
    },
  );
});

describe('a rough day', () => {
  it('ends with every record at the service once, whatever the order of faults', async () => {
    const b = await deliveryBench();
    const faults = [
      once(() => Promise.reject(new TypeError('reset'))),
      once(async (_, __, serve) => (await serve(), Promise.reject(new TypeError('reset after commit')))),
      once(() => Promise.resolve(refuse(500, 'internal'))),
      once(async (_, __, serve) => (await serve(), new Response('half', { status: 200 }))),
      once(() => Promise.resolve(refuse(413, 'too-large'))),
    ];
    for (const fault of faults) {
      b.service.fault = fault;
      await b.append(30);
      await b.delivery.flushNow();
      b.waitOut();
    }
    b.service.fault = null;
    await b.delivery.flushNow();
    expect(b.service.stored.map((r) => r.sequence)).toEqual(Array.from({ length: 150 }, (_, n) => String(n + 1)));
    expect(await verifyChain(b.service.stored)).toEqual({ whole: true });
  });
});
