import { browser } from '../browser.ts';
import type { Tool } from '../model/tool.ts';
import { pageMatches, pathMatches } from '../tools/match-patterns.ts';
import { contentScripts } from './inject.ts';

/** On hosts that are a tool's altogether, and on paths of shared ones. */
const ids = ['policy-guard', 'policy-page-hook', 'policy-guard-paths', 'policy-page-hook-paths'];
type Scripting = typeof chrome.scripting;

/** The guard for tools that the manifest does not know, from their next load on; replaces what was registered before. */
export async function registerTools(tools: readonly Tool[]): Promise<void> {
  const { scripting } = browser as unknown as { scripting: Scripting };
  const known = await scripting.getRegisteredContentScripts({ ids });
  if (known.length) await scripting.unregisterContentScripts({ ids: known.map((script) => script.id) });
  const common = { allFrames: true, runAt: 'document_start' as const };
  // Chromium refuses the fallback for opaque frames together with a path.
  const hosts = { ...common, matches: pageMatches(tools), matchOriginAsFallback: true };
  const paths = { ...common, matches: pathMatches(tools) };
  const scripts = [hosts, paths].flatMap((where, i) => [
    { ...where, id: ids[2 * i]!, js: [contentScripts.guard] },
    { ...where, id: ids[2 * i + 1]!, js: [contentScripts.pageHook], world: 'MAIN' as const },
  ]);
  const wanted = scripts.filter(({ matches }) => matches.length > 0);
  if (wanted.length > 0) await scripting.registerContentScripts(wanted);
}
