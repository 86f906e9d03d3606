import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeRun {
  violations: { id: string; nodes: { html: string }[] }[];
}

/** Gets a screen ready to be looked over: all there, axe-core in it, the longest form of a list on show. */
export async function makeReady(page: Page, path: string): Promise<void> {
  await page.locator('h1, h2').first().waitFor();
  await page.evaluate(axe);
  // The answer to the question the page is for; the same bytes as one on the list.
  if (path === 'files/list') {
    const files = { name: 'still (1).png', mimeType: 'image/png', buffer: Buffer.from('made up') };
    await page.locator('input[type=file]').setInputFiles(files);
    await page.locator('.sgf-answer').waitFor();
  }
  if (path === 'review') await page.locator('.sgr-open').first().click();
}

/** What axe-core finds wrong, each with the element it is about. */
export async function axeFaults(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate<AxeRun>('axe.run()');
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Words that do not fit where they stand: the page scrolls sideways, or they are cut off or stick out of their box. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults = document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : [];
    const look = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) look(element.shadowRoot);
        if (!element.closest('.sg') || !element.checkVisibility()) continue;
        const words = element.textContent.trim().slice(0, 40);
        const { overflowX } = getComputedStyle(element);
        // Of what may stick out, only the words themselves are asked: a bar as wide as the page is meant to.
        const isAsked = overflowX !== 'visible' || element.childElementCount === 0;
        const isTooWide = isAsked && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
        const box = element.getBoundingClientRect();
        if (words && isTooWide && getComputedStyle(element).clipPath === 'none')
          faults.push(
            `${overflowX === 'visible' ? 'sticks out' : 'cut off'}: ${element.className || element.tagName} ${words}`,
          );
        if (words && (box.left < -1 || box.right > innerWidth + 1) && box.height > 1)
          faults.push(`off the screen: ${element.className || element.tagName} ${words}`);
      }
    };
    look(document);
    return faults;
  });

export interface Look {
  width: number;
  height: number;
  scheme: 'light' | 'dark';
}

/** Every fault of a screen in one view, empty when it is right. */
export async function lookOver(page: Page, { width, height, scheme }: Look): Promise<string[]> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: scheme });
  const faults = [...(await cutOff(page)), ...(await axeFaults(page))];
  return faults.map((fault) => `${width} ${scheme}: ${fault}`);
}

/** Narrow, middling and wide, light and dark. */
export const looks: readonly Look[] = [
  { width: 320, height: 640, scheme: 'light' },
  { width: 320, height: 640, scheme: 'dark' },
  { width: 400, height: 800, scheme: 'light' },
  { width: 400, height: 800, scheme: 'dark' },
  { width: 1440, height: 900, scheme: 'light' },
  { width: 1440, height: 900, scheme: 'dark' },
];
