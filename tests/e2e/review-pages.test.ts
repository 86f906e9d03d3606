// A reviewer's tour over a sample production, in the pages the service serves.
import type { Page, Request } from 'playwright-core';
import { catalogueOf } from '../../scripts/setup/catalogues.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { meansHere } from '../../service/verify/means-here.ts';
import { encodePicture } from '../../scripts/setup/encode-picture.ts';
import { verifyAny } from '../../service/verify/verify-any.ts';
import { askLink, pathIn } from '../support/own-link.ts';
import { axeFaults } from '../support/axe-faults.ts';
import { launchChromium } from '../support/chromium.ts';
import type { Chromium } from '../support/chromium.ts';
import { attemptData, newDevice } from '../support/device.ts';
import { drawnScene } from '../support/drawn-scene.ts';
import { leaks } from '../support/leaks.ts';
import { asksWho, findsARecord, goesBackThroughPages, looksAtEveryPage } from '../support/review-tour.ts';
import type { Tour } from '../support/review-tour.ts';
import { scriptExcerpt } from '../support/script-excerpt.ts';
import { PAYLOAD, samplePolicy, sendSampleProduction } from '../support/sample-production.ts';
import { startService } from '../support/service.ts';
import type { TestService } from '../support/service.ts';
import { inChromium } from '../support/tour-page.ts';

/** Name a folder and every page is kept there as a picture. */
const keep = process.env.SCREENS_DIR;

const mara = ['Mara Quill', '--role', 'reviewer', '--role', 'exporter', '--role', 'administrator'];

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
  page = await browser.open(service.command('sign-in', ...mara));
  // Against hanging only: on a busy machine a second of work takes twenty.
  page.setDefaultTimeout(100_000);
  page.on('console', (message) => noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(error.message));
  await page.getByRole('button').first().click();
  await page.getByRole('heading', { name: 'Overview' }).waitFor();
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});

const signInAs = async (...who: string[]) => {
  await page.goto(service.command('sign-in', ...who));
  await page.getByRole('button').first().click();
  await page.locator('h1').waitFor();
};

const open = async (path: string) => {
  await page.goto(`${service.endpoint}/review${path}`);
  await page.waitForFunction(
    () => document.querySelector('h1') && !document.querySelector('.sgr-skeleton, [aria-busy="true"]'),
  );
};

const tour = (): Tour => ({ page: inChromium(page), origin: service.endpoint, keep });

const faults = (): Promise<string[]> => axeFaults(page);

const views = [
  { width: 320, scheme: 'light' },
  { width: 1440, scheme: 'dark' },
] as const;

it(
  'every page has no fault axe-core knows and never scrolls sideways, narrow and wide, light and dark',
  { timeout: 150_000 },
  () => looksAtEveryPage(tour()),
);

it('finds a record by keyboard alone, and shows its proof', () => findsARecord(tour()));

it('goes back through pages of records to the newest', () => goesBackThroughPages(tour()));

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

it(
  'shows a person what is held about them: in words, who read it, and as a file that is whole',
  { timeout: 150_000 },
  async () => {
    const { endpoint, enrolmentToken } = service;
    const device = newDevice();
    await device.enrol(endpoint, enrolmentToken);
    await device.send(endpoint, [device.record({ data: { ...attemptData, reason: PAYLOAD } })]);
    await open('/records');
    const own = await browser.open(endpoint + (await pathIn(await askLink(endpoint, device))));
    own.setDefaultTimeout(100_000);
    own.on('pageerror', (error) => noise.push(error.message));
    await own.getByRole('heading', { name: 'Everything held about you' }).waitFor();
    // The way in is in no history.
    expect(new URL(own.url()).hash).toBe('');
    await own.getByRole('cell', { name: 'Mara Quill' }).waitFor();
    await own.getByText('Paste on Claude, held').waitFor();
    await own.locator('summary').press('Enter');
    await own.getByRole('group', { name: 'As sent' }).waitFor();
    expect(await own.evaluate(() => 'hurt' in window)).toBe(false);
    for (const { width, scheme } of views) {
      await own.setViewportSize({ width, height: 900 });
      await own.emulateMedia({ colorScheme: scheme });
      if (keep) await own.screenshot({ path: `${keep}/mine-${width}.png`, fullPage: true });
      expect(await own.evaluate(() => document.documentElement.scrollWidth - innerWidth), scheme).toBeLessThanOrEqual(
        0,
      );
      expect(await axeFaults(own), scheme).toEqual([]);
    }
    const [download] = await Promise.all([
      own.waitForEvent('download'),
      own.getByRole('link', { name: 'Download everything' }).press('Enter'),
    ]);
    const report = await verifyAny(await download.createReadStream(), meansHere());
    expect([report.faults, report.records]).toEqual([[], 1]);
    await own.getByRole('button', { name: 'Close this view' }).press('Enter');
    await own.getByRole('heading', { name: 'This link has been used, or is over' }).waitFor();
    // In their language, as their browser is.
    const words = catalogueOf('ja');
    await own.addInitScript(() => Object.defineProperty(navigator, 'languages', { value: ['xx', 'ja-JP'] }));
    await own.goto(endpoint + (await pathIn(await askLink(endpoint, device))));
    for (const name of [words['own.title'], words['own.readers'], words['own.records']])
      await own.getByRole('heading', { name: name!, exact: true }).waitFor();
    expect(await own.evaluate(() => document.documentElement.lang)).toBe('ja');
    expect(await axeFaults(own)).toEqual([]);
    await own.close();
  },
);

it('tells who somebody is once a second person agrees, all of it by keyboard', { timeout: 150_000 }, async () => {
  await asksWho(tour(), PAYLOAD);
  await signInAs('Dana Okafor', '--role', 'data-protection-officer');
  await open('/people');
  await page.getByLabel('For how many hours').fill('2');
  expect(await faults()).toEqual([]);
  if (keep) await page.screenshot({ path: `${keep}/people-decide.png`, fullPage: true });
  await page.getByRole('button', { name: 'Agree' }).press('Enter');
  await page.getByText('Agreed to').waitFor();
  await signInAs(...mara);
  await open('/people');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('button', { name: 'Show who it is' }).press('Enter');
  await page.getByText('it came by the production’s common token').waitFor();
  await page.getByText('That you looked is on record.').waitFor();
  if (keep) await page.screenshot({ path: `${keep}/people-known.png`, fullPage: true });
  expect(await faults()).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
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

const still = async (): Promise<Buffer> => Buffer.from(await encodePicture(drawnScene(7), 'jpeg', 85));
const draft = [41, 42, 43].map((number) => scriptExcerpt(number).text).join('\n\n');
const { telling } = scriptExcerpt(42);

it('registers a script and a still without sending either, and knows them again', { timeout: 150_000 }, async () => {
  await open('/policy/NL-042/material');
  const sent: Buffer[] = [];
  const keepSent = (request: Request) => sent.push(request.postDataBuffer() ?? Buffer.of());
  page.on('request', keepSent);
  const picture = await still();
  await page.locator('input[type=file]').setInputFiles([
    { name: 'tide.fountain', mimeType: 'text/plain', buffer: Buffer.from(`Title: The Long Tide\n\n${draft}`) },
    { name: 'harbour.jpg', mimeType: 'image/jpeg', buffer: picture },
  ]);
  await page.getByRole('cell', { name: /a still/ }).waitFor();
  await page
    .getByRole('checkbox', { name: /Accept/ })
    .first()
    .waitFor();
  expect(await faults()).toEqual([]);
  const struck = await page
    .getByRole('checkbox', { name: /Accept/ })
    .last()
    .getAttribute('aria-label');
  await page.getByRole('checkbox', { name: struck! }).uncheck();
  await page.getByRole('button', { name: 'Register in the draft' }).click();
  await page.getByText(/^Registered: \d+ fingerprints and 1 still in all/).waitFor();
  page.off('request', keepSent);
  const all = Buffer.concat(sent);
  expect(all.length).toBeGreaterThan(1000);
  expect(all.length).toBeLessThan(60_000);
  expect(leaks(all.toString('latin1'), draft)).toEqual([]);
  expect(all.includes(picture.subarray(300, 340))).toBe(false);
  expect(all.includes(struck!.replace('Accept ', ''))).toBe(false);

  await page.getByRole('link', { name: 'Try it' }).click();
  await page.getByLabel('Paste something').fill(telling.join(' '));
  await page.getByRole('button', { name: 'Look at it' }).click();
  await page.getByRole('cell', { name: 'Registered passage' }).waitFor();
  await page.getByRole('button', { name: 'Try it on the records' }).click();
  await page.getByText(/would have ended (otherwise|the same)/).waitFor();
  expect(await faults()).toEqual([]);
});

it(
  'writes the rules by keyboard, says what a device would refuse, publishes, and brings back',
  { timeout: 150_000 },
  async () => {
    await open('/policy/NL-042/rules');
    await page.getByRole('button', { name: 'Add a tool', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('A device would refuse this: 1 thing to put right').waitFor();
    await page.getByLabel('Tool', { exact: true }).last().fill('suno');
    await page.getByLabel('Script pages, Approved').selectOption('block');
    await page.getByRole('button', { name: 'Save the draft' }).press('Enter');
    await page.getByText('Saved. No device sees it').waitFor();
    await page.getByRole('link', { name: 'Publish', exact: true }).press('Enter');
    await page.getByRole('button', { name: 'Publish the draft' }).press('Enter');
    await page.getByText('Revision 13 is published.').waitFor();
    await page.getByRole('link', { name: 'Performers' }).click();
    await page.getByRole('button', { name: 'Add a performer' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Ines Alvarado');
    await page.getByRole('button', { name: 'Add a consent' }).click();
    await page.getByLabel('Covers').fill('ADR, episode 3');
    await page.getByRole('button', { name: 'Save the draft' }).click();
    await page.getByRole('link', { name: 'Publish', exact: true }).click();
    await page.getByRole('button', { name: 'Publish the draft' }).click();
    await page.getByText('Revision 14 is published.').waitFor();
    await page.getByRole('button', { name: 'Bring back revision 13' }).click();
    await page.getByText('Revision 13 is in the draft again.').waitFor();
    await page.getByRole('button', { name: 'Publish the draft' }).click();
    await page.getByText('brought back revision 13').waitFor();
    expect(await faults()).toEqual([]);
  },
);

it(
  'puts a host that browsers noticed into the draft with one press, or away as no tool',
  { timeout: 60_000 },
  async () => {
    await open('/policy/NL-042/rules');
    await page.getByRole('button', { name: 'Add ai.lot.example to tools of your own' }).press('Enter');
    await page.getByText('Not saved yet').waitFor();
    expect(await page.getByLabel('Id', { exact: true }).last().inputValue()).toBe('ai-lot-example');
    expect(await page.getByText('A device would refuse this').count()).toBe(0);
    await page.getByRole('button', { name: 'Undo all' }).click();
    await open('/tools');
    await page.getByText('Add ai.lot.example to the policy').click();
    if (keep) await page.screenshot({ path: `${keep}/noticed.png`, fullPage: true });
    await page.getByText('"hosts": [').waitFor();
    await page.getByRole('button', { name: 'ai.lot.example is no GenAI tool' }).press('Enter');
    await page.getByRole('button', { name: 'Put ai.lot.example back on the list' }).press('Enter');
    await page.getByText('Add ai.lot.example to the policy').waitFor();
    expect(await faults()).toEqual([]);
  },
);

it('ran nothing that anybody had typed, and broke no rule of its own', async () => {
  await open('/cases?pile=waiting');
  expect(await page.getByText('<img src=x').count()).toBe(1);
  expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
  // What the page was refused on purpose, before there was a consent.
  expect(noise.filter((line) => !line.includes('409 (Conflict)'))).toEqual([]);
});
