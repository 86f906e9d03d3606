// const provider = await startProvider({ mara: { name: 'Mara Quill', groups: ['office'] } }); provider.settings → service
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { onTestFinished, vi } from 'vitest';
import type { OidcSettings } from '../../../service/identity/oidc-settings.ts';

interface Account {
  name: string;
  groups: string[];
}

const CLIENT = { id: 'slateguard', secret: 'secret-of-the-client-in-the-test' };

/** A real OpenID provider on loopback. `accounts` may be changed while it runs. Call `serve` once the service has its address. */
export async function startProvider(accounts: Record<string, Account>) {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const settings: OidcSettings = {
    issuer,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    name: 'Northlight',
    scope: 'openid profile groups',
    groupsClaim: 'groups',
    recheckMs: 3_600_000,
    groupsFile: null,
  };
  const serve = (origin: string): void => {
    // It warns that its own pages are for development: they are.
    vi.spyOn(console, 'warn').mockReturnValue();
    vi.spyOn(console, 'info').mockReturnValue();
    const provider = new Provider(issuer, {
      clients: [
        {
          client_id: CLIENT.id,
          client_secret: CLIENT.secret,
          redirect_uris: [`${origin}/sign-in/callback`],
          post_logout_redirect_uris: [`${origin}/sign-in`],
        },
      ],
      claims: { openid: ['sub'], profile: ['name'], groups: ['groups'] },
      pkce: { required: () => true },
      findAccount: (_context, id) => accounts[id] && { accountId: id, claims: () => ({ sub: id, ...accounts[id]! }) },
    });
    const handle = provider.callback();
    server.on('request', (request, response) => void handle(request, response));
  };
  return { settings, serve, issuer };
}

/** A browser without a screen: cookies by origin, redirects, and the forms of the provider. */
export function newBrowser() {
  const jars = new Map<string, Map<string, string>>();
  const visited: string[] = [];
  async function go(address: string, form?: Record<string, string>): Promise<Response> {
    const { origin, href } = new URL(address);
    visited.push(href);
    const jar = jars.get(origin) ?? new Map<string, string>();
    jars.set(origin, jar);
    const reply = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    for (const line of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) jar.set(name, value);
      else jar.delete(name);
    }
    const next = reply.headers.get('location');
    return next === null ? reply : go(new URL(next, address).href);
  }
  return {
    go,
    visited,
    jar: (origin: string) => jars.get(origin) ?? new Map<string, string>(),
    /** Goes to the provider, signs in there as somebody and agrees; stops before `until`, when given. */
    async signIn(origin: string, login: string): Promise<Response> {
      let page = await go(`${origin}/sign-in/provider`);
      for (let step = 0; step < 3 && !visited.at(-1)!.startsWith(origin); step++) {
        const html = await page.text();
        const [, action = ''] = /action="([^"]+)"/.exec(html) ?? [];
        const prompt = /name="prompt" value="(\w+)"/.exec(html)?.[1] ?? '';
        page = await go(new URL(action, visited.at(-1)).href, { prompt, login, password: 'any' });
      }
      return page;
    },
  };
}
