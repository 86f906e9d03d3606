import { describe, expect, it } from 'vitest';
import { fromBase64url, utf8 } from '../../lib/log/base64url.ts';
import { createDeviceKey } from '../../lib/log/device-key.ts';
import { emptyLog, memoryLogStore } from '../support/memory-log-store.ts';

describe('createDeviceKey', () => {
  it('is the key of the published thumbprint, and cannot be taken out', async () => {
    const log = emptyLog();
    const key = createDeviceKey(memoryLogStore(log));
    const { x } = await key.publicKey();
    const input = utf8(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`);
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', input)).toString('base64url');
    expect(await key.id()).toBe(digest);
    const { privateKey } = log.keys.get('device') as { privateKey: CryptoKey };
    await expect(crypto.subtle.exportKey('jwk', privateKey)).rejects.toThrow();
  });

  it('signs what its public key verifies', async () => {
    const key = createDeviceKey(memoryLogStore(emptyLog()));
    const publicKey = await crypto.subtle.importKey('jwk', await key.publicKey(), 'Ed25519', false, ['verify']);
    const signature = fromBase64url(await key.sign('größer'));
    expect(await crypto.subtle.verify('Ed25519', publicKey, signature, utf8('größer'))).toBe(true);
  });

  it('is one key however many ask first', async () => {
    const store = memoryLogStore(emptyLog());
    const ids = await Promise.all([createDeviceKey(store), createDeviceKey(store)].map((key) => key.id()));
    expect(ids[0]).toBe(ids[1]);
  });

  it('keeps one content key a production', async () => {
    const store = memoryLogStore(emptyLog());
    const [a, again, b] = [
      await createDeviceKey(store).contentKey('NL-042'),
      await createDeviceKey(store).contentKey('NL-042'),
      await createDeviceKey(store).contentKey('NL-050'),
    ];
    expect(a).toBe(again);
    expect(a).not.toBe(b);
    expect(fromBase64url(a)).toHaveLength(32);
  });
});
