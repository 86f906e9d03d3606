import { defineContentScript } from 'wxt/utils/define-content-script';
import { detection } from '../../lib/detect/detection.ts';
import { warmUp } from '../../lib/detect/warm-up.ts';
import { DETECTION } from '../../lib/guard/standing.ts';

/** Longer than a step takes: the page gets its frame when it wants one. */
const STEP_MS = 4;

/** Injected by the background into the guard's own world; light frames that nobody writes in never load it. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    (globalThis as unknown as Record<symbol, unknown>)[DETECTION] = detection;
    const steps = warmUp();
    const next = (idle: IdleDeadline): void => {
      let isDone = steps.next().done;
      while (!isDone && idle.timeRemaining() > STEP_MS) isDone = steps.next().done;
      if (!isDone) requestIdleCallback(next);
    };
    requestIdleCallback(next);
  },
});
