import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../scripts/release/provenance.ts';
import { sourceHash } from '../../scripts/release/sources.ts';
import { filesBelow } from '../../scripts/release/zip-folder.ts';
import { outputOf } from '../../scripts/setup/extension.ts';
import { root } from '../../scripts/setup/root.ts';
import { unpackSources } from '../support/checkout.ts';

let elsewhere: string;
beforeAll(() => {
  elsewhere = unpackSources();
  // Another place, another part of the world, another mood of the tools.
  const env = { ...process.env, TZ: 'Pacific/Auckland', LC_ALL: 'C', NODE_ENV: 'development' };
  const build = `(await import('./scripts/setup/extension.ts')).buildExtension('chromium')`;
  const built = spawnSync(process.execPath, ['--input-type=module', '-e', build], { cwd: elsewhere, env });
  if (built.status !== 0) throw new Error(String(built.stderr));
});
afterAll(() => rmSync(dirname(elsewhere), { recursive: true, force: true }));

const hashes = (folder: string): string[] =>
  filesBelow(folder).map((name) => `${sha256(readFileSync(join(folder, name)))} ${name}`);

describe('the sources of a release, unpacked and built elsewhere', () => {
  it('give the same files, byte for byte', () => {
    const there = join(elsewhere, relative(root, outputOf('chromium')));
    expect(hashes(there)).toEqual(hashes(outputOf('chromium')));
  });

  it('give an extension that says what it was built from', () => {
    expect(readFileSync(join(outputOf('chromium'), 'background.js'), 'utf8')).toContain(sourceHash());
  });
});
