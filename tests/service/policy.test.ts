import { createPublicKey, verify } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { signedParts } from '../../lib/policy/signed-policy.ts';
import { newDevice } from '../support/device.ts';
import { codeOf, enrolled, startService } from './running-service.ts';

const document = (revision: number, more: object = {}): string =>
  JSON.stringify({ revision, productions: [{ id: 'HK-007' }], policyVersion: 1, ...more }, null, 2);

async function connected() {
  const { origin, dataDir } = await startService();
  const device = newDevice();
  const { serviceKey } = await enrolled(origin, device);
  const put = (name: string, text: string) => writeFileSync(join(dataDir, name), text);
  const get = (path = '/v1/policy', headers: Record<string, string> = {}) => device.get(origin, path, { headers });
  return { origin, serviceKey, dataDir, put, get };
}

describe('the published policy', () => {
  it('is there as soon as it lies in the data folder, signed with the key that signs receipts', async () => {
    const { serviceKey, put, get } = await connected();
    expect(await codeOf(await get())).toBe('no-policy');
    put('policy.json', document(3));
    const parts = signedParts(await (await get()).text())!;
    expect(JSON.parse(parts.policy)).toEqual(JSON.parse(document(3)));
    expect(parts.key).toBe(serviceKey.x);
    const key = createPublicKey({ key: { ...serviceKey }, format: 'jwk' });
    expect(verify(null, Buffer.from(parts.signed), key, Buffer.from(parts.signature, 'base64url'))).toBe(true);
  });

  it('is sent once: the next question costs no body, an edit is seen at once', async () => {
    const { put, get } = await connected();
    put('policy.json', document(3));
    const etag = (await get()).headers.get('etag')!;
    const again = await get('/v1/policy', { 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    put('policy.json', document(4));
    const edited = await get('/v1/policy', { 'if-none-match': etag });
    expect([edited.status, JSON.parse(signedParts(await edited.text())!.policy)]).toMatchObject([200, { revision: 4 }]);
  });

  it('signed elsewhere goes out byte for byte, and before the other', async () => {
    const { dataDir, put, get } = await connected();
    put('policy.json', document(3));
    put('policy.signed.json', 'as it is');
    expect(await (await get()).text()).toBe('as it is');
    rmSync(join(dataDir, 'policy.signed.json'));
    expect(signedParts(await (await get()).text())).not.toBeNull();
  });

  it.each(['{', document(3, { onEror: 'block' })])('that every device would refuse is not sent: %s', async (text) => {
    const { put, get } = await connected();
    put('policy.json', text);
    const reply = await get();
    expect([reply.status, await codeOf(reply)]).toEqual([503, 'policy']);
  });

  it('is for enrolled devices only', async () => {
    const { origin, put } = await connected();
    put('policy.json', document(3));
    put('policy.bundle', '{}');
    put('catalogue.signed.json', '{}');
    for (const path of ['/v1/policy', '/v1/policy.bundle', '/v1/catalogue.signed.json']) {
      expect((await fetch(origin + path)).status).toBe(401);
      expect((await newDevice().get(origin, path)).status).toBe(401);
    }
  });
});

describe('the lists beside it', () => {
  it('are fetched by their names, spaces included', async () => {
    const { put, get } = await connected();
    put('The Long Tide.bundle', '{"format":"slateguard-bundle"}');
    const reply = await get('/v1/The%20Long%20Tide.bundle');
    expect([reply.status, await reply.text()]).toEqual([200, '{"format":"slateguard-bundle"}']);
  });

  it.each([
    '/v1/absent.bundle',
    '/v1/..%2Fother.bundle',
    '/v1/%2e%2e.bundle',
    '/v1/service-key.pem',
    '/v1/enrolment-token',
  ])('%s: nothing else of the folder', async (path) => {
    const { get } = await connected();
    expect((await get(path)).status).toBe(404);
  });
});

it('a catalogue update beside it goes out as it was signed, and once', async () => {
  const { put, get } = await connected();
  expect((await get('/v1/catalogue.signed.json')).status).toBe(404);
  put('catalogue.signed.json', 'as it is');
  const reply = await get('/v1/catalogue.signed.json');
  expect([reply.status, await reply.text()]).toEqual([200, 'as it is']);
  const again = await get('/v1/catalogue.signed.json', { 'if-none-match': reply.headers.get('etag')! });
  expect([again.status, await again.text()]).toEqual([304, '']);
});
