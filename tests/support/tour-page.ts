// What a reviewer's tour needs of a browser, whichever drives it: names as people and screen readers have them.
import type { ElementHandle, Page as FirefoxPage } from 'puppeteer-core';
import type { Page as ChromiumPage } from 'playwright-core';

export interface TourPage {
  /** Loads an address and waits until what it shows is there. */
  open(url: string): Promise<void>;
  url(): string;
  /** Waits for words on the page. */
  sees(words: string): Promise<void>;
  /** Waits until an element says just that. */
  reads(selector: string, words: string): Promise<void>;
  /** Presses the button, link or box of that name, by the keyboard. */
  press(role: 'button' | 'link' | 'checkbox', name: string, nth?: number): Promise<void>;
  key(name: string): Promise<void>;
  type(text: string): Promise<void>;
  fill(label: string, text: string): Promise<void>;
  count(selector: string): Promise<number>;
  attribute(selector: string, name: string): Promise<string | null>;
  back(): Promise<void>;
  /** Runs a function in the page, given as source text. */
  run<T>(source: string): Promise<T>;
  size(width: number, scheme: 'light' | 'dark'): Promise<void>;
  screenshot(path: string): Promise<void>;
}

/** Against hanging only: on a busy machine a second of work takes twenty. */
const PATIENCE_MS = 100_000;

/** Asked by the debugger again and again: a page's own policy lets no watcher of a test in. */
async function until(run: (source: string) => Promise<unknown>, isSo: string): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end;) {
    if (await run(isSo).catch(() => false)) return;
    await new Promise((resume) => setTimeout(resume, 50));
  }
  throw new Error(`never so: ${isSo}`);
}

const settled = `() => Boolean(document.querySelector('h1')) && !document.querySelector('.sgr-skeleton, [aria-busy="true"]')`;

const reading = (selector: string, words: string): string =>
  `() => [...document.querySelectorAll(${JSON.stringify(selector)})].some((e) => e.innerText === ${JSON.stringify(words)})`;

export function inChromium(page: ChromiumPage): TourPage {
  const evaluate = <T>(source: string): Promise<T> => page.evaluate(`(${source})()`);
  return {
    open: async (url) => {
      await page.goto(url);
      await until(evaluate, settled);
    },
    url: () => page.url(),
    sees: (words) => page.getByText(words).first().waitFor(),
    reads: (selector, words) => until(evaluate, reading(selector, words)),
    press: async (role, name, nth = 0) =>
      page
        .getByRole(role, { name })
        .nth(nth)
        .press(role === 'checkbox' ? ' ' : 'Enter'),
    key: (name) => page.keyboard.press(name),
    type: (text) => page.keyboard.type(text),
    fill: (label, text) => page.getByLabel(label).first().fill(text),
    count: (selector) => page.locator(selector).count(),
    attribute: (selector, name) => page.locator(selector).first().getAttribute(name),
    back: async () => void (await page.goBack()),
    run: evaluate,
    size: async (width, scheme) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme });
    },
    screenshot: async (path) => void (await page.screenshot({ path, fullPage: true })),
  };
}

export function inFirefox(page: FirefoxPage): TourPage {
  page.setDefaultTimeout(PATIENCE_MS);
  const evaluate = <T>(source: string): Promise<T> => page.evaluate(`(${source})()`) as Promise<T>;
  const named = async (role: string, name: string, nth: number): Promise<ElementHandle> => {
    await page.waitForSelector(`::-p-aria([name="${name}"][role="${role}"])`);
    return (await page.$$(`::-p-aria([name="${name}"][role="${role}"])`))[nth]!;
  };
  return {
    open: async (url) => {
      await page.goto(url, { waitUntil: 'load' });
      await until(evaluate, settled);
    },
    url: () => page.url(),
    reads: (selector, words) => until(evaluate, reading(selector, words)),
    sees: (words) => until(evaluate, `() => document.body.innerText.includes(${JSON.stringify(words)})`),
    press: async (role, name, nth = 0) => {
      const found = await named(role, name, nth);
      await found.focus();
      await page.keyboard.press(role === 'checkbox' ? 'Space' : 'Enter');
    },
    key: (name) => page.keyboard.press(name as 'Enter'),
    type: (text) => page.keyboard.type(text),
    fill: async (label, text) => {
      const found = await page.waitForSelector(`::-p-aria([name="${label}"])`);
      await found!.focus();
      await page.keyboard.type(text);
    },
    count: async (selector) => (await page.$$(selector)).length,
    attribute: (selector, name) => page.$eval(selector, (element, of) => element.getAttribute(of), name),
    back: async () => void (await page.goBack()),
    run: evaluate,
    // Its scheme is a preference of the whole browser.
    size: (width) => page.setViewport({ width, height: 900 }),
    screenshot: async (path) => void (await page.screenshot({ path: path, fullPage: true })),
  };
}
