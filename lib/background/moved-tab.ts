import { browser } from '../browser.ts';
import { injectGuard } from './inject.ts';
import { tellTab } from './tell-guards.ts';

/** A page that loads anew brings its guard from the manifest; one that only moved on a shared host does not. */
const SETTLE_MS = 400;

/** A tab moved to a tool's address, perhaps without loading anew: the guard there is told, or put there. */
export async function guardMovedTab(tabId: number): Promise<void> {
  await new Promise((resume) => setTimeout(resume, SETTLE_MS));
  if (await tellTab(tabId)) return;
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (tab?.status === 'complete') await injectGuard(tabId).catch(() => undefined);
}
