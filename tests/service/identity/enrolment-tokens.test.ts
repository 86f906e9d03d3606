import { expect, it } from 'vitest';
import type { Grant } from '../../../service/identity/person.ts';
import { newDevice } from '../../support/device.ts';
import { ADMIN, startService } from '../running-service.ts';
import { signedIn } from './signed-in.ts';

const administrator = (productions: Grant['productions']): Grant => ({ role: 'administrator', productions });

interface Made {
  id: string;
  token: string;
  uses: number;
}

async function stand() {
  const late = { ms: 0 };
  const service = await startService({ now: () => new Date(Date.now() + late.ms) });
  const admin = await signedIn(service, [administrator(['NL-042'])]);
  const make = async (wish: object): Promise<Made> =>
    (await (await admin.post('/v1/enrolment-tokens', { production: 'NL-042', hours: 2, ...wish })).json()) as Made;
  const enrol = async (token: string, device = newDevice(), production = 'NL-042') =>
    (await device.enrol(service.origin, token, { production })).status;
  return { ...service, late, admin, make, enrol };
}

it('lets in as many devices as it was made for, one of them however often it asks', async () => {
  const { make, enrol, admin, ledger } = await stand();
  const { token, id } = await make({ maxUses: 2, note: 'Second unit' });
  const [first, second] = [newDevice(), newDevice()];
  expect([await enrol(token, first), await enrol(token, first), await enrol(token, second)]).toEqual([200, 200, 200]);
  expect(await enrol(token)).toBe(401);
  expect(await enrol(token, first)).toBe(200);
  const { tokens } = (await (await admin.get('/v1/enrolment-tokens')).json()) as { tokens: Made[] };
  expect(tokens).toMatchObject([{ id, uses: 2, maxUses: 2, note: 'Second unit', madeBy: `person:${admin.me.id}` }]);
  expect(JSON.stringify(tokens)).not.toContain(token);
  expect(await ledger.all('SELECT COUNT(*) AS n, token FROM enrolment GROUP BY token')).toEqual([{ n: 2, token: id }]);
  expect(await ledger.one('SELECT COUNT(*) AS n FROM device')).toEqual({ n: 2 });
});

it('is worth nothing for another production, after its end, and once taken back; who is in stays in', async () => {
  const { make, enrol, admin, late, origin } = await stand();
  const { token, id } = await make({});
  const device = newDevice();
  expect([await enrol(token, device), await enrol(token, newDevice(), 'NL-077')]).toEqual([200, 401]);
  const other = await make({});
  late.ms = 3 * 3_600_000;
  expect(await enrol(other.token)).toBe(401);
  late.ms = 0;
  expect(await enrol(other.token)).toBe(200);
  expect((await admin.post(`/v1/enrolment-tokens/${id}/revoke`)).status).toBe(200);
  expect([await enrol(token), await enrol(token, device)]).toEqual([401, 401]);
  expect((await device.send(origin, device.records(1))).status).toBe(200);
});

it('is made for one’s own production, and reads nothing', async () => {
  const { admin, make, origin, ledger } = await stand();
  const elsewhere = { production: 'NL-077', hours: 2 };
  expect((await admin.post('/v1/enrolment-tokens', elsewhere)).status).toBe(403);
  const byToken = await fetch(`${origin}/v1/enrolment-tokens`, {
    method: 'POST',
    headers: { authorization: `Bearer ${ADMIN}`, 'content-type': 'application/json' },
    body: JSON.stringify(elsewhere),
  });
  const { id } = (await byToken.json()) as Made;
  expect((await admin.post(`/v1/enrolment-tokens/${id}/revoke`)).status).toBe(404);
  const { token } = await make({});
  for (const path of ['/v1/records', '/v1/enrolment-tokens', '/v1/me'])
    expect((await fetch(origin + path, { headers: { authorization: `Bearer ${token}` } })).status).toBe(401);
  for (const wish of [{ hours: 0 }, { hours: 1e6 }, { maxUses: 0 }, { production: 'a\0b' }, { note: 'a\nb' }])
    expect((await admin.post('/v1/enrolment-tokens', { production: 'NL-042', hours: 1, ...wish })).status).toBe(400);
  const events = await ledger.all<{ event: string }>(`SELECT event FROM identity_event WHERE event LIKE 'enrol%'`);
  expect(events).toHaveLength(2);
});

it('people are listed for administrators of everything, who may end their sessions; auditors see who read', async () => {
  const service = await stand();
  const everywhere = await signedIn(service, [administrator('all')]);
  const mara = await signedIn(service, [{ role: 'reviewer', productions: ['NL-042'] }], 'Mara Quill');
  await mara.get('/v1/records');
  expect((await service.admin.get('/v1/people')).status).toBe(403);
  const { people } = (await (await everywhere.get('/v1/people')).json()) as { people: object[] };
  expect(people).toContainEqual(expect.objectContaining({ id: mara.me.id, name: 'Mara Quill', sessions: 1 }));
  const auditor = await signedIn(service, [{ role: 'auditor', productions: 'all' }]);
  const { access } = (await (await auditor.get('/v1/access')).json()) as { access: object[] };
  expect(access).toMatchObject([{ actor: `person:${mara.me.id}`, name: 'Mara Quill', event: 'read' }]);
  expect((await auditor.get('/v1/records')).status).toBe(403);
  expect((await everywhere.post(`/v1/people/${mara.me.id}/sessions/end`)).status).toBe(200);
  expect((await mara.get('/v1/me')).status).toBe(401);
});
