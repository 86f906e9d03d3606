// Sends one signed request. Every expected ending is a value; only a bug throws.
import { sha256, toBase64url, utf8 } from '../log/base64url.ts';
import type { DeviceKey } from '../log/device-key.ts';
import type { Clock } from '../model/instant.ts';
import { batchHeaders, signedText } from '../model/protocol.ts';
import type { Exchange } from './outcome.ts';

/** Chromium ends a worker whose response takes 30 s: give up before that. */
export const PATIENCE_MS = 20_000;
/** No answer of the service is longer, in UTF-16 units. */
const LONGEST_BODY = 1024 * 1024;

export interface TransportDeps {
  fetch: typeof fetch;
  clock: Clock;
  device: DeviceKey;
  patience?: number;
}

export interface Request {
  endpoint: string;
  method: 'GET' | 'POST';
  /** Path with query as the service sees it; a proxy may serve it below a folder of the endpoint. */
  path: string;
  body: string | null;
  contentType: string;
  /** In addition to our own. */
  headers?: Record<string, string>;
  /** Longest answer that is read, in UTF-16 units. */
  longest?: number;
}

export interface SignedRequest extends Request {
  /** Ms to add to our clock: the service's clock, when ours is known to be off. */
  clockOffset: number;
}

export interface Sent {
  nonce: string;
  exchange: Exchange;
}

/** Signs the request as the device and sends it. The nonce comes back in the receipt. */
export async function sendSigned(deps: TransportDeps, request: SignedRequest): Promise<Sent> {
  const nonce = toBase64url(crypto.getRandomValues(new Uint8Array(16)));
  const created = new Date(deps.clock() + request.clockOffset).toISOString();
  const device = await deps.device.id();
  const bodyHash = await sha256(utf8(request.body ?? ''));
  const url = urlOf(request);
  const { method, path } = request;
  const signature = await deps.device.sign(signedText({ method, path, device, created, nonce, bodyHash }));
  const headers = {
    ...request.headers,
    [batchHeaders.device]: device,
    [batchHeaders.created]: created,
    [batchHeaders.nonce]: nonce,
    [batchHeaders.signature]: signature,
  };
  return { nonce, exchange: await exchangeOf(deps, url, request, headers) };
}

/** The same without a signature, for enrolment. */
export const sendPlain = (deps: TransportDeps, request: Request): Promise<Exchange> =>
  exchangeOf(deps, urlOf(request), request, request.headers ?? {});

const urlOf = ({ endpoint, path }: Request): URL => new URL(endpoint.replace(/\/$/, '') + path);

async function exchangeOf(
  deps: TransportDeps,
  url: URL,
  request: Request,
  headers: Record<string, string>,
): Promise<Exchange> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), deps.patience ?? PATIENCE_MS);
  try {
    const response = await deps.fetch(url.href, {
      method: request.method,
      headers: request.body === null ? headers : { ...headers, 'content-type': request.contentType },
      body: request.body,
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: controller.signal,
    });
    return await readAnswer(response, request.longest ?? LONGEST_BODY);
  } catch {
    return { kind: 'failed', why: controller.signal.aborted ? 'time-out' : 'network' };
  } finally {
    clearTimeout(timer);
  }
}

async function readAnswer(response: Response, longest: number): Promise<Exchange> {
  // `manual` follows nothing and, unlike `error`, tells a redirect from a dead network.
  if (response.type === 'opaqueredirect') return { kind: 'failed', why: 'redirect' };
  const { status, headers } = response;
  const [contentType, retryAfter, date] = ['content-type', 'retry-after', 'date'].map((name) => headers.get(name));
  const body = await readCapped(response, longest);
  return {
    kind: 'answer',
    status,
    contentType: contentType ?? '',
    retryAfter: retryAfter ?? null,
    date: date ?? null,
    etag: headers.get('etag'),
    body,
  };
}

async function readCapped(response: Response, longest: number): Promise<string> {
  if (!response.body) return '';
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += value;
    if (text.length <= longest) continue;
    await reader.cancel();
    return '';
  }
}
