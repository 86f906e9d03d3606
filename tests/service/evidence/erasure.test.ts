import { expect, it } from 'vitest';
import { besideTree } from '../../../service/evidence/check-tables.ts';
import { retain } from '../../../service/evidence/retention.ts';
import { generateKeyPairSync, sign } from 'node:crypto';
import { attemptData, newDevice, sealed } from '../../support/device.ts';
import { verified } from '../../support/judge-mutations.ts';
import { ADMIN, codeOf, enrolled, pageOf, startService } from '../running-service.ts';

const headers = { authorization: `Bearer ${ADMIN}` };

async function stand() {
  const service = await startService();
  const device = newDevice();
  const { serviceKey } = await enrolled(service.origin, device);
  const post = (path: string, body: object) =>
    fetch(`${service.origin}/v1/${path}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const exported = async () => (await fetch(`${service.origin}/v1/evidence`, { headers })).text();
  return { ...service, device, serviceKey, post, exported };
}
const why = { by: 'Dana Okafor', reason: 'Asked for by the person it is about' };

it('takes out what records said, and the export is whole all the same', async () => {
  const { origin, device, serviceKey, post, exported, ledger } = await stand();
  const other = newDevice();
  await enrolled(origin, other);
  const secret = 'Words nobody is to read again';
  await device.send(origin, device.records(40, { data: { ...attemptData, reason: secret } }));
  await other.send(origin, other.records(10));
  const ids = (await pageOf(origin)).records.map(({ id }) => id);
  expect(await (await post('erasures', { production: 'NL-042', device: device.id, ...why })).json()).toEqual({
    erased: 40,
  });
  expect((await pageOf(origin)).records).toHaveLength(10);
  const csv = await (await fetch(`${origin}/v1/records?format=csv`, { headers })).text();
  const text = await exported();
  expect(await verified(text, serviceKey.x)).toMatchObject({
    whole: true,
    records: 10,
    erased: 40,
    // That they were erased, and that the tree was signed.
    statements: 2,
    notes: [],
  });
  for (const kept of [csv, text]) expect(kept).not.toContain(secret);
  for (const id of ids.slice(0, 40)) expect(text).not.toContain(id);
  const rows = JSON.stringify(await ledger.all('SELECT * FROM record'));
  expect(rows).not.toContain(secret);
  // The device goes on where it was.
  expect((await device.send(origin, device.records(1))).status).toBe(200);
  expect(await verified(await exported(), serviceKey.x)).toMatchObject({ whole: true, records: 11 });
});

it('takes out what a second history said, and keeps that there was one', async () => {
  const { origin, device, serviceKey, post, exported, ledger } = await stand();
  const secret = 'Words of the other copy';
  const [first] = device.records(1);
  await device.send(origin, [first]);
  const clone = sealed({ ...first!, data: { ...attemptData, reason: secret } });
  expect((await device.send(origin, [clone])).status).toBe(409);
  expect(JSON.stringify(await ledger.all('SELECT * FROM fork'))).toContain(secret);
  await post('erasures', { production: 'NL-042', device: newDevice().id, ...why });
  expect(JSON.stringify(await ledger.all('SELECT * FROM fork'))).toContain(secret);
  await post('erasures', { production: 'NL-042', device: device.id, ...why });
  expect(await ledger.all('SELECT offered, offered_hash FROM fork')).toEqual([
    { offered: '', offered_hash: clone.hash },
  ]);
  expect(await verified(await exported(), serviceKey.x)).toMatchObject({ whole: true, erased: 1 });
  for await (const misfit of besideTree(ledger)) expect.fail(JSON.stringify(misfit));
});

it('erases nothing that is on hold, until it is not', async () => {
  const { origin, device, post } = await stand();
  await device.send(origin, device.records(3));
  await post('holds', { production: 'NL-042', holds: true, ...why });
  expect(await codeOf(await post('erasures', { production: 'NL-042', ...why }))).toBe('hold');
  await post('holds', { production: 'NL-042', holds: false, ...why });
  expect(await (await post('erasures', { production: 'NL-042', ...why })).json()).toEqual({ erased: 3 });
});

it('keeps each type for its days, and longer where it is on hold', async () => {
  const { origin, device, post, ledger } = await stand();
  const visit = {
    tool: 'claude',
    status: 'approved',
    account: null,
    declaration: null,
    counts: { paste: 0, drop: 0, file: 0, send: 1 },
  };
  const sitting = { ...visit, startedAt: '2026-11-26T09:00:00Z', endedAt: '2026-11-26T09:10:00Z' };
  await device.send(origin, [device.record({ type: 'slateguard.visit', data: sitting }), ...device.records(2)]);
  await post('retention', { production: 'NL-042', type: 'slateguard.visit', days: 30 });
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const key = {
    publicKey: { kty: 'OKP', crv: 'Ed25519', x: publicKey.export({ format: 'jwk' }).x! } as const,
    sign: (text: string) => sign(null, Buffer.from(text), privateKey).toString('base64url'),
  };
  const in31Days = () => new Date(Date.now() + 31 * 24 * 60 * 60 * 1000);
  const sealing = { store: ledger, key, now: in31Days };
  expect(await retain({ ...sealing, now: () => new Date() })).toBe(0);
  await post('holds', { production: 'NL-042', holds: true, ...why });
  expect(await retain(sealing)).toBe(0);
  await post('holds', { production: 'NL-042', holds: false, ...why });
  expect(await retain(sealing)).toBe(1);
  expect((await pageOf(origin)).records).toHaveLength(2);
});
