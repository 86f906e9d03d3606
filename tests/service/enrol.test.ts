import { expect, it } from 'vitest';
import { newDevice } from '../support/device.ts';
import { codeOf, enrolled, ENROLMENT, receiptOf, startService } from './running-service.ts';

it('registers a key under its thumbprint, once, however often it asks', async () => {
  const { origin, ledger } = await startService();
  const device = newDevice();
  const first = await enrolled(origin, device);
  expect(first.device).toBe(device.id);
  expect(first.serviceKey).toMatchObject({ kty: 'OKP', crv: 'Ed25519' });
  expect(await enrolled(origin, device)).toEqual(first);
  expect(await ledger.one('SELECT COUNT(*) AS n FROM device')).toEqual({ n: 1 });
});

it('adds a production to a device it knows', async () => {
  const { origin } = await startService();
  const device = newDevice({ production: 'NL-042' });
  await enrolled(origin, device);
  const other = device.record({ subject: 'NL-077' });
  const refused = await device.send(origin, [other]);
  expect([refused.status, await codeOf(refused)]).toEqual([403, 'production']);
  expect((await device.enrol(origin, ENROLMENT, { production: 'NL-077' })).status).toBe(200);
  expect((await receiptOf(await device.send(origin, [other]))).ackedThrough).toBe('1');
});

it.each<[string, Parameters<ReturnType<typeof newDevice>['enrolment']>[1], number, string]>([
  ['a wrong token', { token: 'guess' }, 401, 'unauthorised'],
  ['a signature of another key', { publicKey: newDevice().key, signature: 'A'.repeat(86) }, 400, 'proof'],
  ['an old proof', { created: '2020-01-01T00:00:00Z' }, 401, 'clock'],
  ['a production with a sign no database keeps', { production: 'NL\u0000042' }, 400, 'invalid-request'],
  ['no production', { production: '' }, 400, 'invalid-request'],
  ['a key that is none', { publicKey: { kty: 'OKP', crv: 'Ed25519', x: 'short' } }, 400, 'invalid-request'],
])('refuses %s', async (_name, over, status, code) => {
  const { origin, ledger } = await startService();
  const reply = await newDevice().enrol(origin, ENROLMENT, over);
  expect([reply.status, await codeOf(reply)]).toEqual([status, code]);
  expect(await ledger.one('SELECT COUNT(*) AS n FROM device')).toEqual({ n: 0 });
});

it('refuses a second spelling of the same key', async () => {
  const { origin } = await startService();
  const device = newDevice();
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const last = alphabet[alphabet.indexOf(device.key.x.at(-1)!) + 1]!;
  const reply = await device.enrol(origin, ENROLMENT, {
    publicKey: { ...device.key, x: device.key.x.slice(0, -1) + last },
  });
  expect(await codeOf(reply)).toBe('proof');
});

it('slows down who guesses tokens, and says until when', async () => {
  const { origin } = await startService({ limits: { wrongTokens: 3 } });
  const guess = () => newDevice().enrol(origin, 'guess');
  for (let n = 0; n < 3; n++) expect((await guess()).status).toBe(401);
  const reply = await guess();
  expect(reply.status).toBe(429);
  expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0);
});

it('takes only so many enrolments a minute', async () => {
  const { origin } = await startService({ limits: { enrolments: 2 } });
  const statuses = [];
  for (let n = 0; n < 3; n++) statuses.push((await newDevice().enrol(origin, ENROLMENT)).status);
  expect(statuses).toEqual([200, 200, 429]);
});
