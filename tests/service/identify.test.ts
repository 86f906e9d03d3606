import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { KnownOf } from '../../service/identify/known-of.ts';
import type { Grant, Role } from '../../service/identity/person.ts';
import type { IdentifyList } from '../../service/routes/identify.ts';
import type { OwnReply } from '../../service/routes/own.ts';
import { attemptData, newDevice } from '../support/device.ts';
import { signedIn } from './identity/signed-in.ts';
import { atOwnBrowser } from './own/at-own-browser.ts';
import { ADMIN, codeOf, ENROLMENT, startService } from './running-service.ts';

const OURS = 'NL-042';
const granted = (...list: Role[]): Grant[] => list.map((role) => ({ role, productions: [OURS] }));

async function stand() {
  let time = Date.now();
  const service = await startService({ now: () => new Date(time) });
  const { origin } = service;
  const administrator = await signedIn(service, [{ role: 'administrator', productions: [OURS] }], 'Theo Brandt');
  const wish = { production: OURS, hours: 1, note: 'Ines Alvarado, second unit' };
  const { token } = (await (await administrator.post('/v1/enrolment-tokens', wish)).json()) as { token: string };
  const device = newDevice();
  await device.enrol(origin, token);
  await device.send(origin, [device.record({ data: { ...attemptData, account: 'ines@northlight.example' } })]);
  const reviewer = await signedIn(service, granted('reviewer'), 'Mara Quill');
  const officer = await signedIn(service, granted('data-protection-officer'), 'Dana Okafor');
  const ask = async (by = reviewer): Promise<string> => {
    const body = { production: OURS, device: device.id, reason: 'A complaint about take 4' };
    const reply = await by.post('/v1/identifications', body);
    return ((await reply.json()) as { id: string }).id;
  };
  const decide = (by: typeof reviewer, id: string, body: object = { approve: true, hours: 2 }) =>
    by.post(`/v1/identifications/${id}/decision`, body);
  const who = (by: typeof reviewer, id: string) => by.get(`/v1/identifications/${id}/person`);
  const pass = (hours: number): void => void (time += hours * 3_600_000);
  return { ...service, administrator, reviewer, officer, device, ask, decide, who, pass };
}

it('takes a second person, tells both for the time agreed to, and nobody else', async () => {
  const { origin, ledger, reviewer, officer, administrator, device, ask, decide, who, pass } = await stand();
  const id = await ask();
  expect(await codeOf(await who(reviewer, id))).toBe('not-agreed');
  const { requests } = (await (await officer.get('/v1/identifications')).json()) as IdentifyList;
  expect(requests).toMatchObject([
    { id, state: 'waiting', mayDecide: true, mayLook: false, askedBy: { name: 'Mara Quill' } },
  ]);
  expect((await decide(officer, id)).status).toBe(200);
  const known = (await (await who(reviewer, id)).json()) as KnownOf;
  expect(known.accounts).toEqual(['ines@northlight.example']);
  expect(known.enrolments).toMatchObject([{ note: 'Ines Alvarado, second unit', madeBy: 'Theo Brandt' }]);
  expect((await who(officer, id)).status).toBe(200);
  expect(await codeOf(await who(administrator, id))).toBe('not-agreed');
  const other = await signedIn({ origin, ledger }, granted('reviewer'));
  expect(((await (await other.get('/v1/identifications')).json()) as IdentifyList).requests).toEqual([]);
  expect(await codeOf(await who(other, id))).toBe('not-agreed');
  expect(await codeOf(await decide(administrator, id))).toBe('decided');
  pass(0.9);
  expect((await who(reviewer, id)).status).toBe(200);

  const own = await atOwnBrowser(origin, device, { created: new Date(Date.now() + 0.9 * 3_600_000).toISOString() });
  const { identified, readers } = await own.read<OwnReply>('/v1/own');
  expect(identified).toMatchObject([
    { askedBy: 'Mara Quill', decidedBy: 'Dana Okafor', state: 'in-force', reason: 'A complaint about take 4' },
  ]);
  expect(readers).toEqual([]);
});

it('is never agreed to by whoever asked, whatever their roles, not even in the ledger', async () => {
  const { origin, ledger, asItsOwner, device, ask, decide, who } = await stand();
  const both = await signedIn({ origin, ledger }, granted('reviewer', 'data-protection-officer', 'administrator'));
  const id = await ask(both);
  expect(await codeOf(await decide(both, id))).toBe('self');
  expect(await codeOf(await decide(both, id, { approve: false }))).toBe('self');
  const row = `INSERT INTO identify_decision VALUES ('${id}', '2026-11-20', '${both.me.id}', '', '2099-01-01')`;
  await expect(asItsOwner(row)).rejects.toThrow('takes two');
  expect(await codeOf(await who(both, id))).toBe('not-agreed');
  const body = { production: OURS, device: device.id, reason: 'x' };
  const byToken = await fetch(`${origin}/v1/identifications`, {
    method: 'POST',
    headers: { authorization: `Bearer ${ADMIN}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(await codeOf(byToken)).toBe('nobody');
});

it('is not agreed to by a second account of the same name', async () => {
  const { origin, ledger, officer, ask, decide, who } = await stand();
  const again = await signedIn({ origin, ledger }, granted('data-protection-officer'), ' MARA  Quill');
  const id = await ask();
  expect(await codeOf(await decide(again, id))).toBe('self');
  expect((await decide(officer, id)).status).toBe(200);
  expect((await who(again, id)).status).toBe(403);
});

const refused: readonly [role: Role, asks: number, decides: number][] = [
  ['reviewer', 201, 403],
  ['exporter', 403, 403],
  ['auditor', 403, 403],
  ['administrator', 403, 200],
  ['script-coordinator', 403, 403],
  ['data-protection-officer', 201, 200],
];

it.each(refused)('a %s may ask (%i) and decide (%i), of their own production only', async (role, asks, decides) => {
  const { origin, ledger, device, ask, decide } = await stand();
  const person = await signedIn({ origin, ledger }, granted(role));
  const body = { production: OURS, device: device.id, reason: 'Because' };
  expect((await person.post('/v1/identifications', body)).status).toBe(asks);
  expect((await decide(person, await ask())).status).toBe(decides);
  const elsewhere = await signedIn({ origin, ledger }, [{ role, productions: ['NL-077'] }]);
  expect((await elsewhere.post('/v1/identifications', body)).status).toBe(403);
  expect([403, 404]).toContain((await decide(elsewhere, await ask())).status);
});

it('is over when its time is, lapses undecided, can be declined, and knows no device of another production', async () => {
  const { origin, ledger, reviewer, officer, device, ask, decide, who, pass } = await stand();
  const [agreed, declined] = [await ask(), await ask()];
  await decide(officer, agreed, { approve: true, hours: 1 });
  await decide(officer, declined, { approve: false, note: 'Ask the head of department' });
  expect(await codeOf(await who(reviewer, declined))).toBe('not-agreed');
  pass(0.6);
  expect((await who(reviewer, agreed)).status).toBe(200);
  expect((await officer.get('/v1/me')).status).toBe(200);
  pass(0.6);
  expect(await codeOf(await who(reviewer, agreed))).toBe('not-agreed');
  const forgotten = randomUUID();
  const at = '2026-01-01T00:00:00.000Z';
  const asked = { id: forgotten, production: OURS, device: device.id, reason: 'x', asked_by: reviewer.me.id };
  await ledger.insert('identify_request', [{ ...asked, at, number: 99 }]);
  expect(await codeOf(await decide(officer, forgotten))).toBe('decided');
  const stranger = newDevice({ production: 'NL-077' });
  const proof = { created: new Date(Date.now() + 1.2 * 3_600_000).toISOString() };
  expect((await stranger.enrol(origin, ENROLMENT, proof)).status).toBe(200);
  const body = { production: OURS, device: stranger.id, reason: 'x' };
  expect((await reviewer.post('/v1/identifications', body)).status).toBe(404);
});

it('hides accounts from whoever may not export, in the raw list, too', async () => {
  const { origin, ledger, reviewer } = await stand();
  const list = (person: typeof reviewer) => person.get('/v1/records').then((reply) => reply.text());
  expect(await list(reviewer)).toContain('…@northlight.example');
  expect(await list(reviewer)).not.toContain('ines@');
  expect(await list(await signedIn({ origin, ledger }, granted('exporter')))).toContain('ines@');
});
