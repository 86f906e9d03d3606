import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { newDevice } from '../support/device.ts';
import type { RequestParts } from '../support/device.ts';
import { codeOf, enrolled, pageOf, startService } from './running-service.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);
const plain = newDevice();
// Made before any service runs: packing it would look like a service that cannot keep up.
const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, 0x20));
const many = Array.from({ length: 201 }, () => plain.record());

it.each<[string, readonly unknown[] | Uint8Array, number, string, RequestParts?]>([
  ['nothing', bytes(''), 400, 'invalid-batch'],
  ['no JSON', bytes('{'), 400, 'invalid-batch'],
  ['no UTF-8', Uint8Array.of(0x5b, 0x22, 0xff, 0x22, 0x5d), 400, 'invalid-batch'],
  ['no array', bytes('{"records":[]}'), 400, 'invalid-batch'],
  ['an empty array', [], 400, 'invalid-batch'],
  ['a null', [null], 422, 'unreadable-record'],
  ['a number', [7], 422, 'unreadable-record'],
  ['a sequence out of range', [{ epoch: 'e1', sequence: '9999999999999999' }], 422, 'unreadable-record'],
  ['an epoch that is a path', [{ epoch: '../e1', sequence: '1' }], 422, 'unreadable-record'],
  [
    'two epochs',
    [
      { epoch: 'a', sequence: '1' },
      { epoch: 'b', sequence: '2' },
    ],
    422,
    'mixed-epochs',
  ],
  [
    'no order',
    [
      { epoch: 'a', sequence: '2' },
      { epoch: 'a', sequence: '1' },
    ],
    422,
    'out-of-order',
  ],
  [
    'one sequence twice',
    [
      { epoch: 'a', sequence: '2' },
      { epoch: 'a', sequence: '2' },
    ],
    422,
    'out-of-order',
  ],
  ['201 records', many, 413, 'too-large'],
  ['more than a megabyte', Buffer.alloc(1024 * 1024 + 1, 0x20), 413, 'too-large'],
  ['a bomb', bomb, 413, 'too-large', { headers: { 'content-encoding': 'gzip' } }],
  ['half a gzip', gzipSync('[]').subarray(0, 12), 400, 'invalid-batch', { headers: { 'content-encoding': 'gzip' } }],
  ['deflate', bytes('[]'), 415, 'unsupported-encoding', { headers: { 'content-encoding': 'deflate' } }],
  ['brackets only', bytes('['.repeat(400_000) + ']'.repeat(400_000)), 422, 'unreadable-record'],
  ['another type', bytes('[]'), 415, 'unsupported-media-type', { headers: { 'content-type': 'text/plain' } }],
])('%s: refused in our words', async (_name, body, status, code, parts) => {
  const { origin } = await startService();
  const device = newDevice();
  await enrolled(origin, device);
  const reply = await device.send(origin, body, parts);
  expect([reply.status, await codeOf(reply)]).toEqual([status, code]);
  expect((await pageOf(origin)).records).toEqual([]);
});

it('deep nesting inside a record costs that record only', async () => {
  const { origin } = await startService();
  const device = newDevice();
  await enrolled(origin, device);
  const nest = '['.repeat(100_000) + ']'.repeat(100_000);
  const first = JSON.stringify(device.record());
  const reply = await device.send(origin, bytes(`[${first},{"epoch":"e1","sequence":"2","data":${nest}}]`));
  expect(await reply.json()).toMatchObject({ ackedThrough: '1', rejected: [{ sequence: '2', code: 'invalid' }] });
});

it('says nothing of what it was sent', async () => {
  const { origin } = await startService();
  const device = newDevice();
  await enrolled(origin, device);
  const secret = 'BLUEBIRD';
  const record = { ...device.record(), [secret]: secret, subject: secret };
  const replies = [
    await device.send(origin, [record]),
    await device.send(origin, bytes(secret)),
    await fetch(`${origin}/${secret}?${secret}`),
    await fetch(`${origin}/v1/records?${secret}=${secret}`, { headers: { authorization: `Bearer ${secret}` } }),
  ];
  for (const reply of replies) expect(await reply.text()).not.toContain(secret);
});

/** Sends bytes as they are, and gives the answer once the service has said something. */
async function raw(origin: string, text: string): Promise<string> {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  const answer = new Promise<string>((resolve) => socket.once('data', (data) => resolve(data.toString())));
  socket.write(text);
  return answer.finally(() => socket.destroy());
}

it('listens to no body of someone who cannot be a device', async () => {
  const { origin } = await startService();
  const type = 'Content-Type: application/cloudevents-batch+json';
  const head = `POST /v1/events HTTP/1.1\r\nHost: x\r\n${type}\r\nContent-Length: 900000\r\n\r\n`;
  expect(await raw(origin, head)).toMatch(/^HTTP\/1\.1 401 /);
});

it.each([
  ['a broken escape', 'GET /%zzBLUEBIRD HTTP/1.1\r\nHost: x\r\n\r\n'],
  ['an endless name', `GET /v1/devices/BLUEBIRD${'a'.repeat(300)}/head HTTP/1.1\r\nHost: x\r\n\r\n`],
  ['no method', 'BLUEBIRD / HTTP/1.1\r\nHost: x\r\n\r\n'],
  ['endless headers', `GET / HTTP/1.1\r\nHost: x\r\nX: BLUEBIRD${'a'.repeat(20_000)}\r\n\r\n`],
])('answers %s in its own words', async (_name, text) => {
  const { origin } = await startService();
  const answer = await raw(origin, text);
  expect(answer).toMatch(/^HTTP\/1\.1 4\d\d [^]*\{"error":\{"code":"[\w-]+","message":"[^"]+"\}\}$/);
  expect(answer).not.toContain('BLUEBIRD');
});

it('keeps names that mean something to the machine as they are', async () => {
  const { origin } = await startService();
  const device = newDevice();
  await enrolled(origin, device);
  const data = JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}') as object;
  const record = device.record({ type: 'slateguard.output', data });
  expect((await device.send(origin, [record])).status).toBe(200);
  expect(JSON.stringify((await pageOf(origin)).records[0]!.data)).toBe(
    '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
  );
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

it('opens nothing to pages of other origins', async () => {
  const { origin } = await startService();
  const headers = { origin: 'https://page.example', 'access-control-request-method': 'POST' };
  const preflight = await fetch(`${origin}/v1/events`, { method: 'OPTIONS', headers });
  expect(preflight.status).toBe(404);
  const plainRead = await fetch(`${origin}/healthz`, { headers });
  expect([...preflight.headers.keys(), ...plainRead.headers.keys()].join()).not.toContain('access-control');
});
