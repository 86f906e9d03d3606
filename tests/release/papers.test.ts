import { spawnSync } from 'node:child_process';
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { provenance, sha256, verifiedStatement } from '../../scripts/release/provenance.ts';
import { billOfMaterials } from '../../scripts/release/sbom.ts';
import { differsFrom } from '../../scripts/release/signed-xpi.ts';
import { sourceFiles, sourceRoots } from '../../scripts/release/sources.ts';
import { zipFiles } from '../../scripts/release/zip-folder.ts';
import { inRoot, root } from '../../scripts/setup/root.ts';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const build = { version: '1.2.3', buildHash: 'ab', lockHash: 'cd', commit: null, arguments: [] };
const files = new Map([['a.crx', Buffer.from('package')]]);

describe('provenance', () => {
  const envelope = provenance(build, files, privateKey);

  it('names every file by its hash under a signature that holds', () => {
    const statement = verifiedStatement(envelope, createPublicKey(privateKey));
    expect(statement).toMatchObject({
      _type: 'https://in-toto.io/Statement/v1',
      subject: [{ name: 'a.crx', digest: { sha256: sha256('package') } }],
      predicateType: 'https://slsa.dev/provenance/v1',
    });
  });

  it('is nothing to anybody once changed, or signed by another', () => {
    const { payload, ...rest } = JSON.parse(envelope) as { payload: string };
    const changed = Buffer.from(payload, 'base64').toString().replace('a.crx', 'b.crx');
    const forged = JSON.stringify({ ...rest, payload: Buffer.from(changed).toString('base64') });
    expect(verifiedStatement(forged, createPublicKey(privateKey))).toBeNull();
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    expect(verifiedStatement(envelope, publicKey)).toBeNull();
  });
});

describe('the bill of materials', () => {
  it('names every package of the lock file once, without a clock, the same every time', () => {
    const [bom, again] = [billOfMaterials(), billOfMaterials()];
    expect(again).toBe(bom);
    const { bomFormat, components } = JSON.parse(bom) as { bomFormat: string; components: { purl: string }[] };
    expect(bomFormat).toBe('CycloneDX');
    const lock = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')) as { packages: Record<string, unknown> };
    expect(components.length).toBeGreaterThan(Object.keys(lock.packages).length / 2);
    expect(components.map(({ purl }) => purl)).toContain('pkg:npm/react@19.3.1');
    expect(bom).not.toMatch(/"timestamp"/);
  }, 30_000);
});

describe('the sources', () => {
  it('are everything that is under version control, and nothing else', () => {
    const listed = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).stdout;
    const tracked = listed.split('\0').filter(Boolean);
    const names = [...sourceFiles().keys()];
    expect(tracked.filter((file) => !names.includes(file))).toEqual([]);
    expect(names.filter((file) => /node_modules|^\.output|^\.wxt/.test(file))).toEqual([]);
    if (tracked.length > 0)
      expect(sourceRoots.filter((name) => !tracked.some((file) => file.startsWith(name)))).toEqual([]);
  });
});

describe('a package that comes back signed', () => {
  const ours = new Map([
    ['manifest.json', Buffer.from('{}')],
    ['guard.js', Buffer.from('guard')],
  ]);
  const signature: [string, Buffer] = ['META-INF/mozilla.rsa', Buffer.from('…')];
  const signed = (...changes: [string, Buffer][]): Uint8Array => zipFiles(new Map([...ours, signature, ...changes]));

  it('is ours when the signature is all that was added', () => {
    expect(differsFrom(zipFiles(ours), signed())).toBeNull();
    expect(Object.keys(unzipSync(signed()))).toContain('META-INF/mozilla.rsa');
  });

  it.each([
    {
      name: 'a changed file',
      zip: signed(['guard.js', Buffer.from('other')]),
      reason: 'guard.js is another or missing',
    },
    { name: 'one more file', zip: signed(['more.js', Buffer.from('')]), reason: 'more.js was added' },
    { name: 'no signature', zip: zipFiles(ours), reason: 'it carries no signature' },
  ])('is not with $name', ({ zip, reason }) => {
    expect(differsFrom(zipFiles(ours), zip)).toBe(reason);
  });
});
