import { readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Chromium } from './chromium.ts';

/** Process id of the browser that holds a profile: Chromium writes it into the profile's lock. */
const browserProcess = (profile: string): number =>
  Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1));

/** Ends the whole browser as a power cut would. */
export async function killBrowser(browser: Chromium, profile: string): Promise<void> {
  const gone = new Promise<void>((resolve) => browser.context.once('close', () => resolve()));
  process.kill(browserProcess(profile), 'SIGKILL');
  await gone;
}

/** Ends the extension's service worker as Chromium does under pressure: at once, without asking. */
export async function killWorker(browser: Chromium): Promise<void> {
  const page = await browser.open(`chrome-extension://${browser.id}/options.html`);
  const session = await browser.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await page.close();
}
