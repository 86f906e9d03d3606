import { execFileSync } from 'node:child_process';
import { createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { catalogueParts } from '../../lib/policy/catalogue/signed-catalogue.ts';
import { signedParts } from '../../lib/policy/signed-policy.ts';
import { textWith } from './builders.ts';

const script = fileURLToPath(new URL('../../scripts/policy-sign.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'policy-sign-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

const run = (...args: string[]) => play(script, ...args);
function play(file: string, ...args: string[]): { code: number; said: string } {
  const options = { encoding: 'utf8', stdio: 'pipe', env: { ...process.env, INIT_CWD: folder } } as const;
  try {
    return { code: 0, said: execFileSync(process.execPath, [file, ...args], options) };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    return { code: status, said: stdout + stderr };
  }
}

describe('policy:sign', { timeout: 30_000 }, () => {
  it('makes a key, prints its public half, and signs with it what devices can verify', () => {
    const made = run('--new-key', 'key.pem');
    expect(made.code).toBe(0);
    expect(statSync(at('key.pem')).mode & 0o777).toBe(0o600);
    const jwk = JSON.parse(made.said.trim().split('\n').at(-1)!) as { x: string };
    writeFileSync(at('tide.json'), textWith({ revision: 7, organisation: 'Nørthlight “Pictures”' }));
    expect(run('--key', 'key.pem', 'tide.json')).toMatchObject({
      code: 0,
      said: expect.stringContaining('revision 7') as string,
    });
    const parts = signedParts(readFileSync(at('tide.signed.json'), 'utf8'))!;
    expect(JSON.parse(parts.policy)).toMatchObject({ revision: 7, organisation: 'Nørthlight “Pictures”' });
    expect(parts.key).toBe(jwk.x);
    const key = createPublicKey({ key: { ...jwk }, format: 'jwk' });
    expect(verify(null, Buffer.from(parts.signed), key, Buffer.from(parts.signature, 'base64url'))).toBe(true);
  });

  it('never overwrites a key, and signs nothing a device would refuse', () => {
    run('--new-key', 'other.pem');
    const before = readFileSync(at('other.pem'), 'utf8');
    expect(run('--new-key', 'other.pem')).toMatchObject({
      code: 2,
      said: expect.stringContaining('never overwritten') as string,
    });
    expect(readFileSync(at('other.pem'), 'utf8')).toBe(before);
    writeFileSync(at('bad.json'), textWith({ onEror: 'block' }));
    expect(run('--key', 'other.pem', 'bad.json')).toMatchObject({
      code: 1,
      said: expect.stringContaining('"onError"') as string,
    });
    expect(() => readFileSync(at('bad.signed.json'))).toThrow();
  });

  it.each([[[]], [['--key', 'absent.pem', 'tide.json']], [['tide.json']]])('%s: says how, and exits 2', (args) => {
    expect(run(...args).code).toBe(2);
  });
});

describe('catalogue:sign', { timeout: 30_000 }, () => {
  const signs = fileURLToPath(new URL('../../scripts/catalogue-sign.ts', import.meta.url));
  const dates = { issuedAt: '2026-01-01T00:00:00Z', expiresAt: '2099-01-01T00:00:00Z' };
  const lantern = { id: 'lantern-studio', name: 'Lantern Studio', kinds: ['video'], hosts: ['studio.lantern.example'] };

  it('signs with the same key what devices can verify, and says what changes', () => {
    const jwk = JSON.parse(run('--new-key', 'both.pem').said.trim().split('\n').at(-1)!) as { x: string };
    writeFileSync(at('tools.json'), JSON.stringify({ catalogueVersion: 1, version: 4, ...dates, tools: [lantern] }));
    const { code, said } = play(signs, '--key', 'both.pem', 'tools.json');
    expect([code, said]).toEqual([0, expect.stringContaining('adds lantern-studio: + studio.lantern.example')]);
    const parts = catalogueParts(readFileSync(at('catalogue.signed.json'), 'utf8'))!;
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: jwk.x }, format: 'jwk' });
    expect(verify(null, Buffer.from(parts.signed), key, Buffer.from(parts.signature, 'base64url'))).toBe(true);
  });

  it('signs nothing a device would refuse', () => {
    const tools = [{ ...lantern, hosts: ['claude.ai'] }];
    writeFileSync(at('bad-tools.json'), JSON.stringify({ catalogueVersion: 1, version: 4, ...dates, tools }));
    const { code, said } = play(signs, '--key', 'both.pem', 'bad-tools.json');
    expect([code, said]).toEqual([1, expect.stringContaining('belongs to "claude"')]);
  });
});
