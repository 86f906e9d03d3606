import type { Grant } from '../../../service/identity/person.ts';
import { makeCode } from '../../../service/identity/sign-in-codes.ts';
import type { Me } from '../../../service/routes/session.ts';
import type { startService } from '../running-service.ts';

export type Running = Pick<Awaited<ReturnType<typeof startService>>, 'origin' | 'ledger'>;

let people = 0;

interface CodeOptions {
  name?: string;
  purpose?: 'first-administrator' | 'local';
}

export const newCode = (
  { ledger }: Pick<Running, 'ledger'>,
  grants: readonly Grant[],
  { name = `Mara Quill ${++people}`, purpose = 'first-administrator' }: CodeOptions = {},
): Promise<string> => ledger.transaction((rows) => makeCode(rows, { name, grants, purpose }, new Date()));

/** The cookie a reply gives, as a browser sends it back. */
export const cookieOf = (reply: Response): string => (reply.headers.get('set-cookie') ?? '').split(';')[0]!;

export const redeem = (origin: string, code: string): Promise<Response> =>
  fetch(`${origin}/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  });

/** A person with a session, and their browser. */
export async function signedIn({ origin, ledger }: Running, grants: readonly Grant[], name?: string) {
  const code = await newCode({ ledger }, grants, name === undefined ? {} : { name });
  const cookie = cookieOf(await redeem(origin, code));
  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(origin + path, { headers: { cookie, ...headers }, redirect: 'manual' });
  const me = (await (await get('/v1/me')).json()) as Me;
  /** As a page of ours would; `headers` in its place. */
  const post = (path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(origin + path, {
      method: 'POST',
      headers: {
        cookie,
        origin,
        'slateguard-csrf': me.csrf,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  return { get, post, me, cookie };
}
