import { expect, it } from 'vitest';
import type { Grant } from '../../service/identity/person.ts';
import { healthOf } from '../support/device-health.ts';
import { newDevice } from '../support/device.ts';
import { verified } from '../support/judge-mutations.ts';
import { signedIn } from './identity/signed-in.ts';
import { ADMIN, codeOf, ENROLMENT, enrolled, pageOf, startService } from './running-service.ts';

const administrator = (productions: Grant['productions']): Grant => ({ role: 'administrator', productions });

async function stand() {
  const late = { ms: 0 };
  const service = await startService({ now: () => new Date(Date.now() + late.ms) });
  const admin = await signedIn(service, [administrator(['NL-042'])]);
  const device = newDevice();
  const { serviceKey } = await enrolled(service.origin, device);
  const revoke = (production = 'NL-042', who = admin) =>
    who.post(`/v1/devices/${device.id}/revoke`, { production, reason: 'Stolen from the unit van' });
  const newToken = async () => {
    late.ms += 10;
    const made = await admin.post('/v1/enrolment-tokens', { production: 'NL-042', hours: 2, maxUses: 1 });
    return ((await made.json()) as { token: string }).token;
  };
  const said = async (reply: Promise<Response>) => [(await reply).status, await codeOf(await reply)];
  return { ...service, admin, device, serviceKey, revoke, newToken, said };
}

it('takes nothing more of a device that was taken off; what it sent before stays, and its chain is whole', async () => {
  const { origin, device, serviceKey, revoke, said } = await stand();
  const before = device.records(3);
  await device.send(origin, before);
  expect((await revoke()).status).toBe(200);
  const off = [403, 'revoked'];
  expect(await said(device.send(origin, device.records(2)))).toEqual(off);
  for (const path of ['/v1/policy', '/v1/answers', `/v1/devices/${device.id}/head`])
    expect([path, ...(await said(device.get(origin, path)))]).toEqual([path, ...off]);
  expect(await said(device.report(origin, {}))).toEqual(off);
  expect((await pageOf(origin)).records).toEqual(before);
  const headers = { authorization: `Bearer ${ADMIN}` };
  const text = await (await fetch(`${origin}/v1/evidence`, { headers })).text();
  expect(await verified(text, serviceKey.x)).toMatchObject({ whole: true, records: 3 });
});

it('lets it in again by a token made since, once, and goes on where its chain stood', async () => {
  const { origin, device, revoke, newToken, said } = await stand();
  const old = await newToken();
  await device.send(origin, device.records(1));
  await revoke();
  const left = device.records(2);
  for (const token of [ENROLMENT, old]) expect(await said(device.enrol(origin, token))).toEqual([403, 'revoked']);
  const token = await newToken();
  expect((await device.enrol(origin, token)).status).toBe(200);
  expect((await device.send(origin, left)).status).toBe(200);
  expect((await device.enrol(origin, token)).status).toBe(200);
  expect((await newDevice().enrol(origin, token)).status).toBe(401);
  await revoke();
  expect(await said(device.enrol(origin, token))).toEqual([403, 'revoked']);
  expect((await pageOf(origin)).records).toHaveLength(3);
});

it('is off the production it was taken off, and no other', async () => {
  const { origin, device, revoke, said } = await stand();
  await device.enrol(origin, ENROLMENT, { production: 'NL-077' });
  await revoke();
  expect((await device.send(origin, device.records(1, { subject: 'NL-077' }))).status).toBe(200);
  expect(await said(device.send(origin, device.records(1)))).toEqual([403, 'revoked']);
  expect(await said(device.get(origin, '/v1/policy'))).toEqual([404, 'no-policy']);
});

it('is told so by name wherever it names the production it was taken off, and given nothing of it', async () => {
  const { origin, device, revoke, said } = await stand();
  await device.enrol(origin, ENROLMENT, { production: 'NL-077' });
  const asked = (approval: string, subject: string) =>
    device.record({
      type: 'slateguard.approval',
      subject,
      data: { event: 'asked', approval, tool: 'claude', detectors: [], contentHash: 'h1', reason: null },
    });
  await device.send(origin, [asked('off', 'NL-042'), asked('on', 'NL-077')]);
  const headers = { authorization: `Bearer ${ADMIN}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ verdict: 'approved', by: 'Dana Okafor' });
  for (const id of ['off', 'on']) await fetch(`${origin}/v1/cases/${id}/answer`, { method: 'POST', headers, body });
  const answered = async () => {
    const { answers } = (await (await device.get(origin, '/v1/answers')).json()) as { answers: { case: string }[] };
    return answers.map((answer) => answer.case);
  };
  expect(await answered()).toEqual(['off', 'on']);
  await revoke();
  expect(await answered()).toEqual(['on']);
  expect(await said(device.get(origin, '/v1/policy?production=NL-042'))).toEqual([403, 'revoked']);
  expect(await said(device.get(origin, '/v1/policy?production=NL-099'))).toEqual([404, 'not-found']);
  expect(await said(device.report(origin, healthOf()))).toEqual([403, 'revoked']);
  expect(await said(device.report(origin, healthOf(), 'NL-099'))).toEqual([403, 'production']);
});

it('is for administrators of the production, and on record with its reason', async () => {
  const service = await stand();
  const { admin, device, revoke, ledger } = service;
  const elsewhere = await signedIn(service, [administrator(['NL-077'])]);
  const reviewer = await signedIn(service, [{ role: 'reviewer', productions: 'all' }]);
  expect([(await revoke('NL-042', elsewhere)).status, (await revoke('NL-042', reviewer)).status]).toEqual([403, 403]);
  expect([(await revoke('NL-077')).status, (await revoke('NL-077', elsewhere)).status]).toEqual([403, 404]);
  await revoke();
  await revoke();
  const { counts, devices } = (await (await admin.get('/v1/devices')).json()) as Record<'counts' | 'devices', object[]>;
  expect(counts).toMatchObject({ revoked: 1, 'half-applied': 0 });
  const reason = 'Stolen from the unit van';
  const by = `person:${admin.me.id}`;
  expect(devices).toMatchObject([{ device: device.id, state: 'revoked', revoked: { by, reason } }]);
  const events = await ledger.all("SELECT actor, detail FROM identity_event WHERE event = 'device-revoked'");
  expect(events).toEqual([{ actor: by, detail: JSON.stringify({ device: device.id, production: 'NL-042' }) }]);
});
