import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Me } from '../../../service/routes/session.ts';
import { newDataDir, startService } from '../running-service.ts';
import { newBrowser, startProvider } from './real-provider.ts';

const groups = {
  'long-tide-office': [{ role: 'reviewer', productions: ['NL-042'] }],
  'everything-export': [{ role: 'exporter', productions: 'all' }],
};

async function stand(accounts: Parameters<typeof startProvider>[0]) {
  const provider = await startProvider(accounts);
  const dataDir = newDataDir();
  writeFileSync(join(dataDir, 'groups.json'), JSON.stringify(groups));
  const late = { ms: 0 };
  const now = () => new Date(Date.now() + late.ms);
  const service = await startService({ dataDir, identity: { oidc: provider.settings }, now });
  provider.serve(service.origin);
  const meOf = async (browser: ReturnType<typeof newBrowser>): Promise<Me | null> => {
    const reply = await browser.go(`${service.origin}/v1/me`);
    return reply.ok ? ((await reply.json()) as Me) : null;
  };
  return { ...service, provider, meOf, late };
}

it('a real provider’s groups become roles and productions', async () => {
  const { origin, meOf, provider, ledger } = await stand({
    mara: { name: 'Mara Quill', groups: ['long-tide-office', 'everything-export', 'catering'] },
  });
  const browser = newBrowser();
  await browser.signIn(origin, 'mara');
  expect(browser.visited.at(-1)).toBe(`${origin}/review`);
  const me = (await meOf(browser))!;
  expect(me).toMatchObject({ name: 'Mara Quill', roles: ['reviewer', 'exporter'], productions: 'all' });
  expect(me.may['cases.answer']).toEqual(['NL-042']);
  const asked = new URL(browser.visited.find((address) => address.startsWith(`${provider.issuer}/auth?`))!);
  expect(Object.fromEntries(asked.searchParams)).toMatchObject({
    response_type: 'code',
    code_challenge_method: 'S256',
  });
  expect(await ledger.all('SELECT event FROM identity_event')).toEqual([{ event: 'signed-in' }]);

  const ended = await fetch(`${origin}/v1/session/end`, {
    method: 'POST',
    headers: {
      cookie: [...browser.jar(origin)].map((pair) => pair.join('=')).join('; '),
      origin,
      'slateguard-csrf': me.csrf,
    },
  });
  const { next } = (await ended.json()) as { next: string };
  expect(next).toMatch(new RegExp(`^${provider.issuer}/session/end\\?`));
  expect((await fetch(next)).status).toBe(200);
  expect(await meOf(browser)).toBeNull();
});

it('who has no role is not let in, and who loses it loses it in every session', async () => {
  const accounts = {
    ines: { name: 'Ines Alvarado', groups: ['catering'] },
    mara: { name: 'Mara Quill', groups: ['long-tide-office'] },
  };
  const { origin, meOf } = await stand(accounts);
  const stranger = newBrowser();
  const refused = await stranger.signIn(origin, 'ines');
  expect([refused.status, await refused.text()]).toEqual([403, expect.stringContaining('no role here yet')]);
  expect(await meOf(stranger)).toBeNull();
  const [first, second] = [newBrowser(), newBrowser()];
  await first.signIn(origin, 'mara');
  accounts.mara.groups = [];
  expect((await second.signIn(origin, 'mara')).status).toBe(403);
  expect((await meOf(first))?.roles).toEqual([]);
  expect((await first.go(`${origin}/v1/records`)).status).toBe(403);
});

it('the way back is good once, and in the browser that went', async () => {
  const { origin, meOf } = await stand({ mara: { name: 'Mara Quill', groups: ['long-tide-office'] } });
  const browser = newBrowser();
  await browser.signIn(origin, 'mara');
  const back = browser.visited.find((address) => address.includes('/sign-in/callback?'))!;
  const again = newBrowser();
  for (const who of [browser, again]) expect((await who.go(back)).status).toBe(401);
  expect(await meOf(again)).toBeNull();
  const victim = newBrowser();
  await victim.go(`${origin}/sign-in/provider`);
  expect((await victim.go(back)).status).toBe(401);
  await victim.go(`${origin}/sign-in/provider`);
  const [, state = ''] = /state=([\w-]+)/.exec(victim.visited.find((address) => address.includes('/auth?'))!) ?? [];
  expect((await victim.go(`${origin}/sign-in/callback?code=made-up&state=${state}`)).status).toBe(401);
  expect(await meOf(victim)).toBeNull();
});

it('within the hour the provider is asked again: who left a group is out, however much they work', async () => {
  const accounts = { mara: { name: 'Mara Quill', groups: ['long-tide-office', 'everything-export'] } };
  const { origin, meOf, late } = await stand(accounts);
  const browser = newBrowser();
  await browser.signIn(origin, 'mara');
  accounts.mara.groups = ['long-tide-office'];
  for (const minutes of [20, 40, 59]) {
    late.ms = minutes * 60_000;
    expect((await meOf(browser))?.roles).toEqual(['reviewer', 'exporter']);
  }
  late.ms = 61 * 60_000;
  expect(await meOf(browser)).toBeNull();
  late.ms = 0;
  // As a page does, which is back where it was.
  await browser.go(`${origin}/sign-in?again=${encodeURIComponent('/review/records?tool=claude')}`);
  expect(browser.visited.at(-1)).toBe(`${origin}/review/records?tool=claude`);
  expect((await meOf(browser))?.roles).toEqual(['reviewer']);
  for (const again of ['https://elsewhere.example', '//elsewhere.example', '/review/\r\nset-cookie:x', '/sign-in'])
    expect((await browser.go(`${origin}/sign-in?again=${encodeURIComponent(again)}`)).status).toBe(200);
  expect(browser.visited.every((address) => !address.includes('//elsewhere.example/'))).toBe(true);
});

it('after twelve hours the provider is asked again, and lets in who is signed in there', async () => {
  const { origin, meOf, late } = await stand({ mara: { name: 'Mara Quill', groups: ['long-tide-office'] } });
  const browser = newBrowser();
  await browser.signIn(origin, 'mara');
  const before = browser.jar(origin).get('slateguard-session');
  late.ms = 13 * 3_600_000;
  expect(await meOf(browser)).toBeNull();
  late.ms = 0;
  await browser.go(`${origin}/sign-in/provider`);
  expect((await meOf(browser))?.name).toBe('Mara Quill');
  expect(browser.jar(origin).get('slateguard-session')).not.toBe(before);
});

it('a provider that is away is said to be, and a table of groups that is none stops the start', async () => {
  const { settings } = await startProvider({});
  const dataDir = newDataDir();
  const oidc = { ...settings, issuer: 'http://127.0.0.1:9' };
  await expect(startService({ dataDir, identity: { oidc } })).rejects.toThrow('which group has which roles');
  writeFileSync(join(dataDir, 'groups.json'), JSON.stringify({ office: [{ role: 'owner', productions: 'all' }] }));
  await expect(startService({ dataDir, identity: { oidc } })).rejects.toThrow('see office → 0 → role');
  writeFileSync(join(dataDir, 'groups.json'), JSON.stringify(groups));
  const { origin } = await startService({ dataDir, identity: { oidc } });
  const away = await newBrowser().go(`${origin}/sign-in/provider`);
  expect([away.status, await away.text()]).toEqual([503, expect.stringContaining('does not answer')]);
  expect((await fetch(`${origin}/sign-in`)).status).toBe(200);
});
