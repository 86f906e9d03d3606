import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { createCounters } from '../../../service/counters.ts';
import { forward } from '../../../service/siem/forward.ts';
import { isPublicAddress } from '../../../service/siem/is-public-address.ts';
import { postSafely } from '../../../service/siem/post-safely.ts';
import { receiversOf } from '../../../service/siem/receivers.ts';
import { newDevice } from '../../support/device.ts';
import { enrolled, startService } from '../running-service.ts';

interface Got {
  type: string;
  authorization: string | undefined;
  body: string;
}

/** A real receiver; `answer` says with which status, by how often it was asked. */
async function receiver(
  answer: (nth: number, body: string) => number = () => 200,
  headers: Record<string, string> = {},
) {
  const got: Got[] = [];
  const server = createServer((request, reply) => {
    let body = '';
    request.on('data', (part) => (body += part));
    request.on('end', () => {
      got.push({ type: request.headers['content-type'] ?? '', authorization: request.headers.authorization, body });
      reply.writeHead(answer(got.length, body), headers).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { got, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/in` };
}

async function stand(kind: 'webhook' | 'otlp', url: string) {
  const service = await startService();
  const device = newDevice();
  await enrolled(service.origin, device);
  const settings = { webhook: null, otlp: null, token: 'siem-token', allowPrivate: true, [kind]: url };
  const [to] = receiversOf(settings);
  const time = { now: Date.now() };
  const deps = { store: service.ledger, counters: createCounters(), now: () => new Date(time.now), random: () => 0.5 };
  return { ...service, device, time, go: () => forward(deps, to!) };
}
const idsIn = ({ body }: Got): string[] => (JSON.parse(body) as { id: string }[]).map(({ id }) => id);

it('sends every record as CloudEvents, in order, and each once where nothing goes wrong', async () => {
  const { got, url } = await receiver();
  const { origin, device, go } = await stand('webhook', url);
  const records = [device.records(120), device.records(30)];
  for (const batch of records) await device.send(origin, batch);
  await go();
  await go();
  expect(got[0]).toMatchObject({ type: 'application/cloudevents-batch+json', authorization: 'Bearer siem-token' });
  expect(got.flatMap(idsIn)).toEqual(records.flat().map(({ id }) => id));
});

it('tries again what was not taken, no sooner than it may, from where it was', async () => {
  const { got, url } = await receiver((nth) => (nth < 3 ? 503 : 200), { 'retry-after': '60' });
  const { origin, device, time, go, ledger } = await stand('webhook', url);
  const records = device.records(5);
  await device.send(origin, records);
  await go();
  await go();
  expect(got).toHaveLength(1);
  time.now += 60_000;
  await go();
  expect(got).toHaveLength(2);
  time.now += 60_000;
  await go();
  const taken = got.slice(2).flatMap(idsIn);
  expect(taken).toEqual(records.map(({ id }) => id));
  expect(await ledger.all('SELECT failures FROM forwarding')).toMatchObject([{ failures: 0 }]);
});

it('passes over a record the receiver will not take, and keeps that on record', async () => {
  let poison = '';
  const { got, url } = await receiver((_, body) => (body.includes(poison) ? 422 : 200));
  const { origin, device, go, ledger } = await stand('webhook', url);
  const records = device.records(6);
  poison = records[2]!.id;
  await device.send(origin, records);
  await go();
  const taken = got.filter(({ body }) => !body.includes(poison)).flatMap(idsIn);
  expect(taken).toEqual(records.map(({ id }) => id).filter((id) => id !== poison));
  expect(await ledger.all('SELECT record, status FROM not_forwarded')).toMatchObject([{ record: 3, status: 422 }]);
});

it('sends OTLP logs, the record inside and its id beside', async () => {
  const { got, url } = await receiver();
  const { origin, device, go } = await stand('otlp', url);
  const [record] = device.records(1);
  await device.send(origin, [record]);
  await go();
  const [{ scopeLogs }] = (
    JSON.parse(got[0]!.body) as { resourceLogs: [{ scopeLogs: { logRecords: Record<string, unknown>[] }[] }] }
  ).resourceLogs;
  const log = scopeLogs[0]!.logRecords[0]!;
  expect(log).toMatchObject({ eventName: 'slateguard.attempt', severityText: 'WARN', severityNumber: 13 });
  expect(log.attributes).toContainEqual({ key: 'cloudevents.event_id', value: { stringValue: record!.id } });
  expect(JSON.parse((log.body as { stringValue: string }).stringValue)).toEqual(record);
});

it('the service sends on by itself, and does not start with an address it cannot use', async () => {
  const { got, url } = await receiver();
  const siem = { webhook: url, otlp: null, token: null, allowPrivate: true };
  const { origin } = await startService({ siem });
  const device = newDevice();
  await enrolled(origin, device);
  await device.send(origin, device.records(3));
  await expect.poll(() => got.flatMap(idsIn).length, { timeout: 15_000 }).toBe(3);
  await expect(startService({ siem: { ...siem, allowPrivate: false } })).rejects.toThrow('cannot be used: not https');
});

it('follows no redirect', async () => {
  const inside = await receiver();
  const { url } = await receiver(() => 307, { location: inside.url });
  const { origin, device, go } = await stand('webhook', url);
  await device.send(origin, device.records(1));
  await go();
  expect(inside.got).toEqual([]);
});

it.each([
  'http://siem.example/in',
  'https://127.0.0.1/',
  'https://2130706433/',
  'https://0x7f.1/',
  'https://[::1]/',
  'https://[::ffff:10.0.0.1]/',
  'https://169.254.169.254/latest/meta-data',
  'https://10.1.2.3/',
  'https://192.168.0.1/',
  'https://[fd00::1]/',
  'https://[fe80::1]/',
  'https://user:word@siem.example/',
  'file:///etc/passwd',
  'ftp://siem.example/',
  'nowhere',
])('takes no receiver at %s', (webhook) => {
  expect(() => receiversOf({ webhook, otlp: null, token: null, allowPrivate: false })).toThrow('cannot be used');
});

it('connects to no private address behind a public name', async () => {
  const { got, url } = await receiver();
  const named = new URL(url.replace('http://127.0.0.1', 'https://localhost'));
  expect(await postSafely({ url: named, headers: {}, body: 'x', allowPrivate: false })).toEqual({
    failed: 'private address',
  });
  expect(got).toEqual([]);
});

it.each<[string, boolean]>([
  ['93.184.215.14', true],
  ['2606:2800:21f:cb07:6820:80da:af6b:8b2c', true],
  ['127.0.0.1', false],
  ['100.64.0.1', false],
  ['172.31.255.255', false],
  ['172.32.0.1', true],
  ['224.0.0.1', false],
  ['::', false],
  ['::1', false],
  ['::ffff:8.8.8.8', false],
  ['64:ff9b::a00:1', false],
  ['2002:a00:1::', false],
  ['2001::1', false],
  ['fd00::1', false],
  ['not an address', false],
])('%s is public: %s', (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected);
});
