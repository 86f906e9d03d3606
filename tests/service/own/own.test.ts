import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { OwnRecords } from '../../../service/own/own-records.ts';
import type { OwnReply } from '../../../service/routes/own.ts';
import { meansHere } from '../../../service/verify/means-here.ts';
import { languageFor } from '../../../service/own/language-for.ts';
import { catalogueOf, languages } from '../../../scripts/setup/catalogues.ts';
import { verifyAny } from '../../../service/verify/verify-any.ts';
import { newDevice } from '../../support/device.ts';
import { signedIn } from '../identity/signed-in.ts';
import { asked, attempt, stand } from '../review/stand.ts';
import { ADMIN, codeOf, enrolled, ENROLMENT, startService } from '../running-service.ts';
import { askLink } from '../../support/own-link.ts';
import { atOwnBrowser, codeIn, followLink } from './at-own-browser.ts';

const admin = { authorization: `Bearer ${ADMIN}` };
const MINE = 'my-own-words';
const THEIRS = 'words-of-another';
const PAYLOAD = '<img src=x onerror=alert(1)>=1+1';

/** Two people of one production, each with a record, a request and an account. */
async function two() {
  const here = await stand();
  const other = newDevice();
  await enrolled(here.origin, other);
  const mine = { reason: MINE, account: 'ines@northlight.example' };
  const theirs = { reason: THEIRS, account: 'mara@northlight.example' };
  await here.send(attempt(mine), { ...attempt(mine), subject: 'NL-077' }, asked('mine', { reason: PAYLOAD }));
  const more = [attempt(theirs), attempt(theirs), asked('theirs', { reason: THEIRS })];
  await other.send(
    here.origin,
    more.map((draft) => other.record(draft)),
  );
  const own = await atOwnBrowser(here.origin, here.device);
  return { ...here, other, own, secrets: [THEIRS, other.id, 'theirs', 'mara@'] };
}

it('shows a person their records, cases, answers, productions and clocks, and nothing of anybody else', async () => {
  const { own, person, device, origin, secrets, read } = await two();
  await read('/v1/review/cases');
  await person.post('/v1/cases/mine/answer', { verdict: 'approved', conditions: 'Temp only' });
  const rule = JSON.stringify({ production: 'NL-042', type: 'slateguard.attempt', days: 30 });
  const headers = { ...admin, 'content-type': 'application/json' };
  await fetch(`${origin}/v1/retention`, { method: 'POST', headers, body: rule });
  const held = await own.read<OwnReply>('/v1/own');
  expect(held.device).toBe(device.id);
  expect(held.productions.map(({ production }) => production)).toEqual(['NL-042', 'NL-077']);
  expect(held.records.reduce((sum, { count }) => sum + count, 0)).toBe(3);
  expect(held.kept).toEqual([{ production: 'NL-042', type: 'slateguard.attempt', days: 30 }]);
  expect(held.cases).toMatchObject([{ id: 'mine', answer: { verdict: 'approved', conditions: 'Temp only' } }]);
  expect(Object.values(held.cases[0]!.people)).toEqual(['Mara Quill']);
  const { records, next } = await own.read<OwnRecords>('/v1/own/records');
  expect(records.map(({ record }) => (record.data as { account?: string }).account)).toEqual([
    undefined,
    'ines@northlight.example',
    'ines@northlight.example',
  ]);
  expect(next).toBeNull();
  for (const secret of secrets) expect(JSON.stringify([held, records])).not.toContain(secret);
});

it('says who read their records, by name, how many of theirs, and not what was looked for', async () => {
  const { own, person, device, other, origin, read } = await two();
  await read(`/v1/review/records?device=${other.id}`);
  const before = (await own.read<OwnReply>('/v1/own')).readers;
  expect(before).toEqual([]);
  await read('/v1/review/records?words=another');
  await read(`/v1/review/records?device=${device.id}&production=NL-042`);
  await read('/v1/review/cases');
  await (await person.get('/v1/evidence?production=NL-042')).text();
  await (await fetch(`${origin}/v1/records?format=csv`, { headers: admin })).text();
  const { readers } = await own.read<OwnReply>('/v1/own');
  expect(readers.map(({ at: _, ...rest }) => rest)).toEqual([
    { name: null, event: 'export-begun', records: null, production: null },
    { name: 'Mara Quill', event: 'export-begun', records: null, production: 'NL-042' },
    { name: 'Mara Quill', event: 'read', records: 1, production: 'NL-042' },
    { name: 'Mara Quill', event: 'read', records: 2, production: 'NL-042' },
  ]);
  const theirs = await atOwnBrowser(origin, other);
  expect((await theirs.read<OwnReply>('/v1/own')).readers).toHaveLength(5);
});

it('hands out everything as one file that is whole, readable, and about nobody else', async () => {
  const { own, secrets, device, origin } = await two();
  const erasure = JSON.stringify({ production: 'NL-077', by: 'Dana Okafor', reason: 'Asked for' });
  const headers = { ...admin, 'content-type': 'application/json' };
  await fetch(`${origin}/v1/erasures`, { method: 'POST', headers, body: erasure });
  const zip = Buffer.from(await (await own.get('/v1/own/export')).arrayBuffer());
  const report = await verifyAny(chunked(zip), meansHere());
  expect(report.faults).toEqual([]);
  expect(report).toMatchObject({ whole: true, records: 2, erased: 1, statements: 1, leftOut: 4 });
  expect(report.notes.join()).toContain(`Everything held about device ${device.id}`);
  const files = unzipSync(zip);
  const texts = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]));
  expect(Object.keys(texts).sort()).toEqual([
    'evidence.ndjson',
    'held.html',
    'held.json',
    'manifest.json',
    'records.csv',
  ]);
  expect(texts['records.csv']).toContain(MINE);
  expect(texts['held.html']).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(texts['held.html']).not.toContain('<img');
  for (const [name, text] of Object.entries(texts))
    for (const secret of secrets) expect(text.includes(secret), `${name} says ${secret}`).toBe(false);
  // A page that was changed is named.
  const at = zip.indexOf('held.html');
  zip[at + 60] = zip[at + 60]! ^ 1;
  expect((await verifyAny(chunked(zip), meansHere())).whole).toBe(false);
});

it.each(languages())('speaks %s where their browser does, with every word of it', async (language) => {
  const { own } = await two();
  const reply = await own.get('/v1/own/export', { 'accept-language': `xx, ${language};q=0.9, en;q=0.1` });
  const page = Buffer.from(unzipSync(Buffer.from(await reply.arrayBuffer()))['held.html']!).toString();
  const words = catalogueOf(language);
  expect(page).toContain(`<html lang="${words['lang']}"`);
  expect(page).toContain(`<h1>${words['own.title']}</h1>`);
  const heads = [
    'own.readers',
    'own.identified',
    'own.productions',
    'own.cases',
    'own.records',
    'own.erased',
    'own.opened',
  ];
  for (const key of heads) expect(page).toContain(`<h2>${words[key]}</h2>`);
});

it.each([
  [['pt-PT', 'en'], 'pt-BR'],
  [['de-AT'], 'de'],
  [['xx', 'KO'], 'ko'],
  [['xx', '*', ''], null],
  [[], null],
] as const)('of %j it speaks %s', (wanted, language) => {
  expect(languageFor(wanted, languages())).toBe(language);
});

async function* chunked(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
}

it('lets in by a link once, for two minutes, from the service’s own page, and whoever guesses not at all', async () => {
  let time = Date.now();
  const { origin } = await startService({ now: () => new Date(time) });
  const device = newDevice();
  await enrolled(origin, device);
  const code = await codeIn(await askLink(origin, device));
  const elsewhere = { 'content-type': 'application/json', origin: 'https://elsewhere.example' };
  const body = JSON.stringify({ code });
  const forged = await fetch(`${origin}/v1/own/session`, { method: 'POST', headers: elsewhere, body });
  expect(forged.status).toBe(403);
  expect((await followLink(origin, code)).status).toBe(204);
  expect((await followLink(origin, code)).status).toBe(401);
  expect((await followLink(origin, 'x'.repeat(32))).status).toBe(401);
  const late = await codeIn(await askLink(origin, device));
  time += 121_000;
  expect((await followLink(origin, late)).status).toBe(401);
  const proof = { created: new Date(time).toISOString() };
  const path = '/v1/own/link';
  const again = device.proof('POST', path, new Uint8Array(), proof);
  expect((await fetch(origin + path, { method: 'POST', headers: again })).status).toBe(201);
  expect((await fetch(origin + path, { method: 'POST', headers: again })).status).toBe(401);
});

it('is over after an hour, when it is ended, and when the device is taken off', async () => {
  let time = Date.now();
  const { origin, ledger } = await startService({ now: () => new Date(time) });
  const device = newDevice();
  await enrolled(origin, device);
  const own = await atOwnBrowser(origin, device);
  const end = (from: string) =>
    fetch(`${origin}/v1/own/session/end`, { method: 'POST', headers: { cookie: own.cookie, origin: from } });
  expect((await end('https://elsewhere.example')).status).toBe(403);
  expect((await end(origin)).status).toBe(204);
  expect((await own.get('/v1/own')).status).toBe(401);
  const second = await atOwnBrowser(origin, device);
  expect((await second.get('/v1/own')).status).toBe(200);
  const admins = await signedIn({ origin, ledger }, [{ role: 'administrator', productions: 'all' }]);
  await admins.post(`/v1/devices/${device.id}/revoke`, { production: 'NL-042', reason: 'Stolen' });
  expect((await second.get('/v1/own')).status).toBe(401);
  expect(await codeOf(await askLink(origin, device))).toBe('revoked');
  const kept = newDevice();
  await kept.enrol(origin, ENROLMENT);
  const third = await atOwnBrowser(origin, kept);
  time += 3_600_001;
  expect((await third.get('/v1/own')).status).toBe(401);
});

it('is no way to anything else, and nothing else is a way to it', async () => {
  const { own, person, origin, device } = await two();
  for (const path of ['/v1/own', '/v1/own/records', '/v1/own/export']) {
    expect((await person.get(path)).status, path).toBe(401);
    expect((await fetch(origin + path, { headers: admin })).status, path).toBe(401);
    expect((await device.get(origin, path)).status, path).toBe(401);
  }
  for (const path of ['/v1/me', '/v1/records', '/v1/review/records', '/v1/cases', '/v1/evidence', '/v1/policy'])
    expect((await own.get(path)).status, path).toBe(401);
});
