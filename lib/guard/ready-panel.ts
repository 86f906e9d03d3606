import { composerAt } from '../capture/composer.ts';
import { deepTarget } from '../capture/deep-target.ts';

/** After the focus has come to rest: whoever starts writing at once is not slowed down. */
const SETTLED_MS = 200;

/**
 * Has the panel brought into a frame in an idle moment after somebody first put the cursor where they can write: reading
 * its script takes longer than showing it, and with the worker asleep longer still. Frames nobody writes in stay light.
 */
export function readyPanel(page: Window, load: () => void): void {
  const onFocus = (event: FocusEvent): void => {
    if (!composerAt(deepTarget(event))) return;
    page.removeEventListener('focusin', onFocus, true);
    setTimeout(() => page.requestIdleCallback(() => load()), SETTLED_MS);
  };
  page.addEventListener('focusin', onFocus, { capture: true, passive: true });
}
