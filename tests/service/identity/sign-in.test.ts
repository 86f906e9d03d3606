import { expect, it } from 'vitest';
import type { Role } from '../../../service/identity/person.ts';
import { newDevice } from '../../support/device.ts';
import { ADMIN, codeOf, enrolled, ENROLMENT, startService } from '../running-service.ts';
import type { Page } from '../running-service.ts';
import { cookieOf, newCode, redeem, signedIn } from './signed-in.ts';

const role = (name: Role, ...productions: string[]) => ({
  role: name,
  productions: productions.length ? productions : ('all' as const),
});

async function twoProductions() {
  const service = await startService();
  const device = newDevice();
  await enrolled(service.origin, device);
  await device.enrol(service.origin, ENROLMENT, { production: 'NL-077' });
  const asked = (approval: string, subject: string) =>
    device.record({
      type: 'slateguard.approval',
      subject,
      data: { event: 'asked', approval, tool: 'claude', detectors: [], contentHash: 'h1', reason: null },
    });
  const records = [
    device.record({}),
    device.record({ subject: 'NL-077' }),
    asked('c1', 'NL-042'),
    asked('c2', 'NL-077'),
  ];
  await device.send(service.origin, records);
  return { ...service, device, records };
}

it('a code lets its person in, once, and the browser keeps what no script can read', async () => {
  const service = await startService();
  const code = await newCode(service, [role('administrator')], { name: 'Dana Okafor' });
  const reply = await redeem(service.origin, code);
  expect(reply.status).toBe(204);
  expect(reply.headers.get('set-cookie')).toMatch(/^slateguard-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  expect((await redeem(service.origin, code)).status).toBe(401);
  const me = await fetch(`${service.origin}/v1/me`, { headers: { cookie: cookieOf(reply) } });
  expect(await me.json()).toMatchObject({
    name: 'Dana Okafor',
    roles: ['administrator'],
    productions: 'all',
    may: { 'people.manage': 'all', 'enrolment.manage': 'all', 'devices.read': 'all' },
  });
  expect((await fetch(`${service.origin}/v1/me`)).status).toBe(401);
});

it('the page of the link works without a script', async () => {
  const service = await startService();
  const code = await newCode(service, [role('reviewer')]);
  const page = await fetch(`${service.origin}/sign-in?code=${code}`);
  expect(await page.text()).toContain(`value="${code}"`);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  const send = (origin: string, body: string) =>
    fetch(`${service.origin}/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
      body,
    });
  expect((await send('https://elsewhere.example', `code=${code}`)).status).toBe(403);
  expect((await send('null', `code=${code}`)).status).toBe(403);
  const wrong = await send(service.origin, 'code=%3Cscript%3E');
  expect([wrong.status, cookieOf(wrong)]).toEqual([401, '']);
  const right = await send(service.origin, `code=${code}`);
  expect([right.status, right.headers.get('location'), cookieOf(right)]).toEqual([
    303,
    '/',
    expect.stringMatching(/=./),
  ]);
});

it('a code is over after a quarter of an hour, guessing is slowed down, and other roles need to be asked for', async () => {
  let late = 0;
  const service = await startService({ now: () => new Date(Date.now() + late) });
  const code = await newCode(service, [role('administrator')]);
  const local = await newCode(service, [role('reviewer')], { purpose: 'local' });
  expect((await redeem(service.origin, local)).status).toBe(401);
  late = 16 * 60_000;
  expect((await redeem(service.origin, code)).status).toBe(401);
  for (let guess = 0; guess < 9; guess++) await redeem(service.origin, `${guess}`.padEnd(32, 'x'));
  expect((await redeem(service.origin, 'y'.repeat(32))).status).toBe(429);
  const open = await startService({ identity: { localSignIn: true } });
  const theirs = await newCode(open, [role('reviewer')], { purpose: 'local' });
  expect((await redeem(open.origin, theirs)).status).toBe(204);
});

it('behind TLS the cookie is bound to the host, and on this machine’s own name sessions end with it', async () => {
  const service = await startService({ identity: { publicUrl: 'https://disclosure.northlight.example' } });
  const reply = await redeem(service.origin, await newCode(service, [role('reviewer')]));
  expect(reply.headers.get('set-cookie')).toMatch(/^__Host-slateguard-session=.*; Secure$/);
  const bare = await startService();
  const code = await newCode(bare, [role('reviewer')]);
  const renamed = await bare.app.inject({
    method: 'POST',
    url: '/v1/session',
    headers: { host: 'records.attacker.example' },
    payload: { code },
  });
  expect([renamed.statusCode, renamed.headers['set-cookie']]).toEqual([403, undefined]);
});

it('a session ends when it is ended, unused for an hour, or after twelve', async () => {
  let late = 0;
  const service = await startService({ now: () => new Date(Date.now() + late) });
  const [ended, idle, used] = await Promise.all([1, 2, 3].map(() => signedIn(service, [role('reviewer')])));
  expect((await ended!.post('/v1/session/end')).status).toBe(200);
  expect((await ended!.get('/v1/me')).status).toBe(401);
  for (late = 0; late < 12 * 3_600_000; late += 50 * 60_000) expect((await used!.get('/v1/me')).status).toBe(200);
  expect((await idle!.get('/v1/me')).status).toBe(401);
  expect((await used!.get('/v1/me')).status).toBe(401);
});

it('a person reads their productions and no other, by list, by name and by id', async () => {
  const service = await twoProductions();
  const { get, post } = await signedIn(service, [role('reviewer', 'NL-042')], 'Mara Quill');
  const page = (await (await get('/v1/records')).json()) as Page;
  expect(page.records).toEqual([service.records[0], service.records[2]]);
  expect((await get('/v1/records?production=NL-077')).status).toBe(403);
  expect((await get('/v1/records?tool=claude&production=NL-042')).status).toBe(200);
  expect((await get('/v1/records?format=csv')).status).toBe(403);
  const { cases } = (await (await get('/v1/cases')).json()) as { cases: { id: string }[] };
  expect(cases.map(({ id }) => id)).toEqual(['c1']);
  expect((await get('/v1/cases?production=NL-077')).status).toBe(403);
  expect((await get('/v1/cases/c2')).status).toBe(404);
  expect((await post('/v1/cases/c2/answer', { verdict: 'approved' })).status).toBe(404);
  expect((await get('/v1/evidence?production=NL-042')).status).toBe(403);
  const answered = await post('/v1/cases/c1/answer', { verdict: 'approved', by: 'The studio' });
  expect(await answered.json()).toMatchObject({ status: 'approved', answer: { by: 'Mara Quill' } });
});

it('roles do not add up across productions', async () => {
  const service = await twoProductions();
  const { get, me } = await signedIn(service, [role('reviewer', 'NL-042'), role('exporter', 'NL-077')]);
  expect(me.may['records.export']).toEqual(['NL-077']);
  const lines = (await (await get('/v1/records?format=ndjson')).text()).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([service.records[1], service.records[3]]);
  expect((await get('/v1/records?format=ndjson&production=NL-042')).status).toBe(403);
  expect((await get('/v1/evidence')).status).toBe(403);
  const evidence = await (await get('/v1/evidence?production=NL-077')).text();
  expect(evidence).not.toContain(service.records[0]!.id);
});

it('every read names who read', async () => {
  const service = await twoProductions();
  const { get, me } = await signedIn(service, [role('reviewer'), role('exporter')]);
  for (const path of ['/v1/records', '/v1/records?format=csv', '/v1/cases', '/v1/cases/c1', '/v1/evidence'])
    await (await get(path)).text();
  const rows = await service.ledger.all<{ actor: string; event: string }>(
    'SELECT actor, event FROM access ORDER BY id',
  );
  expect(rows.map(({ event }) => event)).toEqual([
    'read',
    ...['export-begun', 'export-ended', 'read', 'read', 'export-begun', 'export-ended'],
  ]);
  expect(new Set(rows.map(({ actor }) => actor))).toEqual(new Set([`person:${me.id}`]));
});

it('nothing is written for a page from elsewhere, and a token is never helped out by a cookie', async () => {
  const service = await twoProductions();
  const { get, post, me } = await signedIn(service, [role('reviewer')]);
  const answer = (headers: Record<string, string>) => post('/v1/cases/c1/answer', { verdict: 'approved' }, headers);
  expect(await codeOf(await answer({ origin: 'https://elsewhere.example' }))).toBe('elsewhere');
  expect(await codeOf(await answer({ 'sec-fetch-site': 'cross-site' }))).toBe('elsewhere');
  expect(await codeOf(await answer({ 'slateguard-csrf': '' }))).toBe('csrf');
  const other = await signedIn(service, [role('reviewer')]);
  expect(await codeOf(await answer({ 'slateguard-csrf': other.me.csrf }))).toBe('csrf');
  expect((await post('/v1/session/end', undefined, { 'slateguard-csrf': '' })).status).toBe(403);
  expect((await get('/v1/records', { authorization: 'Bearer guess' })).status).toBe(401);
  expect((await answer({ 'slateguard-csrf': me.csrf })).status).toBe(200);
  expect((await fetch(`${service.origin}/v1/me`, { headers: { authorization: `Bearer ${ADMIN}` } })).status).toBe(401);
});
