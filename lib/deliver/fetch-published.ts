// Fetches what a production publishes: from its own service as the device it is enrolled as, from anywhere else as nobody.
import { asDevice } from './as-device.ts';
import type { FlushDeps, ServiceConfig } from './flush.ts';
import { judge } from './outcome.ts';
import type { Exchange } from './outcome.ts';
import { sendPlain } from './transport.ts';

export interface Published {
  /** Null: no service is named. */
  config: ServiceConfig | null;
  url: string;
  etag: string | null;
  /** Longest answer, in bytes. */
  limit: number;
}

export type PublishedAnswer =
  | { kind: 'text'; text: string; etag: string | null }
  | { kind: 'same' }
  | { kind: 'failed'; why: string; absent?: boolean };

/** Never rejects: what went wrong comes back in plain words. */
export async function fetchPublished(deps: FlushDeps, wanted: Published): Promise<PublishedAnswer> {
  try {
    const path = wanted.config && pathBelow(wanted.config.endpoint, wanted.url);
    const exchange =
      wanted.config && path !== null
        ? await fromService(deps, wanted, wanted.config, path)
        : await asNobody(deps, wanted);
    return exchange ? answerOf(exchange) : failed('This browser could not enrol with the service.');
  } catch {
    return failed('This browser’s own storage could not be read.');
  }
}

/** The path as the service sees it, when the address lies below its endpoint. */
function pathBelow(endpoint: string, url: string): string | null {
  const base = endpoint.replace(/\/$/, '');
  return url.startsWith(`${base}/`) ? url.slice(base.length) : null;
}

const headersFor = ({ etag }: Published): Record<string, string> => (etag === null ? {} : { 'if-none-match': etag });

function asNobody(deps: FlushDeps, wanted: Published): Promise<Exchange> {
  const { origin } = new URL(wanted.url);
  const path = wanted.url.slice(origin.length);
  const request = { endpoint: origin, method: 'GET', path, body: null, contentType: '' } as const;
  return sendPlain(deps, { ...request, headers: headersFor(wanted), longest: wanted.limit });
}

function fromService(
  deps: FlushDeps,
  wanted: Published,
  config: ServiceConfig,
  path: string,
): Promise<Exchange | null> {
  const request = { method: 'GET', path, body: null, contentType: '' } as const;
  return asDevice(deps, config, { ...request, headers: headersFor(wanted), longest: wanted.limit });
}

const failed = (why: string): Extract<PublishedAnswer, { kind: 'failed' }> => ({ kind: 'failed', why });

function answerOf(exchange: Exchange): PublishedAnswer {
  if (exchange.kind === 'failed')
    return failed(
      exchange.why === 'redirect'
        ? 'Something between here and the service is answering in its place.'
        : 'The place that publishes it does not answer.',
    );
  const { status, body, etag } = exchange;
  if (status === 304) return { kind: 'same' };
  if (status === 200 && body !== '') return { kind: 'text', text: body, etag: etag ?? null };
  if (status === 200) return failed('What is published is empty, or larger than a device takes.');
  if (status === 404) return { ...failed('Nothing is published there yet.'), absent: true };
  const outcome = judge(exchange, 0);
  if (outcome.kind === 'refused' && outcome.why === 'revoked')
    return failed('The production has taken this browser off.');
  if (status === 401 || status === 403) return failed('The service does not know this browser.');
  return failed(`The place that publishes it answers ${status}.`);
}
