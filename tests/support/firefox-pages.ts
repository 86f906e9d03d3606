import type { Firefox } from './firefox.ts';
import { call, command } from './firefox-protocol.ts';

interface Tree {
  contexts: { url: string }[];
}

export interface FirefoxPage {
  /** All it says. */
  text(): Promise<string>;
  /** Waits until it says so. */
  shows(words: string, ms?: number): Promise<void>;
  /** Waits for a button of that name, free to be pressed, and presses it. */
  press(name: string): Promise<void>;
}

async function until(what: string, check: () => Promise<boolean>, says: () => Promise<string>, ms: number) {
  for (const end = Date.now() + ms; !(await check().catch(() => false));) {
    if (Date.now() > end)
      throw new Error(`${what} not within ${ms} ms; the page says: ${await says().catch(() => '')}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Where the middle of a button is that may be pressed now. */
const placeOf = (name: string): string => `() => {
  const button = [...document.querySelectorAll('button')].find((one) => one.innerText.trim() === ${JSON.stringify(name)});
  if (!button || button.disabled || button.ariaDisabled === 'true') return null;
  button.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = button.getBoundingClientRect();
  return JSON.stringify([Math.round(x + width / 2), Math.round(y + height / 2)]);
}`;

/** The extension's own pages in Firefox, which fire no load that automation could wait for. */
export function firefoxPages({ browser }: Firefox) {
  const pageIn = (context: string): FirefoxPage => {
    const run = <T>(source: string): Promise<T> => call<T>(browser, context, source, [], null);
    const text = () => run<string>('() => document.body.innerText');
    /** By the mouse: Firefox grants nothing to a page that presses its own buttons. */
    const press = async (name: string): Promise<boolean> => {
      const place = await run<string | null>(placeOf(name));
      if (place === null) return false;
      const [x, y] = JSON.parse(place) as [number, number];
      const actions = [
        { type: 'pointerMove', x, y },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await command(browser, 'input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions }] });
      return true;
    };
    return {
      text,
      shows: (words, ms = 15_000) => until(`“${words}”`, async () => (await text()).includes(words), text, ms),
      press: (name) => until(`Button “${name}”`, () => press(name), text, 15_000),
    };
  };
  return {
    /** Opens an address that leads to a page of ours. */
    follow: async (url: string, page: string): Promise<FirefoxPage> => {
      const { context } = await command<{ context: string }>(browser, 'browsingContext.create', { type: 'tab' });
      await command(browser, 'browsingContext.navigate', { context, url, wait: 'none' });
      const at = async () =>
        (await command<Tree>(browser, 'browsingContext.getTree', { root: context })).contexts[0]?.url ?? '';
      await until(page, async () => (await at()).includes(`/${page}`), at, 15_000);
      return pageIn(context);
    },
  };
}
