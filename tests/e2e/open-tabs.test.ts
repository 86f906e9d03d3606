import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { expect, it } from 'vitest';
import { browserPath } from '../../scripts/setup/browsers.ts';
import { outputOf } from '../../scripts/setup/extension.ts';
import { panelOf } from '../support/panel.ts';
import { scriptExcerpt } from '../support/script-excerpt.ts';
import { servePages } from '../support/serve-pages.ts';

it('a tool’s tab that was open before the install is guarded at once, and told to reload', async () => {
  const server = await servePages();
  const profile = mkdtempSync(join(tmpdir(), 'slateguard-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browserPath('chromium'),
    headless: false,
    ignoreHTTPSErrors: true,
    ignoreDefaultArgs: ['--disable-extensions'],
    permissions: ['clipboard-read', 'clipboard-write'],
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--ignore-certificate-errors',
      '--enable-unsafe-extension-debugging',
      `--host-resolver-rules=MAP * 127.0.0.1:${server.port},EXCLUDE 127.0.0.1`,
    ],
  });
  try {
    const page = await context.newPage();
    await page.goto('https://chatgpt.com/textarea');
    const session = await context.browser()!.newBrowserCDPSession();
    const install = { path: outputOf('chromium') };
    await session.send('Extensions.loadUnpacked' as never, install as never);
    const panel = await panelOf(page);
    // For the first six seconds a browser without a policy may still have one to deliver.
    await panel.armed('Stay', 'button', 20_000);
    await panel.press('Stay');
    await expect
      .poll(async () => (await panel.look()).text, { timeout: 10_000 })
      .toContain('Reload the page to finish');
    await page.locator('#editor').click();
    const { text, telling } = scriptExcerpt(6001);
    await page.evaluate((words) => navigator.clipboard.writeText(words), text);
    await page.keyboard.press('Control+V');
    await panel.shown();
    await panel.press('Cancel');
    await panel.gone();
    expect(await page.locator('#editor').inputValue()).not.toContain(telling[0]);
  } finally {
    await context.close();
    await server.close();
    rmSync(profile, { recursive: true, force: true });
  }
});
