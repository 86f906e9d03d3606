// The one place that asks the service anything.
import { t } from '../../../lib/words/t.ts';

/** What the service said instead of an answer, in words for people. */
export class AskFailed extends Error {
  override name = 'AskFailed';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export interface Question {
  signal?: AbortSignal;
  method?: 'GET' | 'POST' | 'DELETE';
  body?: unknown;
}

let csrf = '';
/** Known once it is known who is signed in; sent with whatever writes. */
export const keepCsrf = (token: string): void => void (csrf = token);

let signedOut = (): void =>
  location.assign(`/sign-in?again=${encodeURIComponent(location.pathname + location.search)}`);
/** What happens when nobody is signed in any more; people who review go to where they sign in. */
export const whenSignedOut = (act: () => void): void => void (signedOut = act);

const OVER = 'You are signed out. Sign in again in another tab, then press once more: what you wrote is still here.';

/** Throws `AskFailed` for everything but an answer; a request that was given up throws what `fetch` throws. */
export async function ask<T>(path: string, { signal, method = 'GET', body }: Question = {}): Promise<T> {
  const isFile = body instanceof Blob;
  const reply = await sendPatiently(path, {
    method,
    ...(signal ? { signal } : {}),
    headers: {
      ...(method === 'GET' ? {} : { 'slateguard-csrf': csrf }),
      ...(body === undefined ? {} : { 'content-type': isFile ? body.type : 'application/json' }),
    },
    ...(body === undefined ? {} : { body: isFile ? body : JSON.stringify(body) }),
  });
  if (reply.status === 401) {
    // What somebody has just written stays on the page.
    if (method !== 'GET') throw new AskFailed(401, OVER);
    signedOut();
  }
  if (!reply.ok) throw new AskFailed(reply.status, await wordsOf(reply));
  return (reply.status === 204 ? undefined : await reply.json()) as T;
}

const TRIES = 4;
const LONGEST_PAUSE_S = 5;

/** A service that is busy for a moment has done nothing yet and says when to come again; nobody needs to press for that. */
async function sendPatiently(path: string, init: RequestInit): Promise<Response> {
  for (let tries = 1; ; tries++) {
    const reply = await send(path, init);
    if (reply.status !== 503 || tries === TRIES || !(await isBusy(reply.clone()))) return reply;
    const seconds = Math.min(Number(reply.headers.get('retry-after')) || 1, LONGEST_PAUSE_S);
    await new Promise((resume) => setTimeout(resume, seconds * 1000));
    init.signal?.throwIfAborted();
  }
}

async function isBusy(reply: Response): Promise<boolean> {
  const said = (await reply.json().catch(() => null)) as { error?: { code?: string } } | null;
  return said?.error?.code === 'unavailable';
}

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { ...init, credentials: 'same-origin', redirect: 'error', cache: 'no-store' });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new AskFailed(0, t('own.silent'));
  }
}

async function wordsOf(reply: Response): Promise<string> {
  const said = (await reply.json().catch(() => null)) as { error?: { message?: string } } | null;
  return said?.error?.message ?? `The service answered ${reply.status}.`;
}

/** A path with those of its parameters that say something. */
export function withQuery(path: string, query: Record<string, string | null | undefined>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length ? `${path}?${new URLSearchParams(given).toString()}` : path;
}
