import { defineContentScript } from 'wxt/utils/define-content-script';
import { detection } from '../../lib/detect/detection.ts';
import { DETECTION } from '../../lib/guard/standing.ts';

/** Injected by the background into the guard's own world; light frames that nobody writes in never load it. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    (globalThis as unknown as Record<symbol, unknown>)[DETECTION] = detection;
  },
});
