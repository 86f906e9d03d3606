// A production office and a crew member in one browser: the pages of the service, and a tool with the guard on it.
import type { Download, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { EnrolmentReply } from '../../lib/model/protocol.ts';
import { outputOf } from '../../scripts/setup/extension.ts';
import { meansHere } from '../../service/verify/means-here.ts';
import { verifyAny } from '../../service/verify/verify-any.ts';
import { launchChromium } from './chromium.ts';
import type { Chromium } from './chromium.ts';
import { newDevice } from './device.ts';
import { policy } from './policy.ts';
import { servePages } from './serve-pages.ts';
import { startService } from './service.ts';
import { policyInForce } from './session.ts';

/** Against hanging only. */
const PATIENCE_MS = 100_000;

const roles = ['reviewer', 'exporter', 'administrator'].flatMap((role) => ['--role', role]);

/** The browser has no policy until `manage()`, which names the service's key and nothing that is held. */
export async function openStory() {
  const [server, service] = await Promise.all([servePages(), startService({ localSignIn: true })]);
  const { endpoint, enrolmentToken } = service;
  const disclosure = { endpoint, enrolmentToken, content: 'none' as const };
  const enrolled = await newDevice().enrol(endpoint, enrolmentToken);
  const { serviceKey } = (await enrolled.json()) as EnrolmentReply;
  service.put('policy.json', JSON.stringify(policy({ disclosure, actions: { 'protected-passage': 'block' } })));
  const browser = await launchChromium({ port: server.port, extension: outputOf('chromium') });
  const office = await browser.open(service.command('sign-in', 'Dana Okafor', ...roles));
  office.setDefaultTimeout(PATIENCE_MS);
  await office.getByRole('button').first().click();
  await office.getByRole('heading', { name: 'Overview' }).waitFor();
  return {
    ...{ server, service, browser, office },
    manage: async () => {
      const bundle = { url: `${endpoint}/v1/policy`, publicKeys: [serviceKey] };
      await browser.applyPolicy(policy({ disclosure, bundle }));
      await policyInForce(browser, 2);
    },
    close: async () => {
      await browser.close();
      await Promise.all([server.close(), service.stop()]);
    },
  };
}

const go = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation').getByRole('link', { name, exact: true }).click();

/** Drops the script on the page, takes what it proposes, and publishes. */
export async function registerScript(page: Page, script: string): Promise<void> {
  await go(page, 'Policy');
  await page.getByRole('link', { name: 'The Long Tide' }).click();
  await go(page, 'Material');
  const file = { name: 'tide.fountain', mimeType: 'text/plain', buffer: Buffer.from(script) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('cell', { name: /to be recognised 12 in a row/ }).waitFor();
  await page.getByRole('button', { name: 'Register in the draft' }).click();
  await page.getByText(/^Registered: /).waitFor();
  await go(page, 'Publish');
  await page.getByRole('button', { name: 'Publish the draft' }).click();
  await page.getByText('Revision 2 is published.').waitFor();
}

export async function answerOnThePage(page: Page, id: string): Promise<void> {
  await page.goto(new URL(`/review/cases/${id}`, page.url()).href);
  await page.getByLabel('Conditions').fill('Temp only');
  await page.getByLabel('Valid until').fill('2036-12-18');
  await page.getByRole('button', { name: 'Approve' }).click();
  await page.locator('.sgp-head [data-status="approved-with-conditions"]').waitFor();
}

/** Presses a link that downloads. Says what came of the request when nothing is downloaded. */
async function downloadBy(page: Page, name: string): Promise<Download> {
  const link = page.getByRole('link', { name });
  await link.waitFor();
  const seen: string[] = [];
  page.on('request', (request) => seen.push(`asked ${request.url()}`));
  page.on('response', (response) => seen.push(`${response.status()} ${response.url()}`));
  const download = page.waitForEvent('download');
  const pressed = link.click().then(() => seen.push('pressed'));
  try {
    return (await Promise.all([download, pressed]))[0];
  } catch (error) {
    throw new Error(`${name}: ${seen.join(', ') || 'nothing was asked for'}`, { cause: error });
  }
}

export async function reportIsWhole(page: Page): Promise<void> {
  await page.bringToFront();
  await go(page, 'Exports');
  const download = await downloadBy(page, 'Download the report');
  const report = await verifyAny(await download.createReadStream(), meansHere());
  expect(report.faults).toEqual([]);
  expect(report.records).toBeGreaterThan(3);
}

/** The crew member's own view, from the extension: what they asked, what was answered, and who looked. */
export async function heldAboutMe(browser: Chromium): Promise<void> {
  const review = await browser.open(`chrome-extension://${browser.id}/review.html`);
  const opened = browser.context.waitForEvent('page');
  await review.getByRole('button', { name: 'What the production holds about me' }).click();
  const own = await opened;
  own.setDefaultTimeout(PATIENCE_MS);
  await own.getByRole('heading', { name: 'Everything held about you' }).waitFor();
  await own.getByRole('cell', { name: 'Dana Okafor', exact: true }).first().waitFor();
  await own.getByRole('cell', { name: 'Tone check for the director' }).waitFor();
  await own.getByRole('cell', { name: /^Approved\. Temp only/ }).waitFor();
}
