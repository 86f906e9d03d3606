import { browser } from '../browser.ts';
import type { Tool } from '../model/tool.ts';
import { pageMatches } from '../tools/match-patterns.ts';
import { contentScripts } from './inject.ts';

const ids = ['policy-guard', 'policy-page-hook'];
type Scripting = typeof chrome.scripting;

/** The guard for tools that only the policy knows, from their next load on; replaces what an earlier policy named. */
export async function registerTools(custom: readonly Tool[]): Promise<void> {
  const { scripting } = browser as unknown as { scripting: Scripting };
  const known = await scripting.getRegisteredContentScripts({ ids });
  if (known.length) await scripting.unregisterContentScripts({ ids: known.map((script) => script.id) });
  const matches = pageMatches(custom);
  if (!matches.length) return;
  const common = { matches, allFrames: true, matchOriginAsFallback: true, runAt: 'document_start' as const };
  await scripting.registerContentScripts([
    { ...common, id: ids[0]!, js: [contentScripts.guard] },
    { ...common, id: ids[1]!, js: [contentScripts.pageHook], world: 'MAIN' },
  ]);
}
