import { browser } from '../browser.ts';
import { injectGuard } from './inject.ts';
import type { ToolsInForce } from './tools-in-force.ts';

/** Tabs that were open before us get the guard now, and are told to reload: the page hook came late there. */
export async function guardOpenTabs(tools: ToolsInForce): Promise<void> {
  for (const tab of await browser.tabs.query({})) {
    if (tab.id === undefined || !tab.url || !tools.at(tab.url)) continue;
    try {
      await injectGuard(tab.id);
      await browser.tabs.sendMessage(tab.id, { news: 'late' });
    } catch {
      // A page the browser keeps extensions out of, or one that is just closing: its next load is guarded.
    }
  }
}
