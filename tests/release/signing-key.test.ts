import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { NO_KEY, signingKey } from '../../scripts/release/signing-key.ts';
import { inRoot } from '../../scripts/setup/root.ts';

const folder = mkdtempSync(join(tmpdir(), 'slateguard-key-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rsa = (modulusLength: number): string =>
  generateKeyPairSync('rsa', {
    modulusLength,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  }).privateKey;
const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' });
const good = rsa(2048);
const kept = join(folder, 'key.pem');
writeFileSync(kept, good);

const refused = [
  { name: 'nothing given', env: {}, reason: NO_KEY },
  { name: 'a short key', env: { SLATEGUARD_SIGNING_KEY: rsa(1024) }, reason: 'at least 2048 bits' },
  { name: 'another kind of key', env: { SLATEGUARD_SIGNING_KEY: String(elliptic) }, reason: 'not an RSA key' },
  { name: 'no key at all', env: { SLATEGUARD_SIGNING_KEY: 'hush' }, reason: 'PEM form' },
  { name: 'a file that is not there', env: { SLATEGUARD_SIGNING_KEY_FILE: '/nowhere/key.pem' }, reason: 'not there' },
  {
    name: 'a file in the tree',
    env: { SLATEGUARD_SIGNING_KEY_FILE: inRoot('key.pem') },
    reason: 'inside the repository',
  },
];

describe('signingKey', () => {
  it.each(refused)('refuses $name and says why', ({ env, reason }) => {
    const found = signingKey(env, false);
    expect(found).toMatchObject({ ok: false, reason: expect.stringContaining(reason) as string });
  });

  it.each([{ SLATEGUARD_SIGNING_KEY: good }, { SLATEGUARD_SIGNING_KEY_FILE: kept }])('takes a good one: %o', (env) => {
    const found = signingKey(env, false);
    expect(found.ok && found.key.export({ type: 'pkcs8', format: 'pem' })).toBe(good);
  });
});
