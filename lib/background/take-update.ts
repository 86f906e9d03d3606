// A newer version that waits is put in when nobody is at a tool: asked twice a minute for the policy, we are never idle enough for Chromium.
import { browser } from '../browser.ts';
import { isFirefox } from '../gate/watch-requests.ts';
import { sessionKeys } from '../storage/keys.ts';
import type { Office } from './office.ts';

/** Pages of ours in which somebody may be writing: they close when a version is put in. */
const written = ['/declare.html', '/join.html', '/files.html', '/blocked.html'] as const;

/** Call at start, so that the news can wake the worker. Firefox puts updates in by itself, and would wait for us if we listened. */
export function followUpdates({ source, tools }: Office): { take: () => Promise<void> } {
  const { session } = browser.storage;
  const key = sessionKeys.update;

  const isOurs = (url: string): boolean => written.some((page) => url.startsWith(browser.runtime.getURL(page)));
  async function isBusy(gone: number | null): Promise<boolean> {
    await source.whenReady();
    const { getContexts } = browser.runtime as unknown as typeof chrome.runtime;
    const popups = await getContexts({ contextTypes: ['POPUP'] });
    const tabs = (await browser.tabs.query({})).filter(({ id }) => id !== gone);
    return popups.length > 0 || tabs.some(({ url }) => url && (isOurs(url) || tools.at(url)));
  }

  async function take(gone: number | null = null): Promise<void> {
    if (!(await session.get(key))[key] || (await isBusy(gone))) return;
    // Forgotten first: a browser that does not put it in now is not asked again and again.
    await session.remove(key);
    browser.runtime.reload();
  }

  if (!isFirefox()) {
    browser.runtime.onUpdateAvailable.addListener(() => {
      void session
        .set({ [key]: true })
        .then(() => take())
        .catch(() => undefined);
    });
    browser.tabs.onRemoved.addListener((tab) => void take(tab).catch(() => undefined));
  }
  return { take: () => take().catch(() => undefined) };
}
