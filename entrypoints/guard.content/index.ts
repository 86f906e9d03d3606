import { defineContentScript } from 'wxt/utils/define-content-script';
import { startGuard } from '../../lib/guard.ts';

const STARTED = Symbol.for('slateguard.guard');

export default defineContentScript({
  // The manifest gets the catalogue's hosts when it is built: imported here, the whole table would lie in every page.
  matches: ['*://slateguard.invalid/*'],
  runAt: 'document_start',
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  noScriptStartedPostMessage: true,
  main() {
    const shared = globalThis as unknown as Record<symbol, boolean | undefined>;
    if (shared[STARTED]) return;
    shared[STARTED] = true;
    startGuard(window);
  },
});
