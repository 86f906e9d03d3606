import { browser } from '../browser.ts';

/** After a change every open guard asks for its snapshot anew; a tab without a guard does not answer, and that is fine. */
export async function tellGuards(): Promise<void> {
  for (const tab of await browser.tabs.query({})) {
    if (tab.id !== undefined) await tellTab(tab.id);
  }
}

/** Whether a guard heard it. */
export const tellTab = (tabId: number): Promise<boolean> =>
  browser.tabs.sendMessage(tabId, { news: 'changed' }).then(
    () => true,
    () => false,
  );
