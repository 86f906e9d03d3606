import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openStage } from '../components/screens/open-stage.ts';
import type { Stage } from '../components/screens/open-stage.ts';

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
const sentences = () => page.locator('.sgr-open').allInnerTexts();

it('opens a record exactly as sent, by keyboard', async () => {
  await show('/review');
  await page.locator('.sgr-open').first().waitFor();
  for (const key of ['j', 'j', 'k', 'Enter']) await page.keyboard.press(key);
  const facts = await page.locator('.sgr-facts').innerText();
  for (const words of ['NL-042', 'ChatGPT', 'actions.script.unlisted']) expect(facts).toContain(words);
  const sent: unknown = JSON.parse(await page.locator('pre').innerText());
  expect(sent).toMatchObject({
    type: 'slateguard.attempt',
    sequence: '5',
    data: { tool: 'chatgpt', answer: 'cancelled' },
  });
});

it('keeps what is shown in the address', async () => {
  await show('/review');
  await page.getByRole('button', { name: 'Held or noted' }).click();
  await page.keyboard.press('/');
  await page.keyboard.type('midjourney');
  expect(await sentences()).toEqual(['Opening Midjourney: not on this show — you switched to another tool']);
  expect(new URL(page.url()).search).toBe('?show=held&q=midjourney');
  await page.reload();
  await page.locator('.sgr-open').first().waitFor();
  expect(await sentences()).toHaveLength(1);
});

it('saves everything as one file', async () => {
  await show('/review');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export as JSON' }).click();
  expect((await saving).suggestedFilename()).toBe('slateguard-2026-11-20.json');
});
