import { onTestFinished, expect, it } from 'vitest';
import { readJoinLink } from '../../../lib/model/join.ts';
import { newToken, runService } from '../../../scripts/setup/run-service.ts';
import { newDevice } from '../../support/device.ts';
import { newDataDir } from '../running-service.ts';
import { cookieOf, redeem } from './signed-in.ts';

const codeIn = (link: string): string => new URL(link).searchParams.get('code') ?? '';

it('commands work beside the running service, and leave nothing to guess', async () => {
  const tokens = { adminToken: newToken(), enrolmentToken: newToken() };
  const service = await runService({ port: 0, dataDir: newDataDir(), ...tokens, localSignIn: true });
  onTestFinished(() => service.stop());
  const { endpoint: origin, command } = service;

  const first = command('first-administrator', 'Dana Okafor');
  expect(first).toMatch(new RegExp(`^${origin}/sign-in\\?code=[\\w-]{32}$`));
  const reply = await redeem(origin, codeIn(first));
  expect([reply.status, cookieOf(reply)]).toEqual([204, expect.stringMatching(/^slateguard-session=./)]);
  expect(() => command('first-administrator', 'Mara Quill')).toThrow('There is an administrator already');

  const link = command('sign-in', 'Mara Quill', '--role', 'reviewer', '--production', 'NL-042');
  const cookie = cookieOf(await redeem(origin, codeIn(link)));
  const me = await fetch(`${origin}/v1/me`, { headers: { cookie } });
  expect(await me.json()).toMatchObject({ name: 'Mara Quill', roles: ['reviewer'], productions: ['NL-042'] });
  expect(() => command('sign-in', 'Mara Quill', '--role', 'owner')).toThrow('--role is one or more of reviewer');

  const [token = '', id] = command('enrolment-token', 'create', '--production', 'NL-042', '--uses', '1').split(
    /\n\(|, /,
  );
  const device = newDevice();
  expect((await device.enrol(origin, token)).status).toBe(200);
  expect(command('enrolment-token', 'list')).toMatch(new RegExp(`^${id}  NL-042  until .*  used 1 of 1$`));
  expect(command('enrolment-token', 'revoke', id!)).toContain('is revoked');

  const [joinLink = '', fingerprint] = command('join-link', '--production', 'NL-042').split('\n');
  expect(fingerprint).toMatch(/^Fingerprint (?:[\da-f]{4} ?){8}$/);
  const invitation = readJoinLink(joinLink)!;
  expect(invitation).toMatchObject({ service: origin, production: 'NL-042' });
  expect((await newDevice().enrol(origin, invitation.token)).status).toBe(200);
  expect(() => command('revoke-device', 'nobody')).toThrow('No such device is enrolled: nobody.');
  expect(command('revoke-device', device.id, '--reason', 'Stolen')).toContain('is off NL-042.');
  expect((await device.send(origin, device.records(1))).status).toBe(403);
});
