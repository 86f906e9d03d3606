import { browser } from '../browser.ts';
import { t } from '../words/t.ts';

/** Pages the browser keeps every extension out of; a visit is recorded, nothing there can be held. */
export const closedToExtensions = /^https:\/\/(?:copilot\.microsoft\.com|[\w.-]{1,200}\.cloud\.microsoft)\//;

/** What does not guard the tab at this address, in plain words; empty when nothing is missing that could be there. */
export async function missingLayers(url: string | null): Promise<string[]> {
  const missing: string[] = [];
  if (!url || !/^https?:/.test(url)) return missing;
  const origin = `${new URL(url).origin}/*`;
  if (!(await browser.permissions.contains({ origins: [origin] }))) {
    missing.push(t('trouble.notGranted'));
  }
  if (closedToExtensions.test(url) && navigator.userAgent.includes('Edg/')) {
    missing.push(t('trouble.edge'));
  }
  return missing;
}
