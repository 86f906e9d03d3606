// What an answer means for the records that were sent. Nothing but a signed receipt ever means "delivered".
import { readRetryAfter } from './retry-after.ts';

/** What came back from one request, before anyone looked at the signature. */
export type Exchange =
  | { kind: 'failed'; why: 'network' | 'time-out' | 'redirect' }
  | {
      kind: 'answer';
      status: number;
      contentType: string;
      retryAfter: string | null;
      date: string | null;
      etag?: string | null;
      body: string;
    };

export type RefusedFor = 'clock' | 'replay' | 'unknown' | 'revoked';

export type Outcome =
  /** A JSON object came with 200 or 201: look for the receipt in it. */
  | { kind: 'answered'; body: unknown }
  /** Keep and try later; `after` ms when the service asked for it. */
  | { kind: 'retry'; why: 'offline' | 'busy'; after: number | null }
  /**
   * Keep and stop: `clock` and `replay` are worth one more try, `unknown` needs enrolment, `revoked` another token than
   * the one this browser came with.
   */
  | { kind: 'refused'; why: RefusedFor }
  /** Something in the batch is not taken: find it by halves. */
  | { kind: 'poison' }
  | { kind: 'too-large' }
  /** The service holds other records under these sequences. */
  | { kind: 'conflict' }
  /** Not the service's answer: a sign-in page, a proxy, another server. Keep. */
  | { kind: 'interfered'; after: number | null };

const busy = new Set([408, 425, 429, 500, 502, 503, 504]);

export function judge(exchange: Exchange, now: number): Outcome {
  if (exchange.kind === 'failed')
    return exchange.why === 'redirect'
      ? { kind: 'interfered', after: null }
      : { kind: 'retry', why: 'offline', after: null };
  const after = readRetryAfter(exchange.retryAfter, now);
  const { status } = exchange;
  if (busy.has(status) || status > 504) return { kind: 'retry', why: 'busy', after };
  const json = readJson(exchange);
  if ((status === 200 || status === 201) && json) return { kind: 'answered', body: json };
  if (status === 401 || status === 403) return { kind: 'refused', why: whyRefused(json) };
  if (status === 413) return { kind: 'too-large' };
  // A proxy has its own words for "no": only an answer in the service's form is about the records.
  if (json && isOurError(json)) {
    if (status === 400 || status === 422) return { kind: 'poison' };
    if (status === 409) return { kind: 'conflict' };
  }
  return { kind: 'interfered', after };
}

function readJson({ contentType, body }: Extract<Exchange, { kind: 'answer' }>): Record<string, unknown> | null {
  if (!/^application\/(?:[\w.+-]{1,60}\+)?json\b/i.test(contentType)) return null;
  try {
    const value: unknown = JSON.parse(body);
    return value && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

const errorOf = (json: Record<string, unknown> | null): Record<string, unknown> | null =>
  json && typeof json['error'] === 'object' ? (json['error'] as Record<string, unknown> | null) : null;

const isOurError = (json: Record<string, unknown>): boolean => typeof errorOf(json)?.['code'] === 'string';

function whyRefused(json: Record<string, unknown> | null): RefusedFor {
  const code = errorOf(json)?.['code'];
  return code === 'clock' || code === 'replay' || code === 'revoked' ? code : 'unknown';
}
