import { defineContentScript } from 'wxt/utils/define-content-script';
import { detection } from '../../lib/detect/detection.ts';
import { warmUp } from '../../lib/detect/warm-up.ts';
import { DETECTION } from '../../lib/guard/standing.ts';

/** Injected by the background into the guard's own world; light frames that nobody writes in never load it. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    (globalThis as unknown as Record<symbol, unknown>)[DETECTION] = detection;
    const steps = warmUp();
    const next = (): void => void (steps.next().done || requestIdleCallback(next));
    requestIdleCallback(next);
  },
});
