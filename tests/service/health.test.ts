import { expect, it } from 'vitest';
import { newDevice } from '../support/device.ts';
import { ADMIN, enrolled, startService } from './running-service.ts';

it('is alive and ready', async () => {
  const { origin } = await startService();
  expect(await (await fetch(`${origin}/healthz`)).json()).toEqual({ status: 'ok' });
  expect(await (await fetch(`${origin}/readyz`)).json()).toEqual({
    status: 'ready',
    checks: { write: 'ok', disk: 'ok', clock: 'ok', migrations: 'ok' },
  });
});

it('is not ready when its clock stands behind its newest record', async () => {
  let hours = 0;
  const { origin } = await startService({ now: () => new Date(Date.now() + hours * 3_600_000) });
  const device = newDevice();
  await enrolled(origin, device);
  await device.send(origin, device.records(1));
  hours = -1;
  const reply = await fetch(`${origin}/readyz`);
  expect([reply.status, await reply.json()]).toMatchObject([503, { checks: { clock: 'failed', write: 'ok' } }]);
});

it('is not ready when its clock and the database’s are apart, where that is another machine’s', async () => {
  let seconds = 0;
  const { origin, ledger } = await startService({ now: () => new Date(Date.now() + seconds * 1000) });
  expect((await fetch(`${origin}/readyz`)).status).toBe(200);
  seconds = 60;
  await new Promise((resolve) => setTimeout(resolve, 1100));
  const reply = await fetch(`${origin}/readyz`);
  const [status, clock] = ledger.kind === 'postgres' ? [503, 'failed'] : [200, 'ok'];
  expect([reply.status, await reply.json()]).toMatchObject([status, { checks: { clock, write: 'ok' } }]);
});

it('counts what it did, for this machine or with the token', async () => {
  const { origin } = await startService();
  const device = newDevice();
  await enrolled(origin, device);
  const batch = device.records(3);
  await device.send(origin, batch);
  await device.send(origin, batch);
  const text = await (await fetch(`${origin}/metrics`)).text();
  expect(text.split('\n')).toEqual(
    expect.arrayContaining([
      'slateguard_records_total{outcome="stored"} 3',
      'slateguard_records_total{outcome="known"} 3',
      'slateguard_ledger_records 3',
      'slateguard_enrolments_total 1',
    ]),
  );
});

it.each<Record<string, string>>([
  { 'x-forwarded-for': '203.0.113.9' },
  { forwarded: 'for=203.0.113.9' },
  { origin: 'https://page.example' },
])('what came through a proxy or from a page needs the token: %j', async (headers) => {
  const { origin } = await startService();
  expect((await fetch(`${origin}/metrics`, { headers })).status).toBe(401);
  const authorization = `Bearer ${ADMIN}`;
  expect((await fetch(`${origin}/metrics`, { headers: { ...headers, authorization } })).status).toBe(200);
});
