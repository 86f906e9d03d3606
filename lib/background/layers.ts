import { browser } from '../browser.ts';

/** Pages the browser keeps every extension out of; a visit is recorded, nothing there can be held. */
export const closedToExtensions = /^https:\/\/(?:copilot\.microsoft\.com|[\w.-]{1,200}\.cloud\.microsoft)\//;

/** What does not guard the tab at this address, in plain words; empty when nothing is missing that could be there. */
export async function missingLayers(url: string | null): Promise<string[]> {
  const missing: string[] = [];
  if (!url || !/^https?:/.test(url)) return missing;
  const origin = `${new URL(url).origin}/*`;
  if (!(await browser.permissions.contains({ origins: [origin] }))) {
    missing.push('The browser has not granted access to this site yet.');
  }
  if (closedToExtensions.test(url) && navigator.userAgent.includes('Edg/')) {
    missing.push('Edge keeps extensions out of this page: visits are recorded, nothing here can be held.');
  }
  return missing;
}
