import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { crx3, publicKeyOf } from '../../scripts/release/crx3.ts';
import { zipFolder } from '../../scripts/release/zip-folder.ts';
import { browserPath } from '../../scripts/setup/browsers.ts';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const work = mkdtempSync(join(tmpdir(), 'slateguard-crx-'));
const folder = join(work, 'extension');

beforeAll(() => {
  mkdirSync(join(folder, 'pages'), { recursive: true });
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({ manifest_version: 3, name: 'Packed', version: '1.2.3' }),
  );
  writeFileSync(join(folder, 'pages', 'größe.html'), '<p>text</p>');
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** What Chromium itself makes of the same folder and key. */
function packedByChromium(): Buffer {
  const key = join(work, 'key.pem');
  writeFileSync(key, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const args = ['--headless=new', '--no-sandbox', '--disable-gpu', `--user-data-dir=${join(work, 'profile')}`];
  spawnSync(browserPath('chromium'), [...args, `--pack-extension=${folder}`, `--pack-extension-key=${key}`], {
    timeout: 30_000,
  });
  return readFileSync(`${folder}.crx`);
}

const ZIP_STARTS = Buffer.from('PK\x03\x04');

describe('crx3', () => {
  it('makes the package Chromium makes, byte for byte, around the same archive', () => {
    const theirs = packedByChromium();
    const zip = theirs.subarray(theirs.indexOf(ZIP_STARTS));
    expect(crx3(zip, privateKey).equals(theirs)).toBe(true);
  }, 40_000);

  it('gives the same bytes for the same folder, whenever it is packed', () => {
    const once = zipFolder(folder);
    writeFileSync(join(folder, 'manifest.json'), readFileSync(join(folder, 'manifest.json')));
    expect(crx3(zipFolder(folder), privateKey).equals(crx3(once, privateKey))).toBe(true);
  });

  it('refuses a key Chromium does not take', () => {
    const { privateKey: other } = generateKeyPairSync('ed25519');
    expect(() => crx3(new Uint8Array(), other)).toThrow('RSA');
    expect(publicKeyOf(privateKey).subarray(0, 1)).toEqual(Buffer.from([0x30]));
  });
});
