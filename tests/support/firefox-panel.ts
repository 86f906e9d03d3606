import type { Browser, Frame, Page } from 'puppeteer-core';
import { call, command, contextOf } from './firefox-protocol.ts';

interface Node {
  sharedId: string;
  value: { attributes?: Record<string, string>; shadowRoot?: { sharedId: string } | null };
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * The panel in Firefox. Its shadow root is closed to scripts; WebDriver is given it and finds the controls by role and
 * accessible name. Clicks are real ones, by the mouse, in the middle of the control.
 */
export function firefoxPanel(browser: Browser, where: Page | Frame) {
  const context = contextOf(where);
  const locate = async (locator: object, startNodes?: { sharedId: string }[]): Promise<Node[]> => {
    const serializationOptions = { includeShadowTree: 'all', maxDomDepth: 1 };
    const asked = { context, locator, serializationOptions, ...(startNodes ? { startNodes } : {}) };
    return (await command<{ nodes: Node[] }>(browser, 'browsingContext.locateNodes', asked)).nodes;
  };
  const root = async (): Promise<string | null> => {
    const [host] = await locate({ type: 'css', value: 'slateguard-panel' });
    return host?.value.shadowRoot?.sharedId ?? null;
  };
  const find = async (name: string, role: string): Promise<Node | undefined> => {
    const sharedId = await root();
    if (!sharedId) return undefined;
    // Between the two questions the panel may have gone.
    const found = await locate({ type: 'accessibility', value: { role, name } }, [{ sharedId }]).catch(() => []);
    return found[0];
  };
  const text = async (): Promise<string> => {
    const sharedId = await root();
    const words = '(root) => [...root.querySelectorAll(".line, dialog")].map((part) => part.innerText).join(" ")';
    return sharedId ? await call<string>(browser, context, words, [sharedId]).catch(() => '') : '';
  };
  const until = async <T>(what: string, check: () => Promise<T | undefined | false>, ms = 5000): Promise<T> => {
    const end = Date.now() + ms;
    for (;;) {
      const found = await check();
      if (found) return found;
      if (Date.now() > end)
        throw new Error(`Panel: ${what} not within ${ms} ms; it says: ${(await text()) || 'nothing'}`);
      await wait(40);
    }
  };
  const click = async ({ sharedId }: Node): Promise<void> => {
    await call(browser, context, '(control) => control.scrollIntoView({ block: "nearest" })', [sharedId]);
    const origin = { type: 'element', element: { sharedId } };
    const actions = [
      { type: 'pointerMove', x: 0, y: 0, origin },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await command(browser, 'input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions }] });
  };
  const armed = (name: string, role = 'button', ms?: number): Promise<Node> =>
    until(
      `${name} armed`,
      async () => {
        const control = await find(name, role);
        return control && control.value.attributes?.['aria-disabled'] !== 'true' && control;
      },
      ms,
    );

  return {
    text,
    isShown: async (): Promise<boolean> => (await find('Cancel', 'button')) !== undefined,
    shown: (ms?: number) => until('shown', () => find('Cancel', 'button'), ms),
    gone: (ms?: number) => until('gone', async () => (await root()) === null, ms),
    armed,
    press: async (name: string): Promise<void> => click(await armed(name)),
    fill: async (name: string, words: string): Promise<void> => {
      await click(await armed(name, 'textbox'));
      await typeKeys(browser, context, words);
    },
    key: (key: string) => typeKeys(browser, context, [key]),
  };
}

export type FirefoxPanel = ReturnType<typeof firefoxPanel>;

/** Presses keys one after another, in whichever frame has the focus. */
export async function typeKeys(browser: Browser, context: string, keys: Iterable<string>): Promise<void> {
  const actions = [...keys].flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
  await command(browser, 'input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions }] });
}
