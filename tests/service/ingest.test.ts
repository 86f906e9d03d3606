import canonicalize from 'canonicalize';
import { expect, it } from 'vitest';
import { recordHash as deviceHash } from '../../lib/log/chain.ts';
import { seal } from '../../service/chain.ts';
import { attemptData, isFromService, newDevice, sealed } from '../support/device.ts';
import { enrolled, pageOf, receiptOf, startService } from './running-service.ts';

it('stores a batch, and signs for it', async () => {
  const { origin } = await startService();
  const device = newDevice();
  const { serviceKey } = await enrolled(origin, device);
  const batch = device.records(3);
  const nonce = 'n'.repeat(22);
  const reply = await device.send(origin, batch, { nonce });
  expect(reply.status).toBe(200);
  const receipt = await receiptOf(reply);
  expect(receipt).toMatchObject({ device: device.id, epoch: 'e1', ackedThrough: '3', head: batch[2]!.hash, nonce });
  expect(receipt.rejected).toEqual([]);
  expect(isFromService(receipt, serviceKey)).toBe(true);
  expect(isFromService({ ...receipt, ackedThrough: '4' }, serviceKey)).toBe(false);
  expect((await pageOf(origin)).records).toEqual(batch);
});

it('acknowledges what it knows once more, and keeps it once', async () => {
  const { origin } = await startService();
  const device = newDevice();
  await enrolled(origin, device);
  const batch = device.records(4);
  await device.send(origin, batch.slice(0, 3));
  const again = await receiptOf(await device.send(origin, batch));
  expect(again.ackedThrough).toBe('4');
  expect((await pageOf(origin)).records).toHaveLength(4);
});

it('takes gzip', async () => {
  const { origin } = await startService();
  const device = newDevice();
  await enrolled(origin, device);
  const receipt = await receiptOf(await device.send(origin, device.records(200), { gzip: true }));
  expect(receipt.ackedThrough).toBe('200');
});

it('tells each epoch of a device its head, and no other device', async () => {
  const { origin } = await startService();
  const [device, other] = [newDevice(), newDevice()];
  await enrolled(origin, device);
  await enrolled(origin, other);
  const first = device.records(2);
  await device.send(origin, first);
  Object.assign(device.chain, { epoch: 'e2', sequence: 0, head: 'A'.repeat(43) });
  const second = device.records(1);
  await device.send(origin, second);
  const path = `/v1/devices/${device.id}/head`;
  expect(await (await device.get(origin, path)).json()).toEqual({
    device: device.id,
    epochs: [
      { epoch: 'e1', ackedThrough: '2', head: first[1]!.hash },
      { epoch: 'e2', ackedThrough: '1', head: second[0]!.hash },
    ],
  });
  expect((await other.get(origin, path)).status).toBe(404);
  expect((await fetch(origin + path)).status).toBe(401);
});

it.each<[string, object, string]>([
  ['an unknown field', { extra: 1 }, 'invalid'],
  ['an unknown type', { type: 'slateguard.diary' }, 'invalid'],
  ['a field too few', { data: { ...attemptData, rule: undefined } }, 'invalid'],
  ['the name of another device', { source: `urn:slateguard:device:${newDevice().id}` }, 'invalid'],
  [
    'too deep a nest',
    { type: 'slateguard.output', data: { deep: JSON.parse('['.repeat(50) + ']'.repeat(50)) as unknown } },
    'invalid',
  ],
  ['a lone surrogate', { data: { ...attemptData, reason: '\ud800' } }, 'chain'],
  ['a name with a character no name has', { data: { ...attemptData, tool: 'cla\0ude' } }, 'invalid'],
  ['too much', { type: 'slateguard.output', data: { note: 'x'.repeat(70_000) } }, 'too-large'],
])('a record with %s is rejected by itself; its neighbours are kept', async (_name, poison, code) => {
  const { origin } = await startService();
  const device = newDevice();
  const { serviceKey } = await enrolled(origin, device);
  const batch: object[] = device.records(3);
  batch[1] = { ...batch[1], ...poison };
  if (code === 'invalid') batch[1] = sealed(batch[1]);
  const receipt = await receiptOf(await device.send(origin, batch));
  expect(receipt.rejected).toMatchObject([{ sequence: '2', code, permanent: true }]);
  expect(receipt).toMatchObject({ ackedThrough: '3', gaps: [{ first: '2', last: '2' }] });
  expect(isFromService(receipt, serviceKey)).toBe(true);
  expect((await pageOf(origin)).records.map((record) => record.sequence)).toEqual(['1', '3']);
});

it('rejects a record changed after it was hashed, and one that does not follow', async () => {
  const { origin, ledger } = await startService();
  const device = newDevice();
  await enrolled(origin, device);
  const batch = device.records(4);
  batch[1] = { ...batch[1]!, time: '2026-11-20T10:00:00.000Z' };
  batch[3] = sealed({ ...batch[3]!, prevhash: 'B'.repeat(43) });
  const receipt = await receiptOf(await device.send(origin, batch));
  expect(receipt.rejected.map(({ sequence, code }) => [sequence, code])).toEqual([
    ['2', 'chain'],
    ['4', 'chain'],
  ]);
  expect(receipt).toMatchObject({ ackedThrough: '3', head: batch[2]!.hash });
  expect(await ledger.all('SELECT sequence, code FROM rejection ORDER BY id')).toMatchObject([
    { sequence: '2', code: 'chain' },
    { sequence: '4', code: 'chain' },
  ]);
});

it('rejects a first record that claims to follow another, and an id used twice', async () => {
  const { origin } = await startService();
  const device = newDevice();
  await enrolled(origin, device);
  const [first, second] = device.records(2);
  const follower = sealed({ ...first!, prevhash: 'B'.repeat(43) });
  expect((await receiptOf(await device.send(origin, [follower]))).rejected).toMatchObject([{ code: 'chain' }]);
  await device.send(origin, [first]);
  const twin = sealed({ ...second!, id: first!.id });
  const receipt = await receiptOf(await device.send(origin, [twin]));
  expect(receipt).toMatchObject({ ackedThrough: '1', rejected: [{ sequence: '2', code: 'invalid' }] });
});

it.each<[string, object]>([
  ['plain words', {}],
  ['letters of every kind', { reason: 'Ünïcode \u2028 "quoted" \\ \u0007 🎬' }],
  ['words that look like the envelope', { reason: ',"id":"x","hash":"y"' }],
  ['its own envelope inside', { id: 'x', hash: 'y', nested: { id: 'x', list: [{ id: 'z' }, 1e21, -0, 0.1] } }],
])('seals %s as the device does', async (_name, data) => {
  const record = newDevice().record({ type: 'slateguard.output', data: { ...attemptData, ...data } });
  const { hash, text } = seal({ ...record });
  expect(hash).toBe(await deviceHash(record));
  expect(text).toBe(canonicalize(record));
});
