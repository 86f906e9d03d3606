import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { writeVerifier } from '../../scripts/bundle-verifier.ts';
import { launchChromium } from '../support/chromium.ts';
import { sampleExport } from '../support/sample-export.ts';

it('a page on disk checks an export without a network', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'slateguard-verifier-'));
  const { page: path } = await writeVerifier(folder);
  const { text, key } = sampleExport();
  const browser = await launchChromium({ port: null, extension: null });
  try {
    await browser.context.setOffline(true);
    const page = await browser.open(pathToFileURL(path).href);
    const check = async (name: string, content: string): Promise<string> => {
      const file = join(folder, name);
      writeFileSync(file, content);
      await page.locator('#export').setInputFiles(file);
      const report = page.locator('#report', { hasText: name }).filter({ hasText: 'key' });
      return (await report.textContent()) ?? '';
    };
    await page.locator('#key').fill(key);
    expect(await check('whole.ndjson', text)).toContain('whole.ndjson: whole\n');
    expect(await check('changed.ndjson', text.replace('read-through', 'read-trough'))).toContain('record-hash, line 4');
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
