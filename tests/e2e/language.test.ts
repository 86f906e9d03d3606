import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { catalogueOf } from '../../scripts/setup/catalogues.ts';
import { launchChromium } from '../support/chromium.ts';
import type { Chromium } from '../support/chromium.ts';
import { toolPages } from '../support/page-table.ts';
import { panelOf } from '../support/panel.ts';
import { policy } from '../support/policy.ts';
import { servePages } from '../support/serve-pages.ts';
import type { PageServer } from '../support/serve-pages.ts';
import { policyInForce } from '../support/session.ts';
import { speakingExtension } from '../support/speaking-extension.ts';
import { visit } from '../support/visit.ts';

// The browser's own catalogue lacks two messages: one of a page, one of the panel.
const { 'welcome.acknowledge': _page, 'panel.ask': _panel, ...german } = catalogueOf('de');

let browser: Chromium;
let server: PageServer;
let extension: string;
beforeAll(async () => {
  extension = speakingExtension(german);
  server = await servePages();
  const tools = { unlisted: 'warn' as const, entries: [{ tool: 'claude', status: 'approved' as const }] };
  browser = await launchChromium({ port: server.port, extension, policy: policy({ tools }) });
  await policyInForce(browser, 1);
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(extension, { recursive: true, force: true });
});

it('pages speak the browser’s language, say which it is, and are English where it lacks words', async () => {
  const page = await browser.open(`chrome-extension://${browser.id}/welcome.html`);
  await page.getByRole('heading', { name: german['welcome.title']! }).waitFor();
  await page.getByRole('button', { name: 'I’ve read this' }).waitFor();
  expect(
    await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir, document.title]),
  ).toEqual(['de', 'ltr', german['title.welcome']]);
  await page.close();
});

it('so does the panel in a tool’s page', async () => {
  const tool = toolPages.find(({ url }) => url.includes('chatgpt.com'))!;
  const { page } = await visit(browser, server, tool);
  const panel = await panelOf(page);
  await panel.armed('Bleiben');
  const { controls, text } = await panel.look();
  const buttons = controls.filter(({ role }) => role === 'button').map(({ name }) => name);
  expect(buttons.slice(0, 3)).toEqual(['Zu Claude', 'Ask for approval', 'Bleiben']);
  expect(text).toContain('ist für The Long Tide noch nicht auf der Liste');
  await page.close();
});
