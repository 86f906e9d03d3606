import { browser } from '../browser.ts';
import type { Sender } from '../messaging/listen.ts';

/** Built by the framework from entrypoints of the same names. */
export const contentScripts = {
  guard: '/content-scripts/guard.js',
  pageHook: '/content-scripts/page-hook.js',
  detection: '/content-scripts/detection.js',
  panel: '/content-scripts/panel.js',
  adapter: '/content-scripts/adapter.js',
};

type Scripting = typeof chrome.scripting;
const scripting = (): Scripting => (browser as unknown as { scripting: Scripting }).scripting;

/** What a guard asks for when it needs it, into its own frame: detection, the React panel, or what the adapter looks at. */
export async function inject(part: 'detection' | 'panel' | 'adapter', sender: Sender): Promise<{ ready: boolean }> {
  if (sender.tab?.id === undefined) return { ready: false };
  const target = { tabId: sender.tab.id, frameIds: [sender.frameId ?? 0] };
  await scripting().executeScript({ target, files: [contentScripts[part]], injectImmediately: true });
  return { ready: true };
}

/** Guard first, hook second, as at document start: the guard lays the line, the hook takes it. */
export async function injectGuard(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  await scripting().executeScript({ target, files: [contentScripts.guard], injectImmediately: true });
  await scripting().executeScript({ target, files: [contentScripts.pageHook], injectImmediately: true, world: 'MAIN' });
}
