import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage } from '../components/screens/open-stage.ts';
import type { Stage } from '../components/screens/open-stage.ts';

const screens = [
  ...['review', 'review/empty', 'review/silent', 'review/paged', 'welcome', 'declare/first', 'declare/today'],
  ...['health/well', 'health/trouble', 'health/silent'],
  ...['popup/fine', 'popup/trouble', 'popup/refused', 'popup/unenrolled', 'popup/silent'],
  ...['panel/warn', 'panel/justify', 'panel/arrival'],
];
/** Windows of 1440, 800 and 640 px at 200 %: to a page, zoom is half the pixels. */
const widths = [720, 400, 320];

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** Name a folder and every view is kept there as a picture. */
const keep = process.env.VIEWS_DIR;

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
const moving = (page: Page) => page.evaluate(() => document.getAnimations().length);
const ring = (page: Page) =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at && at !== document.body ? getComputedStyle(at).outlineStyle : 'nothing focused';
  });

describe.each(screens)('%s', (path) => {
  it('fits at 200 %, and stands still with its focus seen in forced colours', async () => {
    const page = await stage.show(`/${path}`, { width: 720, height: 450, dark: path.length % 2 === 0 });
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await page.locator('h1, h2').first().waitFor();
    if (/^(review|review\/paged)$/.test(path)) await page.locator('.sgr-open').first().click();
    for (const width of widths) {
      await page.setViewportSize({ width, height: 450 });
      expect(await page.evaluate(() => innerWidth)).toBe(width);
      expect(await overflow(page), `${width}`).toBeLessThanOrEqual(0);
      if (keep)
        await page.screenshot({ path: `${keep}/${path.replace('/', '-')}-${width}-forced.png`, fullPage: true });
    }
    expect(await moving(page)).toBe(0);
    if (!/empty/.test(path)) {
      await page.keyboard.press('Tab');
      expect(await ring(page)).toBe('solid');
    }
    await page.context().close();
  });
});

it('shows in forced colours which filter is on', async () => {
  const page = await stage.show('/review', { width: 720, height: 450, dark: false });
  await page.emulateMedia({ forcedColors: 'active' });
  await page.locator('.sgr-open').first().waitFor();
  const colour = (pressed: boolean) =>
    page
      .locator(`.sgr-chips [aria-pressed="${pressed}"]`)
      .first()
      .evaluate((chip) => getComputedStyle(chip).backgroundColor);
  expect(await colour(true)).not.toBe(await colour(false));
  await page.context().close();
});
