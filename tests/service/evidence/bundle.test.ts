import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { writeVerifier } from '../../../scripts/bundle-verifier.ts';
import { sampleExport } from '../../support/sample-export.ts';

it('is one file that needs nothing beside it, and ends in 0, 1 or 2', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'slateguard-verifier-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { script } = await writeVerifier(folder);
  const { text, key } = sampleExport();
  const [whole, changed] = [join(folder, 'whole.ndjson'), join(folder, 'changed.ndjson')];
  writeFileSync(whole, text);
  writeFileSync(changed, text.replace('read-through', 'read-trough'));
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [script, ...args], { cwd: folder, encoding: 'utf8', env: {} });
  expect(run('--key', key, whole)).toMatchObject({ status: 0, stdout: expect.stringContaining('whole\n') as string });
  const found = run('--key', key, changed);
  expect(found).toMatchObject({ status: 1, stdout: expect.stringContaining('not whole, 1 fault\n') as string });
  expect(found.stdout).toMatch(/ {2}record-hash, line 4, device [\w-]{43}, epoch e1, 1:/);
  expect(run(join(folder, 'nowhere')).status).toBe(2);
});
