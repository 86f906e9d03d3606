import { expect, it } from 'vitest';
import { readJoinLink } from '../../../lib/model/join.ts';
import { newDevice } from '../../support/device.ts';
import { policyKey } from '../../support/policy-key.ts';
import { policy } from '../../support/policy.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, startService } from '../running-service.ts';
import { signedIn } from './signed-in.ts';

interface Made {
  id: string;
  link: string;
  fingerprint: string;
}

async function stand() {
  const late = { ms: 0 };
  const service = await startService({ now: () => new Date(Date.now() + late.ms) });
  const admin = await signedIn(service, [{ role: 'administrator', productions: ['NL-042'] }]);
  const post = (wish: object) =>
    admin.post('/v1/join-links', { production: 'NL-042', address: 'https://desk.example/sg/', ...wish });
  const make = async (wish: object = {}): Promise<Made> => (await (await post(wish)).json()) as Made;
  const enrol = async ({ link }: Made, device = newDevice()) => {
    const reply = await device.enrol(service.origin, readJoinLink(link)!.token);
    return reply.ok ? 'in' : codeOf(reply);
  };
  return { ...service, late, admin, post, make, enrol };
}

it('says where, for which production and whose keys, and nothing of it reaches a server', async () => {
  const { app, make, dataDir } = await stand();
  const made = await make();
  const invitation = readJoinLink(made.link)!;
  expect(invitation).toMatchObject({ service: 'https://desk.example/sg', production: 'NL-042', policyKeys: [] });
  expect(made.link.split('#')[0]).toBe('https://desk.example/sg/join');
  expect(made.fingerprint).toMatch(/^(?:[\da-f]{4} ){7}[\da-f]{4}$/);
  expect((await make()).fingerprint).toBe(made.fingerprint);
  const key = policyKey();
  writeFileSync(join(dataDir, 'policy.signed.json'), key.publish(policy()));
  const signedElsewhere = await make();
  expect(readJoinLink(signedElsewhere.link)!.policyKeys).toEqual([key.key.x]);
  expect(signedElsewhere.fingerprint).not.toBe(made.fingerprint);
  const page = await app.inject('/join');
  expect([page.statusCode, page.headers['content-security-policy']]).toEqual([200, expect.stringContaining("'none'")]);
});

it('lets in one device for two days unless told otherwise, and says what became of it', async () => {
  const { make, enrol, late, admin } = await stand();
  const [made, later, back] = [await make(), await make(), await make()];
  expect([await enrol(made), await enrol(made)]).toEqual(['in', 'token-used-up']);
  await admin.post(`/v1/enrolment-tokens/${back.id}/revoke`);
  expect(await enrol(back)).toBe('token-revoked');
  late.ms = 49 * 3_600_000;
  expect(await enrol(later)).toBe('token-expired');
});

it.each([
  ['another production', { production: 'NL-077' }, 403],
  ['a month', { hours: 31 * 24 }, 400],
  ['an address in the open', { address: 'http://desk.example' }, 400],
])('is not made for %s', async (_what, wish, status) => {
  const { post } = await stand();
  expect((await post(wish)).status).toBe(status);
});

it.each([
  'https://desk.example/join',
  'https://desk.example/join#production=NL-042',
  'http://desk.example/join#production=NL-042&token=t&key=' + 'A'.repeat(43),
  'https://desk.example/other#production=NL-042&token=t&key=' + 'A'.repeat(43),
  'chrome://settings',
  'not an address',
])('%s is no such link', (address) => {
  expect(readJoinLink(address)).toBeNull();
});
