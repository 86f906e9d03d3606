import type { RequestParts, TestDevice } from '../../support/device.ts';
import { askLink, pathIn } from '../../support/own-link.ts';
import { cookieOf } from '../identity/signed-in.ts';

/** As the page a link opens does. */
export const followLink = (origin: string, code: string): Promise<Response> =>
  fetch(`${origin}/v1/own/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ code }),
  });

export const codeIn = async (reply: Response): Promise<string> => (await pathIn(reply)).replace('/mine#', '');

/** The person at a device, with the page open. */
export async function atOwnBrowser(origin: string, device: TestDevice, parts: RequestParts = {}) {
  const reply = await followLink(origin, await codeIn(await askLink(origin, device, parts)));
  const cookie = cookieOf(reply);
  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(origin + path, { headers: { cookie, ...headers } });
  const read = async <T>(path: string): Promise<T> => {
    const answer = await get(path);
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return (await answer.json()) as T;
  };
  return { get, read, cookie };
}
