import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage } from '../components/screens/open-stage.ts';
import type { Stage } from '../components/screens/open-stage.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Name a folder and every screen is kept there as a picture. */
const keep = process.env.SCREENS_DIR;

const screens = [
  'panel/warn',
  'panel/justify',
  'panel/block',
  'panel/answered',
  'panel/declined',
  'panel/file',
  'panel/arrival',
  'panel/unlisted',
  'popup/fine',
  'popup/notice',
  'popup/trouble',
  'popup/nothing',
  'popup/silent',
  'review',
  'review/empty',
  'health/well',
  'declare/first',
  'declare/again',
  'declare/today',
  'declare/alone',
  'declare/silent',
  'health/trouble',
  'welcome',
  'blocked/instead',
  'blocked/alone',
  'blocked/open',
  'blocked/silent',
];
const sizes = [
  { width: 320, height: 640 },
  { width: 400, height: 800 },
  { width: 1440, height: 900 },
];
const schemes = ['light', 'dark'] as const;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

interface AxeRun {
  violations: { id: string; nodes: { html: string }[] }[];
}

/** What axe-core finds wrong, each with the element it is about. */
async function faults(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate<AxeRun>('axe.run()');
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe.each(screens)('%s', (path) => {
  it('has no fault axe-core knows and never scrolls sideways, narrow and wide, light and dark', async () => {
    const page = await stage.show(`/${path}`, { width: 1440, height: 900, dark: false });
    await page.locator('h1, h2').first().waitFor();
    await page.evaluate(axe);
    // The longest form of the list: a record opened.
    if (path === 'review') await page.locator('.sgr-open').first().click();
    for (const size of sizes) {
      await page.setViewportSize(size);
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        const view = `${size.width} ${colorScheme}`;
        if (keep) {
          await page.waitForTimeout(600);
          await page.screenshot({ path: `${keep}/${path.replace('/', '-')}-${view.replace(' ', '-')}.png` });
        }
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), view).toBeLessThanOrEqual(
          0,
        );
        expect(await faults(page), view).toEqual([]);
      }
    }
    await page.context().close();
  });
});

it('axe-core would notice: a page with a nameless button has a fault', async () => {
  const page = await stage.show('/welcome', { width: 400, height: 800, dark: false });
  await page.locator('h1').waitFor();
  await page.evaluate(axe);
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
  expect((await faults(page)).join()).toContain('button-name');
  await page.context().close();
});

const pictures = [
  { path: 'panel/warn', name: 'panel', width: 960, height: 520 },
  { path: 'panel/arrival', name: 'arrival', width: 960, height: 460 },
  { path: 'popup/fine', name: 'popup', width: 360, height: 424 },
];

it.runIf(keep)('takes the pictures for the documentation', async () => {
  for (const { path, name, width, height } of pictures) {
    for (const scheme of schemes) {
      const page = await stage.show(`/${path}`, { width, height: 900, dark: scheme === 'dark' });
      await page.locator('h1, h2').first().waitFor();
      await page.waitForTimeout(700);
      await page.screenshot({ path: `${keep}/${name}-${scheme}.png`, clip: { x: 0, y: 0, width, height } });
      await page.context().close();
    }
  }
});
