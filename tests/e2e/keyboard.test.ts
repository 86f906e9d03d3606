import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openStage } from '../components/screens/open-stage.ts';
import type { Stage } from '../components/screens/open-stage.ts';
import { tabWalk, walkFaults } from '../support/tab-walk.ts';

let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => page.context().close());
afterAll(() => stage.close());

const show = async (path: string) => {
  page = await stage.show(path, { width: 1280, height: 900, dark: false });
  await page.locator('h1').waitFor();
};
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const focused = (selector: string) => page.locator(`${selector}:focus`);
const tabTo = async (name: string) => {
  const target = page.getByRole('button', { name });
  for (let n = 0; n < 30; n++) {
    await press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not reach ${name}`);
};

it.each(['/review', '/health/trouble', '/health/silent', '/welcome', '/popup/fine', '/popup/silent'])(
  '%s: Tab meets every control once, in visual order, with the focus seen',
  async (path) => {
    await show(path);
    await page.locator('a, button').first().waitFor();
    if (path === '/review') await page.locator('.sgr-open').first().waitFor();
    expect(walkFaults(await tabWalk(page))).toEqual([]);
  },
);

it('filters, searches, opens, closes and exports records', async () => {
  await show('/review');
  await page.locator('.sgr-open').first().waitFor();
  await tabTo('Held or noted');
  await press('Enter');
  expect(await focused('[aria-pressed="true"]').innerText()).toBe('Held or noted');
  await press('/');
  await page.keyboard.type('midjourney');
  await page.getByText('1 record shown').waitFor();
  await press('Escape');
  await page.getByText('3 records shown').waitFor();
  await press('Escape');
  await focused('.sgr-open').waitFor();
  await press('Enter', 'Tab');
  await focused('pre').waitFor();
  await press('Escape');
  await focused('.sgr-open[aria-expanded="false"]').waitFor();
  await press('?');
  await page.getByText('j and k move').waitFor();
  await page.reload();
  await page.locator('.sgr-open').first().waitFor();
  await tabTo('Export as JSON');
  const saving = page.waitForEvent('download');
  await press('Enter');
  await saving;
  await page.getByRole('button', { name: 'Export as JSON' }).waitFor();
  expect(await focused('button').innerText()).toBe('Export as JSON');
});

it('goes on to the first older record', async () => {
  await show('/review/paged');
  await page.locator('.sgr-open').first().waitFor();
  await tabTo('Show older');
  await press('Enter');
  await page.locator('tr:nth-child(11) .sgr-open:focus').waitFor();
});

it.each(['/review/recovers', '/health/recovers', '/popup/recovers'])(
  '%s: keeps the focus when asked again',
  async (path) => {
    await show(path);
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await tabTo('Try again');
    await press('Enter');
    await page.getByText(path === '/review/recovers' ? '5 records shown' : 'Everything has arrived.').waitFor();
    await page.locator(':focus').waitFor();
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
  },
);

it('declares a use by keyboard alone, in two keys, and says where it stands', async () => {
  await show('/declare/first');
  await press('Space', 'Enter');
  await page.locator('h2:focus', { hasText: 'Declared for today' }).waitFor();
  const item = page.locator('.sgd-item').first();
  expect(await item.innerText()).toContain('Mood boards, references, ideas, on Claude');
  expect(await item.innerText()).toContain('Shared with the production');
});

it('says the same again with one press, and asks for what is missing', async () => {
  await show('/declare/again');
  await page.getByRole('radio', { name: 'Mood boards, references, ideas' }).focus();
  await press('Enter');
  expect(await page.getByRole('alert').innerText()).toBe('Choose what you’re making first.');
  await page.getByRole('button', { name: 'Same as yesterday' }).focus();
  await press('Enter');
  await page.locator('h2:focus', { hasText: 'Declared for today' }).waitFor();
  expect(await page.locator('.sgd-item').first().innerText()).toContain('For sc. 42');
});
