import { describe, expect, it } from 'vitest';
import { judge } from '../../lib/deliver/outcome.ts';
import type { Exchange } from '../../lib/deliver/outcome.ts';
import { NOON } from '../support/log-bench.ts';

const HOUR = 3_600_000;
const json = 'application/json; charset=utf-8';
const said = (code: string) => JSON.stringify({ error: { code, message: 'words' } });

const answer = (status: number, parts: Partial<Extract<Exchange, { kind: 'answer' }>> = {}): Exchange => ({
  kind: 'answer',
  status,
  contentType: json,
  retryAfter: null,
  date: null,
  body: said('x'),
  ...parts,
});
const html = { contentType: 'text/html', body: '<h1>Sign in to the hotel network</h1>' };
const wait = (retryAfter: string) => ({ retryAfter });
const offline = { kind: 'retry', why: 'offline', after: null };
const busy = (after: number | null = null) => ({ kind: 'retry', why: 'busy', after });
const interfered = { kind: 'interfered', after: null };

const table: [string, Exchange, object][] = [
  ['network error', { kind: 'failed', why: 'network' }, offline],
  ['time-out', { kind: 'failed', why: 'time-out' }, offline],
  ['redirect', { kind: 'failed', why: 'redirect' }, interfered],
  ['200 with JSON', answer(200, { body: '{"device":"d"}' }), { kind: 'answered', body: { device: 'd' } }],
  ['201 with JSON', answer(201, { body: '{}' }), { kind: 'answered', body: {} }],
  [
    '200 with problem JSON type',
    answer(200, { contentType: 'application/problem+json', body: '{}' }),
    { kind: 'answered' },
  ],
  ['200 with HTML', answer(200, html), interfered],
  ['200 with JSON called HTML', answer(200, { contentType: 'text/html', body: '{}' }), interfered],
  ['200 with HTML called JSON', answer(200, { body: html.body }), interfered],
  ['200 with half of a JSON', answer(200, { body: '{"device":' }), interfered],
  ['200 with an array', answer(200, { body: '[]' }), interfered],
  ['200 with null', answer(200, { body: 'null' }), interfered],
  ['200 with nothing', answer(200, { body: '' }), interfered],
  ['200 without a type', answer(200, { contentType: '', body: '{}' }), interfered],
  [
    '200 with a type that only begins like JSON',
    answer(200, { contentType: 'application/jsonish', body: '{}' }),
    interfered,
  ],
  ['202', answer(202), interfered],
  ['204', answer(204, { body: '', contentType: '' }), interfered],
  ['206', answer(206), interfered],
  ['301', answer(301), interfered],
  ['302', answer(302, html), interfered],
  ['304', answer(304, { body: '' }), interfered],
  ['400 in our form', answer(400, { body: said('invalid-batch') }), { kind: 'poison' }],
  ['400 from a proxy', answer(400, html), interfered],
  ['400 with foreign JSON', answer(400, { body: '{"error":"bad"}' }), interfered],
  ['401', answer(401, { body: said('unauthorised') }), { kind: 'refused', why: 'unknown' }],
  ['401 for the clock', answer(401, { body: said('clock') }), { kind: 'refused', why: 'clock' }],
  ['401 for a replay', answer(401, { body: said('replay') }), { kind: 'refused', why: 'replay' }],
  ['401 from a proxy', answer(401, html), { kind: 'refused', why: 'unknown' }],
  ['402', answer(402), interfered],
  ['403 for a device taken off', answer(403, { body: said('revoked') }), { kind: 'refused', why: 'revoked' }],
  ['403', answer(403, { body: said('production') }), { kind: 'refused', why: 'unknown' }],
  ['404', answer(404, { body: said('not-found') }), interfered],
  ['405', answer(405), interfered],
  ['407', answer(407, html), interfered],
  ['408', answer(408), busy()],
  ['409 in our form', answer(409, { body: said('fork') }), { kind: 'conflict' }],
  ['409 from a proxy', answer(409, html), interfered],
  ['410', answer(410), interfered],
  ['413', answer(413), { kind: 'too-large' }],
  ['413 from a proxy', answer(413, html), { kind: 'too-large' }],
  ['415', answer(415), interfered],
  ['422 in our form', answer(422, { body: said('unreadable-record') }), { kind: 'poison' }],
  ['422 with nothing', answer(422, { body: '' }), interfered],
  ['425', answer(425), busy()],
  ['429', answer(429), busy()],
  ['429 in seconds', answer(429, wait('120')), busy(120_000)],
  ['429 with a date', answer(429, wait('Mon, 02 Nov 2026 12:10:00 GMT')), busy(600_000)],
  ['429 with an old date', answer(429, wait('Sun, 01 Nov 2026 12:10:00 GMT')), busy(1000)],
  ['429 with garbage', answer(429, wait('soon')), busy()],
  ['429 with a bare year', answer(429, wait('2030-01-01')), busy()],
  ['451', answer(451, html), interfered],
  ['500', answer(500), busy()],
  ['500 from a proxy', answer(500, html), busy()],
  ['501', answer(501), interfered],
  ['502', answer(502, html), busy()],
  ['503', answer(503), busy()],
  ['503, wait 0', answer(503, wait('0')), busy(1000)],
  ['503, wait -1', answer(503, wait('-1')), busy()],
  ['503, wait 5', answer(503, wait(' 5 ')), busy(5000)],
  ['503, wait for ever', answer(503, wait('1000000000000')), busy(6 * HOUR)],
  ['503, wait 1e12', answer(503, wait('1e12')), busy()],
  ['503, wait until 2099', answer(503, wait('Thu, 01 Jan 2099 00:00:00 GMT')), busy(6 * HOUR)],
  ['503, wait a very long number', answer(503, wait('9'.repeat(400))), busy()],
  ['504', answer(504), busy()],
  ['507', answer(507), busy()],
  ['520', answer(520, html), busy()],
  ['599', answer(599), busy()],
  ['999', answer(999), busy()],
];

describe('judge', () => {
  it.each(table)('%s', (_, exchange, expected) => {
    expect(judge(exchange, NOON)).toMatchObject(expected);
  });

  it('calls nothing but 200 and 201 with a JSON object an answer', () => {
    for (let status = 200; status < 600; status++) {
      const { kind } = judge(answer(status), NOON);
      expect([status, kind === 'answered']).toEqual([status, status === 200 || status === 201]);
    }
  });
});
