import { expect, it } from 'vitest';
import { batchHeaders } from '../../lib/model/protocol.ts';
import { newDevice } from '../support/device.ts';
import type { RequestParts } from '../support/device.ts';
import { codeOf, enrolled, pageOf, receiptOf, startService } from './running-service.ts';

const minutes = (n: number): string => new Date(Date.now() + n * 60_000).toISOString();

it.each<[string, RequestParts, string]>([
  ['a signature of nobody', { headers: { [batchHeaders.signature]: 'A'.repeat(86) } }, 'unauthorised'],
  ['no signature', { headers: { [batchHeaders.signature]: '' } }, 'unauthorised'],
  ['a nonce other than the signed one', { headers: { [batchHeaders.nonce]: 'x'.repeat(22) } }, 'unauthorised'],
  ['another device’s name', { headers: { [batchHeaders.device]: newDevice().id } }, 'unauthorised'],
  ['a clock six minutes slow', { created: minutes(-6) }, 'clock'],
  ['a clock six minutes fast', { created: minutes(6) }, 'clock'],
  ['a date that is none', { created: '2026-13-45T99:00:00Z' }, 'clock'],
])('with %s nothing is stored', async (_name, parts, code) => {
  const { origin } = await startService();
  const device = newDevice();
  await enrolled(origin, device);
  const reply = await device.send(origin, device.records(1), parts);
  expect([reply.status, await codeOf(reply)]).toEqual([401, code]);
  expect((await pageOf(origin)).records).toEqual([]);
});

it('a device that never enrolled is told no more than a forger', async () => {
  const { origin } = await startService();
  const [known, stranger] = [newDevice(), newDevice()];
  await enrolled(origin, known);
  const forged = await known.send(origin, known.records(1), { headers: { [batchHeaders.signature]: 'B'.repeat(86) } });
  const unknown = await stranger.send(origin, stranger.records(1));
  expect([unknown.status, await unknown.text()]).toEqual([forged.status, await forged.text()]);
});

it('a nonce works once, also after the service has been started again', async () => {
  const first = await startService();
  const device = newDevice();
  await enrolled(first.origin, device);
  const batch = device.records(1);
  const parts = { nonce: 'r'.repeat(22), created: new Date().toISOString() };
  expect((await device.send(first.origin, batch, parts)).status).toBe(200);
  expect(await codeOf(await device.send(first.origin, batch, parts))).toBe('replay');
  await first.app.close();
  const second = await startService({ dataDir: first.dataDir });
  expect(await codeOf(await device.send(second.origin, batch, parts))).toBe('replay');
  expect((await device.send(second.origin, batch)).status).toBe(200);
});

it('forgets a nonce only when its time alone would refuse it', async () => {
  let minutesOn = 0;
  const now = () => new Date(Date.now() + minutesOn * 60_000);
  const { origin, ledger } = await startService({ now });
  const device = newDevice();
  await enrolled(origin, device);
  const held = { nonce: 'k'.repeat(22), created: minutes(4) };
  await device.send(origin, device.records(1), held);
  minutesOn = 8;
  expect(await codeOf(await device.send(origin, device.records(1), held))).toBe('replay');
  minutesOn = 20;
  await device.send(origin, device.records(1), { created: minutes(20) });
  expect(await ledger.one('SELECT COUNT(*) AS n FROM nonce')).toEqual({ n: 1 });
});

/** The headers of a request that is never made. */
function headersOf(device: ReturnType<typeof newDevice>, batch: readonly unknown[]): Record<string, string> {
  const body = Buffer.from(JSON.stringify(batch));
  return { 'content-type': 'application/cloudevents-batch+json', ...device.proof('POST', '/v1/events', body) };
}

it('a proof for one path or one body is none for another', async () => {
  const { origin } = await startService();
  const device = newDevice();
  await enrolled(origin, device);
  const [first, second] = device.records(2);
  const headers = headersOf(device, [first]);
  const post = (path: string, batch: readonly unknown[]) =>
    fetch(origin + path, { method: 'POST', headers, body: JSON.stringify(batch) });
  expect(await codeOf(await post('/v1/events', [second]))).toBe('unauthorised');
  expect(await codeOf(await post('/v1/events?again', [first]))).toBe('unauthorised');
  const head = { headers: device.proof('POST', `/v1/devices/${device.id}/head`, new Uint8Array()) };
  expect((await fetch(`${origin}/v1/devices/${device.id}/head`, head)).status).toBe(401);
  expect((await post('/v1/events', [first])).status).toBe(200);
});

it('counts requests by device, not by address', async () => {
  const { origin } = await startService({ limits: { deviceRequests: 2 } });
  const [busy, quiet] = [newDevice(), newDevice()];
  await enrolled(origin, busy);
  await enrolled(origin, quiet);
  const batch = busy.records(1);
  const replies = await Promise.all(Array.from({ length: 12 }, () => busy.send(origin, batch)));
  const slowed = replies.filter((reply) => reply.status === 429);
  expect(slowed.length).toBeGreaterThan(0);
  expect(slowed.every((reply) => Number(reply.headers.get('retry-after')) >= 1)).toBe(true);
  expect((await receiptOf(await quiet.send(origin, quiet.records(1)))).ackedThrough).toBe('1');
});
