// Sends to an address somebody has set, and to nothing behind it: no redirect, no private network, no endless answer.
import { lookup as resolve } from 'node:dns';
import type { LookupAddress } from 'node:dns';
import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { isIP } from 'node:net';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './is-public-address.ts';

export interface Post {
  url: URL;
  headers: Record<string, string>;
  body: string;
  /** For receivers in the house, and plain http. */
  allowPrivate: boolean;
}

export type Posted = { status: number; retryAfter: string | null; body: string } | { failed: string };

const PATIENCE_MS = 20_000;
const LONGEST_ANSWER = 64 * 1024;

/** The name is looked up once, and what is connected to is what was looked at. */
const onlyPublic: LookupFunction = (name, options, done) =>
  resolve(name, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    const [first] = addresses ?? [];
    if (error || !first) return done(error ?? new Error('no address'), '', 0);
    if (!addresses.every(({ address }) => isPublicAddress(address))) return done(new Error('private address'), '', 0);
    if (options.all) return (done as (error: null, all: LookupAddress[]) => void)(null, addresses);
    done(null, first.address, first.family);
  });

const bare = (host: string): string => host.replace(/^\[|\]$/g, '');

/** Why nothing may be sent there; null when it may. Names are looked at when they are looked up. */
export function refusedUrl({ url, allowPrivate }: Pick<Post, 'url' | 'allowPrivate'>): string | null {
  if (url.username || url.password) return 'a name or password in the address';
  if (url.protocol !== 'https:' && !(allowPrivate && url.protocol === 'http:')) return 'not https';
  if (!allowPrivate && isIP(bare(url.hostname)) && !isPublicAddress(bare(url.hostname))) return 'private address';
  return null;
}

export function postSafely(post: Post): Promise<Posted> {
  const { url, headers, body, allowPrivate } = post;
  const refused = refusedUrl(post);
  if (refused) return Promise.resolve({ failed: refused });
  return new Promise((settle) => {
    const send = url.protocol === 'https:' ? tlsRequest : plainRequest;
    const options = { method: 'POST', headers, agent: false, signal: AbortSignal.timeout(PATIENCE_MS) };
    const sent = send(url, { ...options, ...(allowPrivate ? {} : { lookup: onlyPublic }) }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => {
        text += part;
        if (text.length > LONGEST_ANSWER) answer.destroy();
      });
      answer.on('close', () =>
        settle({ status: answer.statusCode ?? 0, retryAfter: answer.headers['retry-after'] ?? null, body: text }),
      );
    });
    sent.on('error', (error: NodeJS.ErrnoException) => settle({ failed: error.code ?? error.message }));
    sent.end(body);
  });
}
