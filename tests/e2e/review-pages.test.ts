// A reviewer's tour over a sample production, in the pages the service serves.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { meansHere } from '../../service/verify/means-here.ts';
import { verifyAny } from '../../service/verify/verify-any.ts';
import { launchChromium } from '../support/chromium.ts';
import type { Chromium } from '../support/chromium.ts';
import { samplePolicy, sendSampleProduction } from '../support/sample-production.ts';
import { startService } from '../support/service.ts';
import type { TestService } from '../support/service.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Name a folder and every page is kept there as a picture. */
const keep = process.env.SCREENS_DIR;
const PAYLOAD = `<img src=x onerror="window.hurt=1"><script>window.hurt=1</script> =HYPERLINK("x")`;

let service: TestService;
let browser: Chromium;
let page: Page;
const noise: string[] = [];

beforeAll(async () => {
  service = await startService({ localSignIn: true });
  service.put('policy.json', JSON.stringify(samplePolicy));
  await sendSampleProduction(
    { origin: service.endpoint, enrolmentToken: service.enrolmentToken },
    { payload: PAYLOAD },
  );
  browser = await launchChromium({ port: null, extension: null });
  page = await browser.open(service.command('sign-in', 'Mara Quill', '--role', 'reviewer', '--role', 'exporter'));
  page.on('console', (message) => noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(error.message));
  await page.getByRole('button').first().click();
  await page.getByRole('heading', { name: 'Overview' }).waitFor();
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});

const open = async (path: string) => {
  await page.goto(`${service.endpoint}/review${path}`);
  await page.waitForFunction(
    () => document.querySelector('h1') && !document.querySelector('.sgr-skeleton, [aria-busy="true"]'),
  );
};

interface AxeRun {
  violations: { id: string; nodes: { html: string }[] }[];
}

/** What axe-core finds wrong, run by the debugger: the page's own policy lets no such script in. */
async function faults(): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeRun>('axe.run()');
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const places = ['', '/records', '/cases', '/cases/likeness', '/tools', '/devices', '/exports'];
const views = [
  { width: 320, scheme: 'light' },
  { width: 1440, scheme: 'dark' },
] as const;
/** The fullest is looked at in both; the parts of the others are the same. */
const twice = ['/cases/likeness'];

it('every page has no fault axe-core knows and never scrolls sideways, narrow and wide, light and dark', async () => {
  for (const place of places) {
    await open(place);
    for (const { width, scheme } of views) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme });
      if (keep)
        await page.screenshot({ path: `${keep}/review${place.replaceAll(/\W/g, '-')}-${width}.png`, fullPage: true });
      const view = `${place || '/'} ${width} ${scheme}`;
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), view).toBeLessThanOrEqual(0);
      if (width > 400 || twice.includes(place)) expect(await faults(), view).toEqual([]);
    }
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
});

it('finds a record by keyboard alone, and shows its proof', async () => {
  await open('/records');
  await page.keyboard.press('/');
  await page.keyboard.type('hyperl');
  await page.getByText('2 records', { exact: true }).waitFor();
  expect(new URL(page.url()).searchParams.get('words')).toBe('hyperl');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.getByText('Its own hash fits what it says.').waitFor();
  expect(await page.locator('.sgp-near li').count()).toBeGreaterThan(3);
  expect(await faults()).toEqual([]);
});

it('goes back through pages of records to the newest', async () => {
  await open('/records');
  const first = await page.locator('.sgr-open').first().getAttribute('href');
  await page.getByRole('button', { name: 'Older' }).click();
  await page.getByRole('button', { name: 'Back to the newest' }).waitFor();
  await page.locator(`.sgr-open[href="${first}"]`).waitFor({ state: 'detached' });
  expect(await page.locator('.sgr-open').count()).toBe(50);
  await page.goBack();
  await page.locator(`.sgr-open[href="${first}"]`).waitFor();
});

it('answers a case with conditions and a consent on paper; what was only shared never looks approved', async () => {
  await open('/cases/likeness');
  await page.getByRole('button', { name: 'Approve' }).click();
  await page.getByRole('alert').getByText('documented consent').waitFor();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'rider-4.txt', mimeType: 'text/plain', buffer: Buffer.from('Signed') });
  await page.getByText('SHA-256').waitFor();
  await page.getByLabel('Conditions').fill('Two words, episode 3 only');
  await page.getByLabel('Valid until').fill('2027-03-31');
  await page.getByRole('button', { name: 'Approve' }).click();
  await page.locator('.sgp-head [data-status="approved-with-conditions"]').waitFor();
  await page.getByRole('button', { name: 'Take the approval back' }).waitFor();
  await open('/cases?pile=shared');
  const shared = page.locator('[data-status="shared"]');
  expect(await shared.innerText()).toBe('Shared, nobody asked to approve');
  expect(await page.locator('[data-tone="fine"]').count()).toBe(0);
});

it('answers alike cases together', async () => {
  await open('/cases');
  const claude = page.getByRole('checkbox', { name: /Approval asked for Claude/ });
  await claude.first().check();
  // A case of another kind cannot be chosen beside it.
  expect(await page.getByRole('checkbox').count()).toBe(2);
  await claude.last().check();
  await page.getByRole('button', { name: 'Decline those chosen' }).click();
  await page.getByRole('link', { name: /Answered 3/ }).waitFor();
});

it('exports a report that is whole, with its evidence', async () => {
  await open('/exports');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download the report' }).click(),
  ]);
  const report = await verifyAny(await download.createReadStream(), meansHere());
  expect(report.faults).toEqual([]);
  expect(report.records).toBeGreaterThan(100);
});

it('ran nothing that anybody had typed, and broke no rule of its own', async () => {
  await open('/cases?pile=waiting');
  expect(await page.getByText('<img src=x').count()).toBe(1);
  expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
  // What the page was refused on purpose, before there was a consent.
  expect(noise.filter((line) => !line.includes('409 (Conflict)'))).toEqual([]);
});
